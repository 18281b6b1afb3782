import { useFormat } from '@parvis/kit';
import { useI18n } from 'vue-i18n';

const isToday = (instant: string): boolean => new Date(instant).toDateString() === new Date().toDateString();

/** When a section was last saved: the hour alone says today. */
export function useSavedWords(): (savedAt: string | undefined) => string {
  const { t } = useI18n();
  const { time, dateTime } = useFormat();
  return (savedAt) => {
    if (savedAt === undefined) return '';
    return isToday(savedAt) ? t('profile.savedAt', { time: time(savedAt) }) : t('profile.savedOn', { date: dateTime(savedAt) });
  };
}
