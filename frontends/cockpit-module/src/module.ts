import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

const meta = { signedIn: true };

export default defineModule({
  id: 'cockpit',
  navigation: [
    { to: '/cockpit', label: 'cockpit.functions.list' },
    { to: '/cockpit/applications', label: 'cockpit.applications.title' },
    { to: '/cockpit/waiting-lists', label: 'cockpit.decisions.lists.title' },
    { to: '/cockpit/letters', label: 'cockpit.decisions.letters.title' },
  ],
  routes: [
    { path: '/cockpit', name: 'cockpit', meta, component: () => import('./features/functions/FunctionsPage.vue') },
    { path: '/cockpit/applications', name: 'cockpit-applications', meta, component: () => import('./features/applications/ApplicationsPage.vue') },
    { path: '/cockpit/waiting-lists', name: 'cockpit-waiting-lists', meta, component: () => import('./features/decisions/WaitingListsPage.vue') },
    { path: '/cockpit/waiting-lists/:intakeId', name: 'cockpit-waiting-list', meta, component: () => import('./features/decisions/WaitingListPage.vue') },
    { path: '/cockpit/letters', name: 'cockpit-letters', meta, component: () => import('./features/decisions/LettersPage.vue') },
  ],
  messages: { fr, en },
});
