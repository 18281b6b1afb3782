import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

const meta = { signedIn: true };

export default defineModule({
  id: 'cockpit',
  navigation: [
    { to: '/cockpit', label: 'cockpit.functions.list' },
    { to: '/cockpit/applications', label: 'cockpit.applications.title' },
    { to: '/cockpit/mails', label: 'cockpit.mails.title' },
  ],
  routes: [
    { path: '/cockpit', name: 'cockpit', meta, component: () => import('./features/functions/FunctionsPage.vue') },
    { path: '/cockpit/applications', name: 'cockpit-applications', meta, component: () => import('./features/applications/ApplicationsPage.vue') },
    { path: '/cockpit/mails', name: 'cockpit-mails', meta, component: () => import('./features/mails/MailTextsPage.vue') },
    { path: '/cockpit/mails/:event/:language', name: 'cockpit-mail', meta, component: () => import('./features/mails/MailTextPage.vue') },
  ],
  messages: { fr, en },
});
