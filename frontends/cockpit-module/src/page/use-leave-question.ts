import type { Question } from '@parvis/kit';
import { useI18n } from 'vue-i18n';

/** Whether what was typed may be lost. */
export function useLeaveQuestion(): () => Question {
  const { t } = useI18n();
  return () => ({ title: t('cockpit.leave.title'), text: t('cockpit.leave.text'), act: t('cockpit.leave.act'), cancel: t('cockpit.leave.stay'), danger: true });
}
