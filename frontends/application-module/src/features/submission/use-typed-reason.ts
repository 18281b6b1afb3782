import { useLeaveGuard } from '@parvis/kit';
import { ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';

/** A reason that is written in a dialog: closing it keeps the words for when it is opened again; leaving the page would not, and asks. */
export function useTypedReason(open: Ref<boolean>): Ref<string> {
  const { t } = useI18n();
  const reason = ref('');
  useLeaveGuard(
    () => open.value && reason.value.trim() !== '',
    () => ({ title: t('application.reason.leaveTitle'), text: t('application.reason.leave'), act: t('application.reason.leaveAct'), cancel: t('application.reason.stay'), danger: true }),
  );
  return reason;
}
