import { NotFound } from '../../kernel/errors';
import { institutionTime, sandboxOffsets } from '../../kernel/institution-time';
import type { Loader } from '../../kernel/loaders';
import type { LocalizedText } from '../../kernel/locale';
import type { MaybePromise } from '../../kernel/maybe-promise';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import type { CampaignFacts, InstitutionFacts } from '../model/offer-facts';
import { localized } from './localized';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly city: string;
  readonly contactAddress: string;
  readonly timeZone: string;
  readonly maxFileBytes: number;
  readonly fileTypes: readonly string[];
  readonly applicationQuota: number;
  readonly announcement: LocalizedText | null;
  readonly maintenance: LocalizedText | null;
  readonly isSandbox: number;
  readonly campaignId: string | null;
  readonly campaignFr: string | null;
  readonly campaignEn: string | null;
  readonly academicYear: string | null;
}

const select = `SELECT i.id, i.code, i.nameFr, i.nameEn, i.city, i.contactAddress, i.timeZone, i.maxFileBytes, i.fileTypes,
    i.applicationQuota, i.announcement, i.maintenance, s.institutionId IS NOT NULL AS isSandbox,
    c.id AS campaignId, c.nameFr AS campaignFr, c.nameEn AS campaignEn, c.academicYear
  FROM institution i LEFT JOIN sandbox s ON s.institutionId = i.id LEFT JOIN campaign c ON c.id =
    (SELECT MAX(a.id) FROM campaign a WHERE a.institutionId = i.id AND a.state = 'ACTIVE')`;

export const institutionById: Loader<string, InstitutionFacts> = {
  name: 'institutionById',
  async batch(reads, ids) {
    const rows = await reads.rows<Row>(`${select} WHERE i.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, facts(row)]));
  },
};

/** Whether an institution has this code. */
export const isInstitutionCode = async (reads: Reads, code: string): Promise<boolean> =>
  (await reads.first('SELECT 1 AS one FROM institution WHERE code = ?', [asCode(code)])) !== undefined;

const underWaySql = (marks: string): string => `SELECT id, nameFr, nameEn, academicYear FROM campaign WHERE id IN (${marks}) AND state = 'ACTIVE'`;

/** Campaigns that the catalogue shows. */
export const campaignUnderWay: Loader<string, CampaignFacts & { readonly __typename: 'Campaign' }> = {
  name: 'campaignUnderWay',
  async batch(reads, ids) {
    const rows = await reads.rows<{ readonly id: string; readonly nameFr: string; readonly nameEn: string; readonly academicYear: string }>(underWaySql(placeholders(ids.length)), padded(ids));
    return new Map(rows.map(({ id, nameFr, nameEn, academicYear }) => [id, { __typename: 'Campaign', id, name: localized(nameFr, nameEn), academicYear }]));
  },
};

/** The institution that the screens show: the first that was created here and is no sandbox, where there is one. */
export async function currentInstitution(reads: Reads): Promise<InstitutionFacts> {
  const row = await reads.first<Row>(`${select} ORDER BY isSandbox, i.id LIMIT 1`);
  if (row === undefined) throw new NotFound('institution');
  return facts(row);
}

/** The hour of the institution that the screens show; where there is no sandbox it is everybody’s. */
export function shownTime(reads: Reads, now: Date): MaybePromise<Date> {
  if (sandboxOffsets.institutionIds.length === 0) return now;
  return currentInstitution(reads).then(({ id }) => institutionTime(now, id));
}

const facts = (row: Row): InstitutionFacts => ({
  __typename: 'Institution',
  id: row.id,
  code: row.code,
  name: localized(row.nameFr, row.nameEn),
  city: row.city,
  contactAddress: row.contactAddress,
  timeZone: row.timeZone,
  campaign: campaignOf(row),
  announcement: row.announcement,
  maintenance: row.maintenance,
  maxFileBytes: row.maxFileBytes,
  fileTypes: row.fileTypes,
  applicationQuota: row.applicationQuota,
  isSandbox: Boolean(row.isSandbox),
});

function campaignOf({ campaignId, campaignFr, campaignEn, academicYear }: Row): InstitutionFacts['campaign'] {
  if (campaignId === null || campaignFr === null || campaignEn === null || academicYear === null) return null;
  return { id: campaignId, name: localized(campaignFr, campaignEn), academicYear };
}
