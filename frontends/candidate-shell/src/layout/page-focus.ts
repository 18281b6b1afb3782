import { usePageTitle } from '@parvis/kit';
import { nextTick, ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';

/** After going to another page: the keyboard starts at its title, and a screen reader hears where it is. */
export function usePageFocus(): { readonly announced: Ref<string> } {
  const announced = ref('');
  const title = usePageTitle();

  useRouter().afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0 || to.path === from.path) return;
    await nextTick();
    const target = document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector<HTMLElement>('main');
    target?.focus({ preventScroll: true });
    announced.value = title.value;
  });
  return { announced };
}
