import { inject, ref, type InjectionKey, type Ref } from 'vue';

/** The title of the page on screen: the shell puts it in the window's title and reads it out. */
export const PageTitleKey: InjectionKey<Ref<string>> = Symbol.for('parvis.page-title');

export const usePageTitle = (): Ref<string> => inject(PageTitleKey, () => ref(''), true);

/** After an act that changes the page under the keyboard: it goes on from the page's title. */
export function focusPageTitle(): void {
  document.querySelector<HTMLElement>('.p-page h1')?.focus();
}
