import type { RouteRecordRaw } from 'vue-router';

import { isSectionSlug, pathOf } from './sections';

export const profileRoutes: readonly RouteRecordRaw[] = [
  { path: '/profile', redirect: pathOf('personal-details') },
  {
    path: '/profile/:section',
    name: 'profile',
    component: () => import('./ProfilePage.vue'),
    props: true,
    meta: { signedIn: true },
    // Old slugs and typing mistakes lead to the start rather than nowhere.
    beforeEnter: ({ params }) => isSectionSlug(params['section']) || pathOf('personal-details'),
  },
];
