import { useI18n } from 'vue-i18n';

import en from './messages/en.json';
import fr from './messages/fr.json';

/** Its words come with the page: whoever works on files does not fetch them. */
export function useStatisticsMessages(): void {
  const { mergeLocaleMessage } = useI18n({ useScope: 'global' });
  mergeLocaleMessage('fr', fr);
  mergeLocaleMessage('en', en);
}
