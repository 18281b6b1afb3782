import { useI18n } from 'vue-i18n';

import en from './messages/en.json';
import fr from './messages/fr.json';

/** The words of a file come with its page: whoever looks at the list does not fetch them. */
export function useFileMessages(): void {
  const { mergeLocaleMessage } = useI18n({ useScope: 'global' });
  mergeLocaleMessage('fr', fr);
  mergeLocaleMessage('en', en);
}
