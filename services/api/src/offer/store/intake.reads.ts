import type { Joined, Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { IntakeFacts, IntakeForApplying } from '../model/offer-facts';
import { grouped } from '../../kernel/grouped';
import { localized } from './localized';
import { requirementsOfProgramme } from './requirement.reads';

interface Row {
  readonly id: string;
  readonly programmeId: string;
  readonly committeeId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly capacity: number | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly returnDeadline: Date;
  readonly juryOn: string | null;
  readonly publicationOn: string | null;
  readonly answerBy: Date | null;
  readonly answerDelayDays: number | null;
  readonly timeZone: string;
}

const columns = `k.id, k.programmeId, k.committeeId, k.nameFr, k.nameEn, k.capacity, k.opensAt, k.closesAt, k.returnDeadline,
  k.juryOn, k.publicationOn, k.answerBy, k.answerDelayDays, k.timeZone`;

export const intakeById: Loader<string, IntakeFacts> = {
  name: 'intakeById',
  async batch(reads, ids) {
    const rows = await reads.rows<Row>(`SELECT ${columns} FROM intake k WHERE k.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, facts(row)]));
  },
};

interface IntakePlace {
  readonly institutionId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
}

export interface PlacedIntake {
  readonly intake: IntakeFacts;
  readonly place: IntakePlace;
  /** Whether the catalogue shows it. */
  readonly isShown: boolean;
}

export const placedIntake: Loader<string, PlacedIntake> = {
  name: 'placedIntake',
  async batch(reads, ids) {
    const sql = `SELECT ${columns}, p.institutionId, p.centreId, (k.isInService = 1 AND p.isInService = 1 AND c.state = 'ACTIVE') AS isShown
      FROM intake k JOIN programme p ON p.id = k.programmeId JOIN campaign c ON c.id = k.campaignId WHERE k.id IN (${placeholders(ids.length)})`;
    const rows = await reads.rows<Row & { readonly institutionId: string; readonly centreId: string; readonly isShown: number }>(sql, padded(ids));
    return new Map(rows.map(({ institutionId, centreId, isShown, ...row }) => {
      const { committeeId, programmeId } = row;
      return [row.id, { intake: facts(row), place: { institutionId, centreId, committeeId, programmeId }, isShown: Boolean(isShown) }];
    }));
  },
};

/** Where everything stands that was ever applied for to these programmes, or is examined by these committees, whether the catalogue shows it or not. */
const placesBy = (key: 'programmeId' | 'committeeId'): Loader<string, readonly IntakePlace[]> => ({
  name: `places by ${key}`,
  async batch(reads, ids) {
    const sql = `SELECT DISTINCT p.institutionId, p.centreId, k.committeeId, k.programmeId FROM intake k JOIN programme p ON p.id = k.programmeId WHERE k.${key} IN (${placeholders(ids.length)})`;
    return grouped(ids, await reads.rows<IntakePlace>(sql, padded(ids)), (row) => row[key], (place) => place);
  },
});

export const placesOfProgramme = placesBy('programmeId');
export const placesOfCommittee = placesBy('committeeId');

/** The rounds that the public sees: in service, of a campaign that is under way. */
export const intakesOfProgramme: Loader<string, readonly IntakeFacts[]> = {
  name: 'intakesOfProgramme',
  async batch(reads, ids) {
    const sql = `SELECT ${columns} FROM intake k JOIN campaign c ON c.id = k.campaignId AND c.state = 'ACTIVE'
      WHERE k.programmeId IN (${placeholders(ids.length)}) AND k.isInService = 1 ORDER BY k.opensAt, k.id`;
    const rows = await reads.rows<Row>(sql, padded(ids));
    return grouped(ids, rows, (row) => row.programmeId, facts);
  },
};

/** Written out: to spread a row costs ten times as much, for each row of each list. */
const facts = (row: Row): IntakeFacts => ({
  __typename: 'Intake', id: row.id, programmeId: row.programmeId, committeeId: row.committeeId, name: localized(row.nameFr, row.nameEn), capacity: row.capacity,
  opensAt: row.opensAt, closesAt: row.closesAt, returnDeadline: row.returnDeadline, juryOn: row.juryOn, publicationOn: row.publicationOn,
  answerBy: row.answerBy, answerDelayDays: row.answerDelayDays, timeZone: row.timeZone,
});

/** Named `k`. */
export const joinedIntake: Joined<Row, IntakeFacts> = { columns, facts };

interface ForApplyingRow extends Omit<IntakeForApplying, 'title' | 'isInService' | 'requirements'> {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly isInService: number;
}

const forApplyingSql = `SELECT k.id AS intakeId, p.id AS programmeId, p.code AS programmeCode, p.titleFr, p.titleEn, p.centreId, k.committeeId,
    p.institutionId, k.opensAt, k.closesAt, k.returnDeadline, k.timeZone, i.applicationQuota AS quota,
    (k.isInService = 1 AND p.isInService = 1 AND c.state = 'ACTIVE') AS isInService
  FROM intake k JOIN programme p ON p.id = k.programmeId JOIN institution i ON i.id = p.institutionId JOIN campaign c ON c.id = k.campaignId
  WHERE k.id = ?`;

/** Undefined for an id that is no intake's. */
export async function intakeForApplying(reads: Reads, intakeId: string): Promise<IntakeForApplying | undefined> {
  const row = await reads.first<ForApplyingRow>(forApplyingSql, [intakeId]);
  if (row === undefined) return undefined;
  const { titleFr, titleEn, isInService, ...known } = row;
  const asked = await requirementsOfProgramme.batch(reads, [row.programmeId]);
  const requirements = (asked.get(row.programmeId) ?? []).map(({ label, ...requirement }) => ({
    id: requirement.id,
    code: requirement.code,
    labelFr: label.fr,
    labelEn: label.en,
    isConditional: requirement.isConditional,
    isShared: requirement.isShared,
    position: requirement.position,
  }));
  return { ...known, title: localized(titleFr, titleEn), isInService: Boolean(isInService), requirements };
}
