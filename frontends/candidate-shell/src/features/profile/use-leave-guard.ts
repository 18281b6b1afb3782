import { useConfirm } from '@parvis/kit';
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router';

/** Before leaving, `flush` may still save; what then is not safe is asked about, in the page and by the browser. */
export function useLeaveGuard(unsafe: MaybeRefOrGetter<boolean>, flush: () => Promise<void> = () => Promise.resolve()): void {
  const { t } = useI18n();
  const confirm = useConfirm();

  async function mayLeave(): Promise<boolean> {
    await flush();
    if (!toValue(unsafe)) return true;
    return confirm({ title: t('profile.leave.title'), text: t('profile.leave.text'), act: t('profile.leave.act'), cancel: t('profile.leave.stay'), danger: true });
  }

  function warn(event: BeforeUnloadEvent): void {
    if (toValue(unsafe)) event.preventDefault();
  }

  onBeforeRouteLeave(mayLeave);
  onBeforeRouteUpdate(mayLeave);
  addEventListener('beforeunload', warn);
  onScopeDispose(() => removeEventListener('beforeunload', warn));
}
