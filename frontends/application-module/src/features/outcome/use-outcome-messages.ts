import { useI18n } from 'vue-i18n';

import en from './messages/en.json';
import fr from './messages/fr.json';

/** The words of a decision come with it: most who look at an application have none yet. */
export function useOutcomeMessages(): void {
  const { mergeLocaleMessage } = useI18n({ useScope: 'global' });
  mergeLocaleMessage('fr', fr);
  mergeLocaleMessage('en', en);
}
