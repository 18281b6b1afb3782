import type { LocalizedText } from '../../kernel/locale';
import { padded, placeholders, type Reads } from '../../kernel/reads';

export interface CampaignFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly name: LocalizedText;
  readonly academicYear: string;
  readonly isActive: boolean;
  /** Of the institution: the days of its calendar. */
  readonly timeZone: string;
}

interface Row extends Omit<CampaignFacts, 'name' | 'isActive'> {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly state: string;
}

const sql = (list: string): string => `SELECT c.id, c.institutionId, c.nameFr, c.nameEn, c.academicYear, c.state, i.timeZone
  FROM campaign c JOIN institution i ON i.id = c.institutionId WHERE c.institutionId IN (${list}) ORDER BY c.academicYear DESC, c.id DESC LIMIT 100`;

/** Of these institutions, newest first. */
export async function campaignsOf(reads: Reads, institutionIds: readonly string[]): Promise<readonly CampaignFacts[]> {
  const rows = await reads.rows<Row>(sql(placeholders(institutionIds.length)), padded(institutionIds));
  return rows.map(({ nameFr, nameEn, state, ...row }) => ({ ...row, name: { fr: nameFr, en: nameEn }, isActive: state === 'ACTIVE' }));
}

/** For the nightly count: the campaigns under way, and since when. */
export interface Underway {
  readonly campaignId: string;
  readonly institutionId: string;
  readonly timeZone: string;
  readonly opensAt: Date;
}

export const campaignsUnderway = (reads: Reads): Promise<Underway[]> => reads.rows<Underway>(
  `SELECT c.id AS campaignId, c.institutionId, i.timeZone, MIN(k.opensAt) AS opensAt
  FROM campaign c JOIN institution i ON i.id = c.institutionId JOIN intake k ON k.campaignId = c.id WHERE c.state = 'ACTIVE' GROUP BY c.id, c.institutionId, i.timeZone`);
