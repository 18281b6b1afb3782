import { grouped } from '../../kernel/grouped';
import type { ListLoader, Loader, Remember, RowOf } from '../../kernel/loaders';
import { decodeCursor, instantIn } from '../../kernel/page';
import { asCode, padded, placeholders, type JoinedReads, type Reads } from '../../kernel/reads';
import { centreById, intakeById, joinedCentre, joinedIntake, joinedProgramme, programmeById } from '../../offer/contract';
import type { ApplicationView } from '../model/application-view';

export const viewColumns = [
  'id', 'reference', 'candidateId', 'accountId', 'intakeId', 'programmeId', 'committeeId', 'centreId', 'institutionId', 'status', 'version',
  'createdAt', 'submittedAt', 'cancelledAt', 'updatedAt', 'ownReturnDeadline',
  'admissionRoute', 'proposedRoute', 'proposedDecision', 'publishedDecision', 'decidedAt', 'waitingRank', 'answer', 'answerBy', 'answeredAt', 'answerReason',
  'effectiveReturnDeadline', 'missingDocuments', 'refusedDocuments', 'uncheckedDocuments',
] as const satisfies readonly (keyof ApplicationView)[];

export const columnsOf = (names: readonly (keyof ApplicationView)[]): string => names.map((name) => `a.${name}`).join(', ');

export const applicationColumns = columnsOf(viewColumns);

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

const aroundSql = `SELECT ${applicationColumns}, ${joinedIntake.columns}, ${joinedProgramme.columns}, ${joinedCentre.columns}`;
const aroundJoins = 'JOIN intake k ON k.id = a.intakeId JOIN programme p ON p.id = a.programmeId JOIN admission_centre c ON c.id = p.centreId';
const afterSql = `${aroundSql} FROM application a ${aroundJoins}
  WHERE a.candidateId = ? AND a.createdAt <= ? AND (a.createdAt < ? OR a.id < ?) ORDER BY a.createdAt DESC, a.id DESC LIMIT ?`;
const newestSql = (list: string): string => `${aroundSql}
  FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY candidateId ORDER BY createdAt DESC, id DESC) AS place FROM application WHERE candidateId IN (${list})) m
  STRAIGHT_JOIN application a ON a.id = m.id ${aroundJoins} WHERE m.place <= ? ORDER BY a.candidateId, m.place`;

/** What each application aims at, for the loaders. */
function viewsOf(lines: readonly Line[], remember: Remember): ApplicationView[] {
  return lines.map(({ a, k, p, c }) => {
    remember(intakeById, k.id, joinedIntake.facts(k));
    remember(programmeById, p.id, joinedProgramme.facts(p));
    remember(centreById, c.id, joinedCentre.facts(c));
    return a;
  });
}

const newest = new Map<number, ListLoader<string, readonly ApplicationView[]>>();

/** Of each candidate the newest applications, so many at most: on the evening of a deadline many ask at the same moment, and are read together. */
export function newestApplications(most: number): ListLoader<string, readonly ApplicationView[]> {
  const known = newest.get(most) ?? loaderOfNewest(most);
  newest.set(most, known);
  return known;
}

const loaderOfNewest = (most: number): ListLoader<string, readonly ApplicationView[]> => ({
  name: 'newestApplications',
  async batchAround(reads, ids, remember) {
    const lines = await reads.joined<Line>(newestSql(placeholders(ids.length)), [...padded(ids), most]);
    return grouped(ids, viewsOf(lines, remember), ({ candidateId }) => candidateId, (view) => view);
  },
});

/** A candidate's applications after one of them, newest first. */
export async function applicationsAfter(reads: JoinedReads, candidateId: string, cursor: string, limit: number, remember: Remember): Promise<readonly ApplicationView[]> {
  return viewsOf(await reads.joined<Line>(afterSql, [candidateId, ...keyAfter(cursor), limit]), remember);
}

function keyAfter(cursor: string): [Date, Date, string] {
  const [createdAt, id] = decodeCursor(cursor, 2);
  return [instantIn(createdAt), instantIn(createdAt), asCode(String(id))];
}

export async function countApplicationsOf(reads: Reads, candidateId: string): Promise<number> {
  const row = await reads.first<{ readonly n: number | string }>('SELECT COUNT(*) AS n FROM application WHERE candidateId = ?', [candidateId]);
  return Number(row?.n ?? 0);
}
