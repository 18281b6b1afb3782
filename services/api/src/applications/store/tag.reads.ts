import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { TagTone, TagView } from '../model/grid-line';

interface Row {
  readonly id: string;
  readonly institutionId: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly tone: TagTone;
  readonly version: number;
}

const columns = 't.id, t.institutionId, t.labelFr, t.labelEn, t.tone, t.version';
const view = ({ labelFr, labelEn, ...row }: Row): TagView => ({ ...row, label: { fr: labelFr, en: labelEn } });

/** The tags of institutions, by their French label. */
export async function tagsOf(reads: Reads, institutionIds: readonly string[]): Promise<readonly TagView[]> {
  if (institutionIds.length === 0) return [];
  const sql = `SELECT ${columns} FROM tag t WHERE t.institutionId IN (${placeholders(institutionIds.length)}) ORDER BY t.labelFr, t.id LIMIT 500`;
  return (await reads.rows<Row>(sql, padded(institutionIds))).map(view);
}

export const tagById: Loader<string, TagView> = {
  name: 'tag',
  async batch(reads, ids) {
    const rows = await reads.rows<Row>(`SELECT ${columns} FROM tag t WHERE t.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, view(row)]));
  },
};

/** How many applications wear each. */
export const usesByTag: Loader<string, number> = {
  name: 'usesByTag',
  async batch(reads, ids) {
    const sql = `SELECT tagId, COUNT(*) AS n FROM application_tag WHERE tagId IN (${placeholders(ids.length)}) GROUP BY tagId`;
    const rows = await reads.rows<{ readonly tagId: string; readonly n: number | string }>(sql, padded(ids));
    const found = new Map(ids.map((id) => [id, 0]));
    for (const { tagId, n } of rows) found.set(tagId, Number(n));
    return found;
  },
};

export const tagsByApplication: Loader<string, readonly TagView[]> = {
  name: 'tagsByApplication',
  async batch(reads, ids) {
    const sql = `SELECT ${columns}, x.applicationId FROM application_tag x JOIN tag t ON t.id = x.tagId
      WHERE x.applicationId IN (${placeholders(ids.length)}) ORDER BY t.labelFr, t.id`;
    const rows = await reads.rows<Row & { readonly applicationId: string }>(sql, padded(ids));
    const found = new Map<string, TagView[]>(ids.map((id) => [id, []]));
    for (const { applicationId, ...row } of rows) found.get(applicationId)?.push(view(row));
    return found;
  },
};
