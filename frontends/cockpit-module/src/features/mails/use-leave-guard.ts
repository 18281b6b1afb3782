import { useConfirm } from '@parvis/kit';
import { onScopeDispose } from 'vue';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router';

/** Asks before somebody walks away from words that are not saved. */
export function useLeaveGuard(isUnsaved: () => boolean): void {
  const { t } = useI18n();
  const confirm = useConfirm();

  async function mayLeave(): Promise<boolean> {
    if (!isUnsaved()) return true;
    return confirm({ title: t('cockpit.mails.leave.title'), text: t('cockpit.mails.leave.text'), act: t('cockpit.mails.leave.act'), cancel: t('cockpit.mails.leave.stay'), danger: true });
  }

  function warn(event: BeforeUnloadEvent): void {
    if (isUnsaved()) event.preventDefault();
  }

  onBeforeRouteLeave(mayLeave);
  onBeforeRouteUpdate(mayLeave);
  addEventListener('beforeunload', warn);
  onScopeDispose(() => removeEventListener('beforeunload', warn));
}
