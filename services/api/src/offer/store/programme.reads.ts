import type { Joined, Loader, Remember, RowOf } from '../../kernel/loaders';
import type { Locale } from '../../kernel/locale';
import { asCode, padded, placeholders, type JoinedReads, type Reads, type SqlValue } from '../../kernel/reads';
import type { FiguresFacts, IntakeFacts, ProgrammeFacts, ProgrammeTexts } from '../model/offer-facts';
import type { ProgrammeCriteria, ProgrammeGroup } from '../model/programme-facets';
import type { TeachingLanguage } from '../model/teaching-language';
import { centreById, joinedCentre } from './centre.reads';
import { intakesOfProgramme, joinedIntake } from './intake.reads';
import { localized, localizedOrNull } from './localized';

interface Row {
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly keywords: readonly string[];
  readonly url: string | null;
  readonly diplomaTypeCode: string;
  readonly site: string;
  readonly language: TeachingLanguage;
  readonly isInService: number;
}

const columns = `p.id, p.institutionId, p.centreId, p.code, p.titleFr, p.titleEn, p.keywords, p.url, p.diplomaTypeCode, p.site, p.language, p.isInService`;

export const programmeById: Loader<string, ProgrammeFacts> = {
  name: 'programmeById',
  async batch(reads, ids) {
    const rows = await reads.rows<Row>(`SELECT ${columns} FROM programme p WHERE p.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, facts(row)]));
  },
};

interface TextsRow {
  readonly id: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly additionalInformationFr: string | null;
  readonly additionalInformationEn: string | null;
}

export const textsOfProgramme: Loader<string, ProgrammeTexts> = {
  name: 'textsOfProgramme',
  async batch(reads, ids) {
    const rows = await reads.rows<TextsRow>(`SELECT id, descriptionFr, descriptionEn, additionalInformationFr, additionalInformationEn FROM programme WHERE id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, {
      description: localized(row.descriptionFr, row.descriptionEn), additionalInformation: localizedOrNull(row.additionalInformationFr, row.additionalInformationEn),
    }]));
  },
};

const byCodeSql = `SELECT ${columns} FROM programme p WHERE p.institutionId = ? AND p.code = ? AND p.isInService = 1`;

export async function programmeByCode(reads: Reads, institutionId: string, code: string): Promise<ProgrammeFacts | undefined> {
  const row = await reads.first<Row>(byCodeSql, [institutionId, asCode(code)]);
  return row && facts(row);
}

/** By code, whatever their number: for whoever takes the whole offer. */
export async function programmesInService(reads: Reads, institutionId: string): Promise<ProgrammeFacts[]> {
  const rows = await reads.rows<Row>(`SELECT ${columns} FROM programme p WHERE p.institutionId = ? AND p.isInService = 1 ORDER BY p.code`, [institutionId]);
  return rows.map(facts);
}

/** Figures of the newest year on record. */
export const lastFiguresOfProgramme: Loader<string, FiguresFacts> = {
  name: 'lastFiguresOfProgramme',
  async batch(reads, ids) {
    const sql = `SELECT programmeId, academicYear, applications, admitted, enrolled FROM programme_figures
      WHERE programmeId IN (${placeholders(ids.length)}) ORDER BY academicYear`;
    const rows = await reads.rows<FiguresFacts & { readonly programmeId: string }>(sql, padded(ids));
    return new Map(rows.map(({ programmeId, ...figures }) => [programmeId, figures]));
  },
};

/** Sort key of the catalogue: centre, diploma type, title. */
export type CatalogueKey = readonly [centre: number, diploma: number, title: string, id: string];

export interface CatalogueEntry {
  readonly programme: ProgrammeFacts;
  readonly key: CatalogueKey;
}

export interface CatalogueSearch {
  readonly criteria: ProgrammeCriteria;
  readonly now: Date;
}

export interface CatalogueSlice {
  readonly locale: Locale;
  readonly after: CatalogueKey | undefined;
  readonly limit: number;
}

