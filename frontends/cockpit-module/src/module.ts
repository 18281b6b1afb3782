import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

const meta = { signedIn: true };
const administrators = ['ADMINISTRATOR'];
const overseers = ['CENTRE_MANAGER', ...administrators];

export default defineModule({
  id: 'cockpit',
  // As an office thinks: files first, then what is offered and to whom it is entrusted, last what is written to people and what was done.
  navigation: [
    { to: '/cockpit', label: 'cockpit.nav.home' },
    { to: '/cockpit/applications', label: 'cockpit.nav.applications' },
    { to: '/cockpit/waiting-lists', label: 'cockpit.nav.waitingLists' },
    { to: '/cockpit/statistics', label: 'cockpit.nav.statistics' },
    { to: '/cockpit/offer', label: 'cockpit.nav.offer', functions: overseers },
    { to: '/cockpit/people', label: 'cockpit.nav.people', functions: overseers },
    { to: '/cockpit/mails', label: 'cockpit.nav.mails', functions: administrators },
    { to: '/cockpit/letters', label: 'cockpit.nav.letters', functions: overseers },
    { to: '/cockpit/tokens', label: 'cockpit.nav.tokens', functions: administrators },
    { to: '/cockpit/audit', label: 'cockpit.nav.audit', functions: overseers },
    { to: '/cockpit/webhooks', label: 'cockpit.nav.webhooks', functions: administrators },
  ],
  routes: [
    { path: '/cockpit', name: 'cockpit', meta, component: () => import('./features/functions/FunctionsPage.vue') },
    { path: '/cockpit/applications/:id', name: 'cockpit-application', meta, component: () => import('./features/file/FilePage.vue') },
    { path: '/cockpit/applications', name: 'cockpit-applications', meta, component: () => import('./features/applications/ApplicationsPage.vue') },
    { path: '/cockpit/applications/tags', name: 'cockpit-tags', meta, component: () => import('./features/applications/TagsPage.vue') },
    { path: '/cockpit/applications/exports', name: 'cockpit-exports', meta, component: () => import('./features/applications/ExportsPage.vue') },
    { path: '/cockpit/statistics', name: 'cockpit-statistics', meta, component: () => import('./features/statistics/StatisticsPage.vue') },
    { path: '/cockpit/people', name: 'cockpit-people', meta, component: () => import('./features/people/PeoplePage.vue') },
    { path: '/cockpit/tokens', name: 'cockpit-tokens', meta, component: () => import('./features/tokens/TokensPage.vue') },
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
    { path: '/cockpit/webhooks', name: 'cockpit-webhooks', meta, component: () => import('./features/webhooks/WebhooksPage.vue') },
    { path: '/cockpit/webhooks/:id', name: 'cockpit-webhook', meta, component: () => import('./features/webhooks/WebhookPage.vue') },
  ],
  messages: { fr, en },
});
