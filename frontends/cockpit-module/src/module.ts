import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

const meta = { signedIn: true };

export default defineModule({
  id: 'cockpit',
  navigation: [
    { to: '/cockpit', label: 'cockpit.functions.list' },
    { to: '/cockpit/applications', label: 'cockpit.applications.title' },
  ],
  routes: [
    { path: '/cockpit', name: 'cockpit', meta, component: () => import('./features/functions/FunctionsPage.vue') },
    { path: '/cockpit/applications/:id', name: 'cockpit-application', meta, component: () => import('./features/file/FilePage.vue') },
    { path: '/cockpit/applications', name: 'cockpit-applications', meta, component: () => import('./features/applications/ApplicationsPage.vue') },
  ],
  messages: { fr, en },
});
