import type { LocalizedText } from '../../kernel/locale';
import { asCode, padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import type { ScopeKind } from '../../kernel/viewer';
import type { Scope, ScopeFound, ScopeGuide, ScopeSearch } from '../../people/contract';
import { localized } from './localized';
import { sandboxIdsAmong } from './sandbox.reads';

interface Table {
  /** Everything under the names `id`, `institutionId`, `centreId`, `code`, `fr`, `en`. */
  readonly sql: string;
  place(row: Row): Scope;
}

interface Row {
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly code: string;
  readonly fr: string;
  readonly en: string;
}

const inCentre = ({ institutionId, centreId }: Row): Scope => ({ institutionId, ...(centreId !== null && { centreId }) });

const tables: Readonly<Record<ScopeKind, Table>> = {
  INSTITUTION: { sql: 'SELECT id, id AS institutionId, NULL AS centreId, code, nameFr AS fr, nameEn AS en FROM institution', place: inCentre },
  CENTRE: { sql: 'SELECT id, institutionId, id AS centreId, code, nameFr AS fr, nameEn AS en FROM admission_centre', place: inCentre },
  COMMITTEE: {
    sql: `SELECT k.id, c.institutionId, k.centreId, k.code, k.nameFr AS fr, k.nameEn AS en FROM committee k JOIN admission_centre c ON c.id = k.centreId`,
    place: (row) => ({ ...inCentre(row), committeeId: row.id }),
  },
  PROGRAMME: {
    sql: 'SELECT id, institutionId, centreId, code, titleFr AS fr, titleEn AS en FROM programme',
    place: (row) => ({ ...inCentre(row), programmeId: row.id }),
  },
};

interface Part {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const among = (column: string, ids: readonly string[]): Part[] => (ids.length === 0 ? [] : [{ sql: `${column} IN (${placeholders(ids.length)})`, values: padded(ids) }]);

const wordBeginning = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** Every word begins a word of one of the names, or the code. */
function named(text: string): Part[] {
  return text.split(/\s+/).filter(Boolean).slice(0, 4).map((word) => {
    const beginning = `${wordBeginning(word)}%`;
    const code = asCode(word) === '' ? '' : `${wordBeginning(word.toUpperCase())}%`;
    return {
      sql: "(s.code LIKE ? OR s.fr LIKE ? OR s.fr LIKE ? OR s.en LIKE ? OR s.en LIKE ?)",
      values: [code, beginning, `% ${beginning}`, beginning, `% ${beginning}`],
    };
  });
}

const label = ({ fr, en }: Row): LocalizedText => localized(fr, en);

/** What functions reach over. */
export const scopeGuide: ScopeGuide = {
  sandboxes: sandboxIdsAmong,

  async find(reads, kind, id) {
    const row = await reads.first<Row>(`SELECT s.* FROM (${tables[kind].sql}) s WHERE s.id = ?`, [asCode(id)]);
    return row && tables[kind].place(row);
  },

  async inside(reads: Reads, centreIds: readonly string[]) {
    const list = placeholders(centreIds.length);
    const sql = `SELECT id FROM committee WHERE centreId IN (${list}) UNION ALL SELECT id FROM programme WHERE centreId IN (${list})`;
    return (await reads.rows<{ readonly id: string }>(sql, [...padded(centreIds), ...padded(centreIds)])).map(({ id }) => id);
  },

  async search(reads: Reads, { kind, text, limit, institutionIds, centreIds }: ScopeSearch): Promise<ScopeFound[]> {
    const within = [...among('s.institutionId', institutionIds), ...among('s.centreId', centreIds)];
    if (within.length === 0) return [];
    const parts: readonly Part[] = [{ sql: `(${within.map(({ sql }) => sql).join(' OR ')})`, values: within.flatMap(({ values }) => values) }, ...named(text)];
    const sql = `SELECT s.* FROM (${tables[kind].sql}) s WHERE ${parts.map((part) => part.sql).join(' AND ')} ORDER BY s.fr, s.id LIMIT ?`;
    const rows = await reads.rows<Row>(sql, [...parts.flatMap(({ values }) => values), limit]);
    return rows.map((row) => ({ kind, id: row.id, code: row.code, label: label(row), place: tables[kind].place(row) }));
  },
};
