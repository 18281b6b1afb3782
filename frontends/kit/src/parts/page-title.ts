import { inject, ref, type InjectionKey, type Ref } from 'vue';

/** The title of the page on screen: the shell puts it in the window's title and reads it out. */
export const PageTitleKey: InjectionKey<Ref<string>> = Symbol.for('parvis.page-title');

export const usePageTitle = (): Ref<string> => inject(PageTitleKey, () => ref(''), true);
