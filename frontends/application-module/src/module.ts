import { defineModule } from '@parvis/kit';

import en from './messages/en.json';
import fr from './messages/fr.json';

const meta = { signedIn: true };

export default defineModule({
  id: 'application',
  navigation: [
    { to: '/applications', label: 'application.mine.title' },
    { to: '/programmes', label: 'application.catalogue.title' },
  ],
  routes: [
    { path: '/programmes', name: 'programmes', component: () => import('./features/catalogue/CataloguePage.vue') },
    { path: '/programmes/:code', name: 'programme', props: true, component: () => import('./features/programme/ProgrammePage.vue') },
    { path: '/applications', name: 'applications', meta, component: () => import('./features/my-applications/MyApplicationsPage.vue') },
    { path: '/applications/:id', name: 'application', meta, props: true, component: () => import('./features/application-file/ApplicationPage.vue') },
    { path: '/applications/:id/receipt', name: 'receipt', meta, props: true, component: () => import('./features/submission/ReceiptPage.vue') },
  ],
  messages: { fr, en },
});
