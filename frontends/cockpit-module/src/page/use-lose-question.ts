import type { Question } from '@parvis/kit';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

/** Asked before a secret goes that is shown once, or is about to be. */
export function useLoseQuestion(what: 'tokens' | 'webhooks'): ComputedRef<Question> {
  const { t } = useI18n();
  const words = (name: string): string => t(`cockpit.${what}.secret.lose.${name}`);
  return computed(() => ({ title: words('title'), text: words('text'), act: words('act'), cancel: words('stay'), danger: true }));
}
