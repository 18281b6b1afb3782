import { inject } from 'vue';
import { useI18n } from 'vue-i18n';

import { ask, ConfirmKey, type Question } from './confirm';

/** `if (await mayDiscard()) …`: whether what was typed, or what `question` is about, may be lost; where nobody can be asked, it may. */
export function useDiscard(question?: () => Question | undefined): () => Promise<boolean> {
  const { t } = useI18n();
  const confirmations = inject(ConfirmKey, undefined);
  const typed = (): Question => ({ title: t('kit.discard.title'), text: t('kit.discard.text'), act: t('kit.discard.act'), cancel: t('kit.discard.stay'), danger: true });
  return async () => !confirmations || ask(confirmations, question?.() ?? typed());
}
