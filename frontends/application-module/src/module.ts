import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

export default defineModule({
  id: 'application',
  navigation: [{ to: '/applications', label: 'applications.title' }],
  routes: [
    {
      path: '/applications',
      name: 'applications',
      component: () => import('./features/my-applications/MyApplicationsPage.vue'),
    },
  ],
  messages: { fr, en },
});
