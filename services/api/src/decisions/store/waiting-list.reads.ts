import type { Answer, DecisionType } from '../../applications/contract';
import type { LocalizedText } from '../../kernel/locale';
import { asCode, type Reads } from '../../kernel/reads';
import type { LoggedMove, MoveCause } from '../model/waiting-list-move.entity';

export interface IntakePlace {
  readonly intakeId: string;
  readonly institutionId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
}

const placeSql = `SELECT k.id AS intakeId, k.programmeId, k.committeeId, p.centreId, p.institutionId FROM intake k JOIN programme p ON p.id = k.programmeId`;

export const placeOfIntake = (reads: Reads, intakeId: string): Promise<IntakePlace | undefined> => reads.first<IntakePlace>(`${placeSql} WHERE k.id = ?`, [asCode(intakeId)]);

export interface IntakeWithList extends IntakePlace {
  readonly programmeCode: string;
  readonly programmeTitle: LocalizedText;
  readonly intakeName: LocalizedText;
  readonly capacity: number | null;
  readonly holders: number;
  readonly waiting: number;
}

interface ListRow extends Omit<IntakeWithList, 'programmeTitle' | 'intakeName'> {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

const listsSql = `SELECT k.id AS intakeId, k.programmeId, k.committeeId, p.centreId, p.institutionId, p.code AS programmeCode, p.titleFr, p.titleEn, k.nameFr, k.nameEn, k.capacity,
    SUM(a.publishedDecision = 'ADMITTED' AND a.answer IN ('NONE', 'ACCEPTED')) AS holders, SUM(a.publishedDecision = 'WAITING_LIST') AS waiting
  FROM application a JOIN intake k ON k.id = a.intakeId JOIN programme p ON p.id = k.programmeId JOIN campaign c ON c.id = k.campaignId AND c.state = 'ACTIVE'
  WHERE a.institutionId = ? AND a.publishedDecision IN ('ADMITTED', 'WAITING_LIST') AND a.active = 1
  GROUP BY k.id HAVING waiting > 0 ORDER BY p.code, k.opensAt, k.id`;

/** Intakes of the campaign under way in which somebody waits. */
export async function intakesWithList(reads: Reads, institutionId: string): Promise<IntakeWithList[]> {
  const rows = await reads.rows<ListRow>(listsSql, [asCode(institutionId)]);
  return rows.map(({ titleFr, titleEn, nameFr, nameEn, ...row }) => ({
    ...row, programmeTitle: { fr: titleFr, en: titleEn }, intakeName: { fr: nameFr, en: nameEn }, holders: Number(row.holders), waiting: Number(row.waiting),
  }));
}

export interface EntryRow {
  readonly applicationId: string;
  readonly reference: string;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly publishedDecision: DecisionType;
  readonly answer: Answer;
  /** As it was entered last. */
  readonly enteredRank: number;
  readonly decidedAt: Date;
}

const entriesSql = `SELECT a.id AS applicationId, a.reference, c.number, c.firstName, c.lastName, a.publishedDecision, a.answer, a.decidedAt, MAX(d.rank) AS enteredRank
  FROM application a JOIN decision d ON d.applicationId = a.id AND d.type = 'WAITING_LIST' AND d.state IN ('PUBLISHED', 'SUPERSEDED') JOIN candidate c ON c.id = a.candidateId
  WHERE a.intakeId = ? AND a.active = 1 GROUP BY a.id ORDER BY enteredRank, a.decidedAt, a.id LIMIT 2000`;

/** Everybody who is or was on the list of an intake. */
export async function entriesOf(reads: Reads, intakeId: string): Promise<EntryRow[]> {
  return (await reads.rows<EntryRow>(entriesSql, [intakeId])).map((row) => ({ ...row, enteredRank: Number(row.enteredRank) }));
}

export interface MoveView {
  readonly id: string;
  readonly cause: MoveCause;
  readonly causeApplicationId: string | null;
  readonly places: number;
  readonly capacity: number | null;
  readonly holders: number;
  readonly promoted: number;
  readonly list: readonly LoggedMove[];
  readonly at: Date;
}

const movesSql = `SELECT id, cause, causeApplicationId, places, capacity, holders, promoted, list, at FROM waiting_list_move WHERE intakeId = ? ORDER BY at DESC, id DESC LIMIT ?`;

/** What moved the list of an intake, newest first. */
export const movesOf = (reads: Reads, intakeId: string, most: number): Promise<MoveView[]> => reads.rows<MoveView>(movesSql, [intakeId, most]);

export interface Rise {
  readonly at: Date;
  readonly before: number;
  readonly after: number;
}

const risesSql = `SELECT m.at, j.rankBefore, j.rankAfter FROM waiting_list_move m, JSON_TABLE(m.list, '$[*]' COLUMNS (
    applicationId char(30) PATH '$.applicationId', rankBefore int PATH '$.before', rankAfter int PATH '$.after' NULL ON EMPTY)) j
  WHERE m.intakeId = ? AND j.applicationId = ? AND j.rankAfter < j.rankBefore ORDER BY m.at DESC, m.id DESC LIMIT ?`;

/** How one of a list has risen, newest first; the lists themselves, of thousands, stay in the database. */
export async function risesOf(reads: Reads, intakeId: string, applicationId: string, most: number): Promise<Rise[]> {
  const rows = await reads.rows<{ readonly at: Date; readonly rankBefore: number; readonly rankAfter: number }>(risesSql, [intakeId, applicationId, most]);
  return rows.map(({ at, rankBefore, rankAfter }) => ({ at, before: rankBefore, after: rankAfter }));
}
