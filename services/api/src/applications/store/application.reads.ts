import type { Loader, Remember, RowOf } from '../../kernel/loaders';
import { decodeCursor, instantIn, pageOf, type Page, type PageArgs } from '../../kernel/page';
import { asCode, padded, placeholders, type JoinedReads, type Reads } from '../../kernel/reads';
import { centreById, intakeById, joinedCentre, joinedIntake, joinedProgramme, programmeById } from '../../offer/contract';
import type { ApplicationView } from '../model/application-view';

export const applicationColumns = `a.id, a.reference, a.candidateId, a.accountId, a.intakeId, a.programmeId, a.committeeId, a.centreId, a.institutionId, a.status, a.version,
  a.createdAt, a.submittedAt, a.cancelledAt, a.updatedAt, a.ownReturnDeadline,
  a.admissionRoute, a.proposedRoute, a.proposedDecision, a.publishedDecision, a.decidedAt, a.waitingRank, a.answer, a.answerBy, a.answeredAt, a.answerReason,
  a.effectiveReturnDeadline, a.missingDocuments, a.refusedDocuments, a.uncheckedDocuments`;

export const applicationById: Loader<string, ApplicationView> = {
  name: 'application',
  async batch(reads, ids) {
    const rows = await reads.rows<ApplicationView>(`SELECT ${applicationColumns} FROM application a WHERE a.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

interface Line {
  readonly a: ApplicationView;
  readonly k: RowOf<typeof joinedIntake>;
  readonly p: RowOf<typeof joinedProgramme>;
  readonly c: RowOf<typeof joinedCentre>;
}

const mineSql = `SELECT ${applicationColumns}, ${joinedIntake.columns}, ${joinedProgramme.columns}, ${joinedCentre.columns}
  FROM application a JOIN intake k ON k.id = a.intakeId JOIN programme p ON p.id = a.programmeId JOIN admission_centre c ON c.id = p.centreId WHERE a.candidateId = ?`;
const newestFirst = 'ORDER BY a.createdAt DESC, a.id DESC LIMIT ?';
const mineAfterSql = `${mineSql} AND a.createdAt <= ? AND (a.createdAt < ? OR a.id < ?) ${newestFirst}`;
const mineFirstSql = `${mineSql} ${newestFirst}`;

/** A candidate's applications, newest first, with what they aim at. */
export async function applicationsOf(reads: JoinedReads, candidateId: string, page: PageArgs, remember: Remember): Promise<Page<ApplicationView>> {
  const limit = page.first + 1;
  const lines = page.after
    ? await reads.joined<Line>(mineAfterSql, [candidateId, ...keyAfter(page.after), limit])
    : await reads.joined<Line>(mineFirstSql, [candidateId, limit]);
  for (const { k, p, c } of lines) {
    remember(intakeById, k.id, joinedIntake.facts(k));
    remember(programmeById, p.id, joinedProgramme.facts(p));
    remember(centreById, c.id, joinedCentre.facts(c));
  }
  return pageOf(lines, page, ({ a }) => a, ({ a }) => [a.createdAt.toISOString(), a.id]);
}

function keyAfter(cursor: string): [Date, Date, string] {
  const [createdAt, id] = decodeCursor(cursor, 2);
  return [instantIn(createdAt), instantIn(createdAt), asCode(String(id))];
}

export async function countApplicationsOf(reads: Reads, candidateId: string): Promise<number> {
  const row = await reads.first<{ readonly n: number | string }>('SELECT COUNT(*) AS n FROM application WHERE candidateId = ?', [candidateId]);
  return Number(row?.n ?? 0);
}
