import { useI18n } from 'vue-i18n';

import en from './messages/en.json';
import fr from './messages/fr.json';

/** The words of an application's own pages come with them: whoever looks at the offer does not fetch them. */
export function useFileMessages(): void {
  const { mergeLocaleMessage } = useI18n({ useScope: 'global' });
  mergeLocaleMessage('fr', fr);
  mergeLocaleMessage('en', en);
}
