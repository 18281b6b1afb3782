import type { LocalizedText } from '../../kernel/locale';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import { localized } from './localized';

interface OffsetRow {
  readonly institutionId: string;
  readonly clockOffsetMs: number | string;
}

interface Row extends OffsetRow {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly timeZone: string;
}

export interface SandboxFacts {
  readonly institutionId: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  /** How far its clock is from everybody else’s. */
  readonly offsetMs: number;
}

/** How far the clock of each sandbox is from everybody else’s. */
export async function readSandboxOffsets(reads: Reads): Promise<ReadonlyMap<string, number>> {
  const rows = await reads.rows<OffsetRow>('SELECT institutionId, clockOffsetMs FROM sandbox');
  return new Map(rows.map(({ institutionId, clockOffsetMs }) => [institutionId, Number(clockOffsetMs)]));
}

/** Those among these institutions that are sandboxes, oldest first. */
export async function sandboxesAmong(reads: Reads, institutionIds: readonly string[]): Promise<SandboxFacts[]> {
  if (institutionIds.length === 0) return [];
  const sql = `SELECT s.institutionId, s.clockOffsetMs, i.nameFr, i.nameEn, i.timeZone FROM sandbox s JOIN institution i ON i.id = s.institutionId
    WHERE s.institutionId IN (${placeholders(institutionIds.length)}) ORDER BY s.institutionId`;
  const rows = await reads.rows<Row>(sql, padded(institutionIds.map(asCode)));
  return rows.map(({ institutionId, nameFr, nameEn, timeZone, clockOffsetMs }) => ({ institutionId, timeZone, name: localized(nameFr, nameEn), offsetMs: Number(clockOffsetMs) }));
}

export const sandboxIdsAmong = async (reads: Reads, institutionIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await sandboxesAmong(reads, [...new Set(institutionIds)])).map(({ institutionId }) => institutionId));

/** Those among these institutions for which none was opened and that are none themselves, by their codes. */
export async function institutionsWithoutSandbox(reads: Reads, institutionIds: readonly string[]): Promise<string[]> {
  const sql = `SELECT i.id FROM institution i WHERE i.id IN (${placeholders(institutionIds.length)})
    AND NOT EXISTS (SELECT 1 FROM sandbox s WHERE s.ownerId = i.id OR s.institutionId = i.id) ORDER BY i.code`;
  return (await reads.rows<{ readonly id: string }>(sql, padded(institutionIds.map(asCode)))).map(({ id }) => id);
}

/** Of its programmes in service, those rounds to which one may apply at this instant. */
export async function openIntakesOfSandbox(reads: Reads, institutionId: string, now: Date): Promise<readonly string[]> {
  const sql = `SELECT k.id FROM intake k JOIN programme p ON p.id = k.programmeId JOIN campaign c ON c.id = k.campaignId AND c.state = 'ACTIVE'
    WHERE p.institutionId = ? AND p.isInService = 1 AND k.isInService = 1 AND k.opensAt <= ? AND k.closesAt >= ? ORDER BY k.id LIMIT 100`;
  return (await reads.rows<{ readonly id: string }>(sql, [asCode(institutionId), now, now])).map(({ id }) => id);
}
