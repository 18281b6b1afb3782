import type { RouterScrollBehavior } from 'vue-router';

export const scrollTo: RouterScrollBehavior = (to, from, saved) => {
  if (saved) return saved;
  if (to.hash && !to.meta.secretHash) return { el: to.hash };
  return to.path === from.path ? false : { top: 0 };
};
