import type { Loader } from '../../kernel/loaders';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';

export const candidateNumberOf = async (reads: Reads, accountId: string): Promise<string | undefined> =>
  (await reads.first<{ readonly login: string }>('SELECT login FROM account WHERE id = ?', [accountId]))?.login;

export const isActiveAccount = async (reads: Reads, accountId: string): Promise<boolean> =>
  (await reads.first("SELECT id FROM account WHERE id = ? AND status = 'ACTIVE'", [accountId])) !== undefined;

/** The account in use behind a whole candidate number; a beginning of one finds nobody. */
export const activeAccountByNumber = async (reads: Reads, number: string): Promise<string | undefined> =>
  (await reads.first<{ readonly id: string }>("SELECT id FROM account WHERE login = ? AND status = 'ACTIVE'", [asCode(number.trim().toUpperCase())]))?.id;

/** First and last name. */
export const nameByAccount: Loader<string, string> = {
  name: 'nameByAccount',
  async batch(reads, ids) {
    const sql = `SELECT id, CONCAT(firstName, ' ', lastName) AS name FROM account WHERE id IN (${placeholders(ids.length)})`;
    const rows = await reads.rows<{ readonly id: string; readonly name: string }>(sql, padded(ids));
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};

/** As far back as sign-ins are remembered. */
export const lastSignInByAccount: Loader<string, Date> = {
  name: 'lastSignInByAccount',
  async batch(reads, ids) {
    const sql = `SELECT accountId, MAX(at) AS at FROM auth_event
      WHERE accountId IN (${placeholders(ids.length)}) AND kind IN ('PASSWORD_SIGN_IN', 'CODE_SIGN_IN') AND outcome = 'SUCCESS' GROUP BY accountId`;
    const rows = await reads.rows<{ readonly accountId: string; readonly at: Date }>(sql, padded(ids));
    return new Map(rows.map(({ accountId, at }) => [accountId, at]));
  },
};
