import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import type { Scope } from './grid-scope';
import { among, joined, type Condition } from '../../kernel/condition';

export interface Place {
  readonly value: string;
  readonly label: LocalizedText;
  readonly note: string | null;
}

interface Row {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  readonly note: string | null;
}

const most = 1000;

type Columns = Partial<Readonly<Record<Scope['kind'], string>>>;

function within(scopes: readonly Scope[], columns: Columns): Condition {
  const parts = scopes.flatMap(({ kind, id }) => {
    const column = columns[kind];
    return column === undefined ? [] : [among(column, [id])];
  });
  return parts.length === 0 ? { sql: '1 = 0', values: [] } : joined(parts, 'OR');
}

const programmeScopes: Columns = { INSTITUTION: 'p.institutionId', CENTRE: 'p.centreId', COMMITTEE: 'k.committeeId', PROGRAMME: 'p.id' };

const queries = {
  PROGRAMME: { select: 'p.id, p.titleFr AS fr, p.titleEn AS en, p.code AS note FROM programme p LEFT JOIN intake k ON k.programmeId = p.id', scopes: programmeScopes },
  INTAKE: { select: 'k.id, k.nameFr AS fr, k.nameEn AS en, p.code AS note FROM intake k JOIN programme p ON p.id = k.programmeId', scopes: programmeScopes },
  COMMITTEE: {
    select: 'm.id, m.nameFr AS fr, m.nameEn AS en, NULL AS note FROM committee m JOIN admission_centre c ON c.id = m.centreId',
    scopes: { INSTITUTION: 'c.institutionId', CENTRE: 'c.id', COMMITTEE: 'm.id' },
  },
  CENTRE: { select: 'c.id, c.nameFr AS fr, c.nameEn AS en, c.code AS note FROM admission_centre c', scopes: { INSTITUTION: 'c.institutionId', CENTRE: 'c.id' } },
} as const satisfies Readonly<Record<string, { readonly select: string; readonly scopes: Columns }>>;

export type PlaceColumn = keyof typeof queries;

export const isPlaceColumn = (column: string): column is PlaceColumn => Object.hasOwn(queries, column);

/** Where somebody's applications can be: what a filter may offer. */
export async function placesIn(reads: Reads, scopes: readonly Scope[], column: PlaceColumn): Promise<readonly Place[]> {
  const { select, scopes: columns } = queries[column];
  const { sql, values } = within(scopes, columns);
  const rows = await reads.rows<Row>(`SELECT DISTINCT ${select} WHERE ${sql} ORDER BY fr, note, id LIMIT ${String(most)}`, values);
  return rows.map(({ id, fr, en, note }) => ({ value: id, label: { fr, en }, note }));
}
