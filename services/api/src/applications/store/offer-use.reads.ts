import type { OfferThing } from '../../offer/contract';
import { padded, placeholders, type Reads } from '../../kernel/reads';

const columns: Readonly<Record<Exclude<OfferThing, 'REQUIREMENT' | 'CAMPAIGN'>, string>> = {
  CENTRE: 'a.centreId', COMMITTEE: 'a.committeeId', PROGRAMME: 'a.programmeId', INTAKE: 'a.intakeId',
};

function fromOf(thing: OfferThing): { readonly key: string; readonly from: string } {
  if (thing === 'REQUIREMENT') return { key: 'd.requirementId', from: 'supporting_document d JOIN application a ON a.id = d.applicationId' };
  if (thing === 'CAMPAIGN') return { key: 'k.campaignId', from: 'intake k JOIN application a ON a.intakeId = k.id' };
  return { key: columns[thing], from: 'application a' };
}

async function counted(reads: Reads, thing: OfferThing, ids: readonly string[], which: string): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const { key, from } = fromOf(thing);
  const sql = `SELECT ${key} AS id, COUNT(*) AS count FROM ${from} WHERE ${key} IN (${placeholders(ids.length)})${which} GROUP BY ${key}`;
  const rows = await reads.rows<{ readonly id: string; readonly count: number | bigint }>(sql, padded(ids));
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** Applications that name a thing of the offer, cancelled ones too: they must go on saying what they were for. */
export const applicationsFor = (reads: Reads, thing: OfferThing, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => counted(reads, thing, ids, '');

/** Those whose candidate still works on them under the intake's own return date. */
export const openFilesFor = (reads: Reads, thing: OfferThing, ids: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  counted(reads, thing, ids, " AND a.status IN ('DRAFT', 'INCOMPLETE') AND a.ownReturnDeadline IS NULL");
