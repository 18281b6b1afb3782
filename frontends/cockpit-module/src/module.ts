import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

const meta = { signedIn: true };

export default defineModule({
  id: 'cockpit',
  navigation: [
    { to: '/cockpit', label: 'cockpit.functions.list' },
    { to: '/cockpit/applications', label: 'cockpit.applications.title' },
    { to: '/cockpit/offer', label: 'cockpit.offer.title', functions: ['ADMINISTRATOR', 'CENTRE_MANAGER'] },
  ],
  routes: [
    { path: '/cockpit', name: 'cockpit', meta, component: () => import('./features/functions/FunctionsPage.vue') },
    { path: '/cockpit/applications', name: 'cockpit-applications', meta, component: () => import('./features/applications/ApplicationsPage.vue') },
    { path: '/cockpit/offer', name: 'cockpit-offer', meta, component: () => import('./features/offer/OfferPage.vue') },
    { path: '/cockpit/offer/new', name: 'cockpit-offer-new', meta, component: () => import('./features/offer/NewProgrammePage.vue') },
    { path: '/cockpit/offer/programmes/:id', name: 'cockpit-offer-programme', meta, component: () => import('./features/offer/ProgrammePage.vue') },
    { path: '/cockpit/offer/centres', name: 'cockpit-offer-centres', meta, component: () => import('./features/offer/CentresPage.vue') },
    { path: '/cockpit/offer/campaigns', name: 'cockpit-offer-campaigns', meta, component: () => import('./features/offer/CampaignsPage.vue') },
    { path: '/cockpit/offer/common', name: 'cockpit-offer-common', meta, component: () => import('./features/offer/CommonRequirementsPage.vue') },
  ],
  messages: { fr, en },
});
