import { asCode, padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';

const fewEnough = 1000;
const mostWords = 4;

interface Found {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const beginning = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Numbers and references are written in capitals; nothing in them is a letter with an accent. */
const codeBeginning = (text: string): string => (asCode(text) === '' ? '' : beginning(text.toUpperCase()));

/** Each word begins a last or first name, or one of their parts; case and accents do not count. */
function nameCondition(words: readonly string[]): Found {
  const sql = words.map(() => '(c.lastName LIKE ? OR c.firstName LIKE ? OR c.lastName LIKE ? OR c.firstName LIKE ?)').join(' AND ');
  return { sql, values: words.flatMap((word) => [beginning(word), beginning(word), `% ${beginning(word)}`, `% ${beginning(word)}`]) };
}

/** By candidate number, reference or name. Rare names are looked up first, frequent ones checked row by row. */
export async function textCondition(reads: Reads, text: string): Promise<Found> {
  const names = nameCondition(text.split(/\s+/).slice(0, mostWords));
  const who = { sql: `(c.number LIKE ? OR (${names.sql}))`, values: [codeBeginning(text), ...names.values] };
  const found = await reads.rows<{ readonly id: string }>(`SELECT c.id FROM candidate c WHERE ${who.sql} LIMIT ?`, [...who.values, fewEnough + 1]);
  if (found.length > fewEnough) {
    return { sql: `(a.reference LIKE ? OR EXISTS (SELECT 1 FROM candidate c WHERE c.id = a.candidateId AND ${who.sql}))`, values: [codeBeginning(text), ...who.values] };
  }
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return { sql: 'a.reference LIKE ?', values: [codeBeginning(text)] };
  return { sql: `(a.reference LIKE ? OR a.candidateId IN (${placeholders(ids.length)}))`, values: [codeBeginning(text), ...padded(ids)] };
}
