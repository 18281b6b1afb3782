import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import type { CampaignState } from '../model/campaign.entity';
import type { CampaignView, CentreView, CommitteeView } from '../model/offer-view';
import type { OfferReach } from '../offer.policy';
import { grouped } from '../../kernel/grouped';
import { officeColumns, officeOf, type OfficeColumns } from './committee-row';
import { localized } from './localized';

interface Named {
  readonly nameFr: string;
  readonly nameEn: string;
}

/** Rows of the reach: whole institutions, or single centres. */
export function reached({ institutionIds, centreIds }: OfferReach, columns: { readonly institution: string; readonly centre: string }): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const parts = [
    ...(institutionIds.length > 0 ? [{ sql: `${columns.institution} IN (${placeholders(institutionIds.length)})`, values: padded(institutionIds) }] : []),
    ...(centreIds.length > 0 ? [{ sql: `${columns.centre} IN (${placeholders(centreIds.length)})`, values: padded(centreIds) }] : []),
  ];
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ') || '1 = 0'})`, values: parts.flatMap(({ values }) => values) };
}

type CentreRow = Omit<CentreView, 'name' | 'isInService' | 'programmeCount'> & Named & { readonly isInService: number; readonly programmeCount: number | bigint };

/** In the order of the catalogue. */
export async function centresIn(reads: Reads, reach: OfferReach): Promise<CentreView[]> {
  const within = reached(reach, { institution: 'c.institutionId', centre: 'c.id' });
  const sql = `SELECT c.id, c.institutionId, c.code, c.nameFr, c.nameEn, c.isInService, c.version,
      (SELECT COUNT(*) FROM programme p WHERE p.centreId = c.id) AS programmeCount
    FROM admission_centre c WHERE ${within.sql} ORDER BY c.position, c.id LIMIT 1000`;
  const rows = await reads.rows<CentreRow>(sql, within.values);
  return rows.map(({ nameFr, nameEn, isInService, programmeCount, ...row }) => ({
    ...row, name: localized(nameFr, nameEn), isInService: Boolean(isInService), programmeCount: Number(programmeCount),
  }));
}

type CommitteeRow = Pick<CommitteeView, 'id' | 'centreId' | 'code' | 'contactAddress' | 'version'> & OfficeColumns & Named & { readonly isInService: number };

export const committeesOfCentre: Loader<string, readonly CommitteeView[]> = {
  name: 'committeesOfCentre',
  async batch(reads, ids) {
    const sql = `SELECT k.id, k.centreId, k.code, k.nameFr, k.nameEn, k.contactAddress, k.isInService, k.version, ${officeColumns('k')} FROM committee k
      WHERE centreId IN (${placeholders(ids.length)}) ORDER BY code, id`;
    const rows = await reads.rows<CommitteeRow>(sql, padded(ids));
    return grouped(ids, rows, ({ centreId }) => centreId, ({ id, centreId, code, nameFr, nameEn, contactAddress, isInService, version, ...office }) =>
      ({ id, centreId, code, contactAddress, version, name: localized(nameFr, nameEn), isInService: Boolean(isInService), ...officeOf(office) }));
  },
};

/** The newest year first. */
export async function campaignsOf(reads: Reads, institutionIds: readonly string[]): Promise<CampaignView[]> {
  if (institutionIds.length === 0) return [];
  const sql = `SELECT id, code, nameFr, nameEn, academicYear, state, version FROM campaign
    WHERE institutionId IN (${placeholders(institutionIds.length)}) ORDER BY academicYear DESC, id DESC LIMIT 200`;
  const rows = await reads.rows<Omit<CampaignView, 'name'> & Named & { readonly state: CampaignState }>(sql, padded(institutionIds));
  return rows.map(({ nameFr, nameEn, ...row }) => ({ ...row, name: localized(nameFr, nameEn) }));
}

/** Whoever manages a centre sees its institution's campaigns: intakes are put into them. */
export async function institutionsOf(reads: Reads, { institutionIds, centreIds }: OfferReach): Promise<string[]> {
  if (centreIds.length === 0) return [...new Set(institutionIds)];
  const rows = await reads.rows<{ readonly institutionId: string }>(
    `SELECT DISTINCT institutionId FROM admission_centre WHERE id IN (${placeholders(centreIds.length)})`, padded(centreIds));
  return [...new Set([...institutionIds, ...rows.map(({ institutionId }) => institutionId)])];
}
