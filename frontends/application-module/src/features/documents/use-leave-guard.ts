import { useConfirm } from '@parvis/kit';
import { onBeforeUnmount, onMounted } from 'vue';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave } from 'vue-router';

/** Asks before somebody walks away from files that are still leaving. */
export function useLeaveGuard(isBusy: () => boolean): void {
  const { t } = useI18n();
  const confirm = useConfirm();
  const warn = (event: BeforeUnloadEvent): void => {
    if (isBusy()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', warn));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn));
  onBeforeRouteLeave(() => {
    if (!isBusy()) return true;
    return confirm({ title: t('application.upload.leaveTitle'), text: t('application.upload.leave'), act: t('application.upload.leaveAct'), danger: true });
  });
}
