import { useI18n } from 'vue-i18n';

/** What was done, in words; a kind that is newer than this screen is shown as it is. */
export function useKinds(): (kind: string) => string {
  const { t, te } = useI18n();
  return (kind) => {
    const key = `cockpit.audit.kind.${kind.replaceAll('.', '-')}`;
    return te(key) ? t(key) : kind;
  };
}
