import { useFormat, useSession } from '@parvis/kit';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

import { modules } from '@/modules/module-list';

export interface MenuItem {
  readonly to: string;
  readonly label: string;
}

/** The menu of a stranger, and that of somebody signed in; modules add their own entry. */
export function useMenu(): ComputedRef<readonly MenuItem[]> {
  const { t } = useI18n();
  const { text } = useFormat();
  const session = useSession();

  const forStrangers = computed(() => [
    { to: '/', label: t('layout.home') },
    { to: '/programmes', label: t('layout.programmes') },
    { to: '/help', label: t('layout.help') },
    { to: '/sign-in', label: t('layout.signIn') },
  ]);
  // The cockpit is for people with a function, applications are for candidates.
  const isFor = (id: string): boolean => (id === 'cockpit' ? session.isStaff : id !== 'application' || Boolean(session.viewer?.candidate));
  const ofModules = computed(() =>
    modules.value
      .filter(({ id }) => isFor(id))
      .map(({ basePath, label }) => ({ to: basePath, label: text(label) })),
  );
  const forAccounts = computed(() => [
    { to: '/space', label: t('layout.space') },
    ...ofModules.value,
    ...(session.viewer?.candidate ? [{ to: '/profile', label: t('layout.profile') }] : []),
    { to: '/programmes', label: t('layout.programmes') },
    { to: '/help', label: t('layout.help') },
    { to: '/account', label: t('layout.account') },
  ]);
  return computed(() => (session.signedIn ? forAccounts.value : forStrangers.value));
}
