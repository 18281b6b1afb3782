import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

export default defineModule({
  id: 'cockpit',
  navigation: [{ to: '/cockpit', label: 'cockpit.applications.title' }],
  routes: [
    {
      path: '/cockpit',
      name: 'cockpit',
      component: () => import('./features/applications/ApplicationsPage.vue'),
    },
  ],
  messages: { fr, en },
});
