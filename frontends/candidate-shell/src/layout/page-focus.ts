import { usePageTitle } from '@parvis/kit';
import { nextTick, ref, watch, type Ref } from 'vue';
import { useRouter, type RouteLocationNormalized } from 'vue-router';

/** The first address of a module is met twice: by the shell, which fetches the module, and then by the module's own page. */
const isSamePage = (to: RouteLocationNormalized, from: RouteLocationNormalized): boolean => to.path === from.path && to.matched.at(-1) === from.matched.at(-1);

/** After going to another page: the keyboard starts at its title, and a screen reader hears where it is. */
export function usePageFocus(): { readonly announced: Ref<string> } {
  const announced = ref('');
  const title = usePageTitle();
  let hasMoved = false;

  useRouter().afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0 || isSamePage(to, from)) return;
    hasMoved = true;
    await nextTick();
    const target = document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector<HTMLElement>('main');
    target?.focus({ preventScroll: true });
  });
  // A page says its title when it is there: until then the title is still that of the page before.
  watch(title, (now) => {
    if (hasMoved) announced.value = now;
  });
  return { announced };
}
