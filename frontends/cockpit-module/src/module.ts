import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

const meta = { signedIn: true };
const overseers = ['CENTRE_MANAGER', 'ADMINISTRATOR'];

export default defineModule({
  id: 'cockpit',
  navigation: [
    { to: '/cockpit', label: 'cockpit.functions.list' },
    { to: '/cockpit/applications', label: 'cockpit.applications.title' },
    { to: '/cockpit/statistics', label: 'cockpit.statistics.title' },
    { to: '/cockpit/people', label: 'cockpit.people.title', functions: overseers },
    { to: '/cockpit/audit', label: 'cockpit.audit.title', functions: overseers },
    { to: '/cockpit/mails', label: 'cockpit.mails.title' },
    { to: '/cockpit/offer', label: 'cockpit.offer.title', functions: overseers },
    { to: '/cockpit/waiting-lists', label: 'cockpit.decisions.lists.title' },
    { to: '/cockpit/letters', label: 'cockpit.decisions.letters.title' },
  ],
  routes: [
    { path: '/cockpit', name: 'cockpit', meta, component: () => import('./features/functions/FunctionsPage.vue') },
    { path: '/cockpit/applications/:id', name: 'cockpit-application', meta, component: () => import('./features/file/FilePage.vue') },
    { path: '/cockpit/applications', name: 'cockpit-applications', meta, component: () => import('./features/applications/ApplicationsPage.vue') },
    { path: '/cockpit/statistics', name: 'cockpit-statistics', meta, component: () => import('./features/statistics/StatisticsPage.vue') },
    { path: '/cockpit/people', name: 'cockpit-people', meta, component: () => import('./features/people/PeoplePage.vue') },
    { path: '/cockpit/audit', name: 'cockpit-audit', meta, component: () => import('./features/audit/AuditPage.vue') },
    { path: '/cockpit/mails', name: 'cockpit-mails', meta, component: () => import('./features/mails/MailTextsPage.vue') },
    { path: '/cockpit/mails/:event/:language', name: 'cockpit-mail', meta, component: () => import('./features/mails/MailTextPage.vue') },
    { path: '/cockpit/offer', name: 'cockpit-offer', meta, component: () => import('./features/offer/OfferPage.vue') },
    { path: '/cockpit/offer/new', name: 'cockpit-offer-new', meta, component: () => import('./features/offer/NewProgrammePage.vue') },
    { path: '/cockpit/offer/programmes/:id', name: 'cockpit-offer-programme', meta, component: () => import('./features/offer/ProgrammePage.vue') },
    { path: '/cockpit/offer/centres', name: 'cockpit-offer-centres', meta, component: () => import('./features/offer/CentresPage.vue') },
    { path: '/cockpit/offer/campaigns', name: 'cockpit-offer-campaigns', meta, component: () => import('./features/offer/CampaignsPage.vue') },
    { path: '/cockpit/offer/common', name: 'cockpit-offer-common', meta, component: () => import('./features/offer/CommonRequirementsPage.vue') },
    { path: '/cockpit/waiting-lists', name: 'cockpit-waiting-lists', meta, component: () => import('./features/decisions/WaitingListsPage.vue') },
    { path: '/cockpit/waiting-lists/:intakeId', name: 'cockpit-waiting-list', meta, component: () => import('./features/decisions/WaitingListPage.vue') },
    { path: '/cockpit/letters', name: 'cockpit-letters', meta, component: () => import('./features/decisions/LettersPage.vue') },
  ],
  messages: { fr, en },
});
