import { beginning, joined, type Condition } from '../../kernel/condition';
import { isAnyId } from '../../kernel/ids';
import { asCode, type Reads } from '../../kernel/reads';
import { activeAccountByNumber } from '../../people/contract';

const requestShape = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** How a text is looked for: as something exact, along an index, or as a beginning, which reads all that stands in some days. */
export interface TextSearch {
  readonly condition: Condition;
  readonly isExact: boolean;
  /** Which index is read, where the order of the list would lead the database along another. */
  readonly index?: 'audit_label';
}

const exact = (sql: string, ...values: readonly string[]): TextSearch => ({ condition: { sql, values: values.map(asCode) }, isExact: true });
const ofPerson = (accountId: string): TextSearch => exact('(actorAccountId = ? OR concernsAccountId = ?)', accountId, accountId);

/** A request, an id, a person's number, what people quote of a subject; else the beginning of that, or of a name of the actor. */
export async function searchFor(reads: Reads, scope: Condition, text: string): Promise<TextSearch> {
  if (requestShape.test(text)) return exact('requestId = ?', text);
  if (isAnyId(text)) return text.startsWith('acc_') ? ofPerson(text) : exact('subjectId = ?', text);
  const accountId = await activeAccountByNumber(reads, text);
  if (accountId !== undefined) return ofPerson(accountId);
  const label: Condition = { sql: 'subjectLabel = ?', values: [text] };
  return (await isThere(reads, joined([scope, label], 'AND'))) ? { condition: label, isExact: true, index: 'audit_label' } : { condition: named(text), isExact: false };
}

const named = (text: string): Condition => ({
  sql: '(subjectLabel LIKE ? OR actorName LIKE ? OR actorName LIKE ?)', values: [beginning(text), beginning(text), `% ${beginning(text)}`],
});

const isThere = async (reads: Reads, { sql, values }: Condition): Promise<boolean> =>
  (await reads.first(`SELECT 1 FROM audit_entry FORCE INDEX (audit_label) WHERE ${sql} LIMIT 1`, values)) !== undefined;
