import type { Question } from '@parvis/kit';
import { useI18n } from 'vue-i18n';

/** What is asked of somebody who walks away from answers that are not saved. */
export function useLeaveQuestion(): (text?: string) => Question {
  const { t } = useI18n();
  return (text = t('profile.leave.text')) => ({ title: t('profile.leave.title'), text, act: t('profile.leave.act'), cancel: t('profile.leave.stay'), danger: true });
}
