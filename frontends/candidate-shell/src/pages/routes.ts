import type { RouteRecordRaw } from 'vue-router';

import HomePage from '@/features/home/HomePage.vue';
import { profileRoutes } from '@/features/profile/routes';
import ModuleGate from '@/modules/ModuleGate.vue';

const stranger = { strangersOnly: true };
const signedIn = { signedIn: true };
const link = { secretHash: true };

/** The shell's own pages. Anything else is a module's. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomePage, meta: stranger },
  { path: '/sign-in', name: 'sign-in', component: () => import('@/features/sign-in/IdentifierPage.vue'), meta: stranger },
  { path: '/sign-in/password', name: 'password', component: () => import('@/features/sign-in/PasswordPage.vue'), meta: stranger },
  { path: '/sign-in/code', name: 'code', component: () => import('@/features/sign-in/CodePage.vue'), meta: stranger },
  { path: '/sign-up', name: 'sign-up', component: () => import('@/features/sign-up/SignUpPage.vue'), meta: stranger },
  { path: '/validate', name: 'validate', component: () => import('@/features/sign-up/ValidatePage.vue'), meta: link },
  { path: '/lost-activation', name: 'lost-activation', component: () => import('@/features/sign-up/LostActivationPage.vue'), meta: stranger },
  { path: '/forgotten', name: 'forgotten', component: () => import('@/features/sign-in/ForgottenPage.vue') },
  { path: '/reset', name: 'reset', component: () => import('@/features/sign-in/ResetPage.vue'), meta: link },
  { path: '/help', name: 'help', component: () => import('@/features/help/HelpPage.vue') },
  { path: '/privacy', name: 'privacy', component: () => import('@/features/legal/PrivacyPage.vue') },
  { path: '/accessibility', name: 'accessibility', component: () => import('@/features/legal/AccessibilityPage.vue') },
  { path: '/explorer', name: 'explorer', component: () => import('@/features/explorer/ExplorerPage.vue') },
  { path: '/space', name: 'space', component: () => import('@/features/space/SpacePage.vue'), meta: signedIn },
  { path: '/account', name: 'account', component: () => import('@/features/account/AccountPage.vue'), meta: signedIn },
  ...profileRoutes,
  { path: '/:rest(.*)*', name: 'module', component: ModuleGate },
];