interface Part {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const isOpen = `EXISTS (SELECT 1 FROM intake k JOIN campaign a ON a.id = k.campaignId AND a.state = 'ACTIVE'
  WHERE k.programmeId = p.id AND k.isInService = 1 AND k.opensAt <= ? AND k.closesAt >= ?)`;
const holdsWord = 'EXISTS (SELECT 1 FROM programme_word w WHERE w.programmeId = p.id AND w.word LIKE ?)';

/** The number of words is padded too: few texts, so that they stay prepared. */
const holdsWords = (words: readonly string[]): Part[] => padded(words).map((word) => ({ sql: holdsWord, values: [`${word}%`] }));

const isOneOf = (column: string, values: readonly string[]): Part[] =>
  values.length === 0 ? [] : [{ sql: `${column} IN (${placeholders(values.length)})`, values: padded(values) }];

/** Of the institution that the screens show. */
const inCatalogue = ({ criteria }: CatalogueSearch): Part[] => [
  { sql: 'p.institutionId = (SELECT i.id FROM institution i LEFT JOIN sandbox s ON s.institutionId = i.id ORDER BY s.institutionId IS NOT NULL, i.id LIMIT 1) AND p.isInService = 1', values: [] },
  ...holdsWords(criteria.words),
];

function chosen({ criteria, now }: CatalogueSearch): Part[] {
  return [
    ...isOneOf('p.centreId', criteria.centreIds.map(asCode)),
    ...isOneOf('p.diplomaTypeCode', criteria.diplomaTypeCodes.map(asCode)),
    ...isOneOf('p.language', criteria.languages),
    ...isOneOf('p.site', criteria.sites),
    ...(criteria.openOnly ? [{ sql: isOpen, values: [now, now] }] : []),
  ];
}

/** Spelt out, because MariaDB finds no range for a row constructor. */
function beyond(title: string, after: CatalogueKey | undefined): Part[] {
  if (after === undefined) return [];
  const [centre, diploma, name, id] = after;
  return [{
    sql: `(c.position > ? OR (c.position = ? AND (COALESCE(d.position, 999) > ? OR (COALESCE(d.position, 999) = ? AND (${title} > ? OR (${title} = ? AND p.id > ?))))))`,
    values: [centre, centre, diploma, diploma, name, name, id],
  }];
}

interface CatalogueLine {
  readonly q: { readonly centrePosition: number; readonly diplomaPosition: number; readonly sortKey: string };
  readonly p: Row;
  readonly c: RowOf<typeof joinedCentre>;
  /** Nothing in it where one can apply to nothing. */
  readonly k: RowOf<typeof joinedIntake> | { readonly id: null };
}

/** One page of the catalogue in its order, with the centres and the rounds that the public sees, in one query: the page first, then what stands around it. */
export async function cataloguePage(reads: JoinedReads, search: CatalogueSearch, slice: CatalogueSlice, remember: Remember): Promise<CatalogueEntry[]> {
  const title = slice.locale === 'fr' ? 'p.sortFr' : 'p.sortEn';
  const where = [...inCatalogue(search), ...chosen(search), ...beyond(title, slice.after)];
  const sql = `SELECT q.centrePosition, q.diplomaPosition, q.sortKey, ${columns}, ${joinedCentre.columns}, ${joinedIntake.columns}
    FROM (SELECT p.id, c.position AS centrePosition, COALESCE(d.position, 999) AS diplomaPosition, ${title} AS sortKey
      FROM programme p JOIN admission_centre c ON c.id = p.centreId LEFT JOIN diploma_type d ON d.code = p.diplomaTypeCode
      WHERE ${where.map((part) => part.sql).join(' AND ')}
      ORDER BY c.position, COALESCE(d.position, 999), ${title}, p.id LIMIT ?) q
    STRAIGHT_JOIN programme p ON p.id = q.id JOIN admission_centre c ON c.id = p.centreId
    LEFT JOIN (intake k JOIN campaign a ON a.id = k.campaignId AND a.state = 'ACTIVE') ON k.programmeId = p.id AND k.isInService = 1
    ORDER BY q.centrePosition, q.diplomaPosition, q.sortKey, p.id, k.opensAt, k.id`;
  const lines = await reads.joined<CatalogueLine>(sql, [...where.flatMap((part) => part.values), slice.limit]);
  const entries: CatalogueEntry[] = [];
  let intakes: IntakeFacts[] = [];
  for (const { q, p, c, k } of lines) {
    if (entries.at(-1)?.programme.id !== p.id) {
      entries.push({ programme: facts(p), key: [q.centrePosition, q.diplomaPosition, q.sortKey, p.id] });
      remember(centreById, c.id, joinedCentre.facts(c));
      remember(intakesOfProgramme, p.id, intakes = []);
    }
    if (k.id !== null) intakes.push(joinedIntake.facts(k));
  }
  return entries;
}

interface GroupRow extends Omit<ProgrammeGroup, 'isOpen' | 'count'> {
  readonly isOpen: number;
  readonly count: number;
}

/** Programmes that hold the words, counted by what facets show; the other filters are for the facets. */
export async function catalogueGroups(reads: Reads, search: CatalogueSearch): Promise<ProgrammeGroup[]> {
  const where = inCatalogue(search);
  const sql = `SELECT p.centreId, c.position AS centreRank, p.diplomaTypeCode, COALESCE(d.position, 999) AS diplomaRank, p.site, p.language, ${isOpen} AS isOpen, COUNT(*) AS count
    FROM programme p LEFT JOIN admission_centre c ON c.id = p.centreId LEFT JOIN diploma_type d ON d.code = p.diplomaTypeCode
    WHERE ${where.map((part) => part.sql).join(' AND ')}
    GROUP BY p.centreId, p.diplomaTypeCode, p.site, p.language, isOpen`;
  const rows = await reads.rows<GroupRow>(sql, [search.now, search.now, ...where.flatMap((part) => part.values)]);
  return rows.map((row) => ({ ...row, isOpen: Boolean(row.isOpen), count: Number(row.count) }));
}

const facts = (row: Row): ProgrammeFacts => ({
  __typename: 'Programme',
  id: row.id,
  institutionId: row.institutionId,
  centreId: row.centreId,
  code: row.code,
  title: localized(row.titleFr, row.titleEn),
  keywords: row.keywords,
  url: row.url,
  diplomaTypeCode: row.diplomaTypeCode,
  site: row.site,
  language: row.language,
  isInService: Boolean(row.isInService),
});

/** Named `p`. */
export const joinedProgramme: Joined<Row, ProgrammeFacts> = { columns, facts };
