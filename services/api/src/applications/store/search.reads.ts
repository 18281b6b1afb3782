import { asCode, padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import { searchWords } from '../model/applicant-word.entity';
import { beginning, type Condition } from '../../kernel/condition';

const fewEnough = 1000;
/** People apply a few times each. */
const fewPeople = 3000;
const mostWords = 4;

/** References are written in capitals; nothing in them is a letter with an accent. */
export const codeBeginning = (text: string): string => (asCode(text) === '' ? '' : beginning(text.toUpperCase()));

const heldBy = (candidate: string, words: readonly string[]): Condition => ({
  sql: words.map(() => `EXISTS (SELECT 1 FROM applicant_word w WHERE w.candidateId = ${candidate} AND w.word LIKE ?)`).join(' AND '),
  values: words.map(beginning),
});

const byReference = (text: string): Condition => ({ sql: 'a.reference LIKE ?', values: [codeBeginning(text)] });

export interface TextSearch {
  readonly condition: Condition;
  /** Where what is meant is found, if only people are. */
  readonly index?: string;
}

/** Each word begins a part of a name or a number; the longest is looked up, the others checked. */
export async function textSearch(reads: Reads, text: string): Promise<TextSearch> {
  const words = [...searchWords(text)].sort((one, other) => other.length - one.length).slice(0, mostWords);
  const [longest, ...others] = words;
  if (longest === undefined) return { condition: byReference(text) };
  const [people, references] = await Promise.all([peopleWith(reads, longest, others), withReference(reads, text)]);
  if (people.length > fewPeople || references.length > fewEnough) return { condition: anyOf([byReference(text), heldBy('a.candidateId', words)]) };
  const condition = anyOf([...someOf('a.id', references), ...someOf('a.candidateId', people)]);
  if (references.length === 0 && people.length > 0) return { condition, index: 'application_candidate' };
  return people.length === 0 && references.length > 0 ? { condition, index: 'PRIMARY' } : { condition };
}

function peopleWith(reads: Reads, longest: string, others: readonly string[]): Promise<readonly string[]> {
  const also = others.length === 0 ? { sql: '1 = 1', values: [] } : heldBy('k.candidateId', others);
  return ids(reads, fewPeople, `SELECT DISTINCT k.candidateId AS id FROM applicant_word k WHERE k.word LIKE ? AND ${also.sql} LIMIT ?`, [beginning(longest), ...also.values]);
}

const withReference = (reads: Reads, text: string): Promise<readonly string[]> =>
  ids(reads, fewEnough, 'SELECT id FROM application WHERE reference LIKE ? LIMIT ?', [codeBeginning(text)]);

const ids = async (reads: Reads, most: number, sql: string, values: readonly SqlValue[]): Promise<readonly string[]> =>
  (await reads.rows<{ readonly id: string }>(sql, [...values, most + 1])).map(({ id }) => id);

const someOf = (column: string, found: readonly string[]): Condition[] =>
  found.length === 0 ? [] : [{ sql: `${column} IN (${placeholders(found.length)})`, values: padded(found) }];

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0
    ? { sql: '1 = 0', values: [] }
    : { sql: `(${conditions.map(({ sql }) => `(${sql})`).join(' OR ')})`, values: conditions.flatMap(({ values }) => values) };
