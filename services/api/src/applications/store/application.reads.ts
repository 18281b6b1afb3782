import type { Loader } from '../../kernel/loaders';
import { decodeCursor, instantIn, pageOf, type Page, type PageArgs } from '../../kernel/page';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import type { ApplicationView } from '../model/application-view';

export const applicationColumns = `a.id, a.reference, a.candidateId, a.accountId, a.intakeId, a.programmeId, a.committeeId, a.centreId, a.institutionId, a.status, a.version,
  a.createdAt, a.submittedAt, a.cancelledAt, a.ownReturnDeadline,
  a.admissionRoute, a.proposedRoute, a.proposedDecision, a.publishedDecision, a.decidedAt, a.waitingRank, a.answer, a.answerBy, a.answeredAt, a.answerReason,
  a.effectiveReturnDeadline, a.missingDocuments, a.refusedDocuments, a.uncheckedDocuments`;

export const applicationById: Loader<string, ApplicationView> = {
  name: 'application',
  async batch(reads, ids) {
    const rows = await reads.rows<ApplicationView>(`SELECT ${applicationColumns} FROM application a WHERE a.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

const mineSql = `SELECT ${applicationColumns} FROM application a WHERE a.candidateId = ?`;
const newestFirst = 'ORDER BY a.createdAt DESC, a.id DESC LIMIT ?';
const mineAfterSql = `${mineSql} AND a.createdAt <= ? AND (a.createdAt < ? OR a.id < ?) ${newestFirst}`;
const mineFirstSql = `${mineSql} ${newestFirst}`;

/** A candidate's applications, newest first. */
export async function applicationsOf(reads: Reads, candidateId: string, page: PageArgs): Promise<Page<ApplicationView>> {
  const limit = page.first + 1;
  const rows = page.after
    ? await reads.rows<ApplicationView>(mineAfterSql, [candidateId, ...keyAfter(page.after), limit])
    : await reads.rows<ApplicationView>(mineFirstSql, [candidateId, limit]);
  return pageOf(rows, page, (row) => row, (row) => [row.createdAt.toISOString(), row.id]);
}

function keyAfter(cursor: string): [Date, Date, string] {
  const [createdAt, id] = decodeCursor(cursor, 2);
  return [instantIn(createdAt), instantIn(createdAt), asCode(String(id))];
}

export async function countApplicationsOf(reads: Reads, candidateId: string): Promise<number> {
  const row = await reads.first<{ readonly n: number | string }>('SELECT COUNT(*) AS n FROM application WHERE candidateId = ?', [candidateId]);
  return Number(row?.n ?? 0);
}

/** All applications of one candidate. */
export const idsOf = async (reads: Reads, candidateId: string): Promise<readonly string[]> =>
  (await reads.rows<{ readonly id: string }>('SELECT id FROM application WHERE candidateId = ?', [candidateId])).map(({ id }) => id);
