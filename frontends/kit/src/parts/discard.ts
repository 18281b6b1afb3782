import { inject } from 'vue';
import { useI18n } from 'vue-i18n';

import { ask, ConfirmKey } from './confirm';

/** `if (await mayDiscard()) …`: whether what was typed may be lost; where nobody can be asked, it may. */
export function useDiscard(): () => Promise<boolean> {
  const { t } = useI18n();
  const confirmations = inject(ConfirmKey, undefined);
  return async () =>
    !confirmations || ask(confirmations, { title: t('kit.discard.title'), text: t('kit.discard.text'), act: t('kit.discard.act'), cancel: t('kit.discard.stay'), danger: true });
}
