import type { Locale } from '../../kernel/locale';
import { asCode, padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import type { OfferState, ProgrammeView } from '../model/offer-view';
import type { OfferReach } from '../offer.policy';
import { reached } from './administered.reads';
import { localized, localizedOrNull } from './localized';

interface Row extends Omit<ProgrammeView, 'title' | 'description' | 'additionalInformation' | 'isInService'> {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly additionalInformationFr: string | null;
  readonly additionalInformationEn: string | null;
  readonly isInService: number;
}

interface PageRow extends Row {
  readonly centrePosition: number;
  readonly sortKey: string;
}

const running = (when: string): string => `EXISTS (SELECT 1 FROM intake k JOIN campaign a ON a.id = k.campaignId AND a.state = 'ACTIVE'
  WHERE k.programmeId = p.id AND k.isInService = 1 AND ${when})`;

/** As the catalogue shows it, or why it does not; takes the instant three times. */
const state = `CASE WHEN p.isInService = 0 THEN 'OUT_OF_SERVICE' WHEN ${running('k.opensAt <= ? AND k.closesAt >= ?')} THEN 'OPEN'
  WHEN ${running('k.opensAt > ?')} THEN 'UPCOMING' ELSE 'CLOSED' END`;

const columns = `p.id, p.institutionId, p.centreId, p.code, p.titleFr, p.titleEn, p.descriptionFr, p.descriptionEn,
  p.additionalInformationFr, p.additionalInformationEn, p.keywords, p.url, p.diplomaTypeCode, p.site, p.language, p.isInService, p.version, ${state} AS state`;

export type ProgrammeKey = readonly [centre: number, title: string, id: string];

export interface ProgrammeSearch {
  readonly reach: OfferReach;
  readonly words: readonly string[];
  readonly centreIds: readonly string[];
  readonly states: readonly OfferState[];
  readonly now: Date;
  /** Titles stand in its order. */
  readonly locale: Locale;
  readonly after: ProgrammeKey | undefined;
  readonly limit: number;
}

interface Part {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const titleIn = (locale: Locale): string => (locale === 'fr' ? 'p.sortFr' : 'p.sortEn');

function beyond(title: string, after: ProgrammeKey | undefined): Part[] {
  if (after === undefined) return [];
  const [centre, name, id] = after;
  return [{ sql: `(c.position > ? OR (c.position = ? AND (${title} > ? OR (${title} = ? AND p.id > ?))))`, values: [centre, centre, name, name, id] }];
}

function conditions({ reach, words, centreIds, states, now, locale, after }: ProgrammeSearch): Part[] {
  return [
    reached(reach, { institution: 'p.institutionId', centre: 'p.centreId' }),
    ...padded(words).map((word) => ({ sql: 'EXISTS (SELECT 1 FROM programme_word w WHERE w.programmeId = p.id AND w.word LIKE ?)', values: [`${word}%`] })),
    ...(centreIds.length === 0 ? [] : [{ sql: `p.centreId IN (${placeholders(centreIds.length)})`, values: padded(centreIds.map(asCode)) }]),
    ...(states.length === 0 ? [] : [{ sql: `${state} IN (${placeholders(states.length)})`, values: [now, now, now, ...padded(states)] }]),
    ...beyond(titleIn(locale), after),
  ];
}

/** By centre and title, one query to a page. */
export async function administeredPage(reads: Reads, search: ProgrammeSearch): Promise<{ readonly view: ProgrammeView; readonly key: ProgrammeKey }[]> {
  const where = conditions(search);
  const { now } = search;
  const title = titleIn(search.locale);
  const sql = `SELECT ${columns}, c.position AS centrePosition, ${title} AS sortKey FROM programme p JOIN admission_centre c ON c.id = p.centreId
    WHERE ${where.map(({ sql: part }) => part).join(' AND ')} ORDER BY c.position, ${title}, p.id LIMIT ?`;
  const rows = await reads.rows<PageRow>(sql, [now, now, now, ...where.flatMap(({ values }) => values), search.limit]);
  return rows.map(({ centrePosition, sortKey, ...row }) => ({ view: viewOf(row), key: [centrePosition, sortKey, row.id] }));
}

export async function administeredProgramme(reads: Reads, id: string, now: Date): Promise<ProgrammeView | undefined> {
  const row = await reads.first<Row>(`SELECT ${columns} FROM programme p WHERE p.id = ?`, [now, now, now, asCode(id)]);
  return row && viewOf(row);
}

function viewOf({ titleFr, titleEn, descriptionFr, descriptionEn, additionalInformationFr, additionalInformationEn, isInService, ...row }: Row): ProgrammeView {
  return {
    ...row, title: localized(titleFr, titleEn), description: localized(descriptionFr, descriptionEn),
    additionalInformation: localizedOrNull(additionalInformationFr, additionalInformationEn), isInService: Boolean(isInService),
  };
}
