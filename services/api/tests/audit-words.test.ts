import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { actKinds } from '../src/kernel/act-kinds';

const catalogue = (language: 'fr' | 'en'): Readonly<Record<string, string>> => {
  const path = join(__dirname, '../../../frontends/cockpit-module/src/messages', `${language}.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { cockpit: { audit: { kind: Record<string, string> } } }).cockpit.audit.kind;
};
const keys = actKinds.map((kind) => kind.replaceAll('.', '-')).sort();

describe('the words of the audit', () => {
  it.each(['fr', 'en'] as const)('say every kind of act that can be announced, and no other (%s)', (language) => {
    const words = catalogue(language);
    expect(Object.keys(words).sort()).toEqual(keys);
    expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('tell kinds apart', () => {
    for (const words of [catalogue('fr'), catalogue('en')]) expect(new Set(Object.values(words)).size).toBe(keys.length);
  });
});
