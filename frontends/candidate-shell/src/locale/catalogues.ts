import type { Language, MessageTree } from '@parvis/kit';

/** One language at a time: nobody reads both. */
export async function loadCatalogue(language: Language): Promise<MessageTree> {
  const { catalogue } = await (language === 'en' ? import('./english') : import('./french'));
  return catalogue;
}
