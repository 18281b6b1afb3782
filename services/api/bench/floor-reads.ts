import { nextActor, type Situation } from '../src/applications/model/next-actor';
import { encodeCursor } from '../src/kernel/page';
import { typedWords } from '../src/offer/model/search-words';
import { gridStatus, type CatalogueVariables, type GridVariables } from './operations';
import { instant, now, type Cell, type FloorPool, type Line } from './floor-pool';

/** What the floor knows of who asks; its session read has shown it. */
export interface FloorViewer {
  readonly candidateId: string;
  readonly institutionId: string | null;
  readonly hasApplied: boolean;
}

const text = (fr: Cell | undefined, en: Cell | undefined) => ({ fr, en, __typename: 'LocalizedText' });

const dashboardSql = `SELECT a.id, a.reference, a.status, a.submittedAt, COALESCE(a.ownReturnDeadline, k.returnDeadline), k.timeZone, a.publishedDecision, a.answer, a.answerBy,
    p.id, p.code, p.titleFr, p.titleEn, c.id, c.nameFr, c.nameEn,
    d.id, d.state, d.comment, r.id, r.labelFr, r.labelEn, f.id, f.name, f.size, f.uploadedAt, f.scan
  FROM application a JOIN intake k ON k.id = a.intakeId JOIN programme p ON p.id = a.programmeId JOIN admission_centre c ON c.id = p.centreId
    LEFT JOIN supporting_document d ON d.applicationId = a.id LEFT JOIN document_requirement r ON r.id = d.requirementId LEFT JOIN stored_file f ON f.id = d.fileId
  WHERE a.candidateId = ? ORDER BY a.createdAt DESC, a.id DESC, d.position, d.id`;

function documentOf(row: Line) {
  const [id, state, comment, requirementId, fr, en, fileId, name, size, uploadedAt, scan] = row.slice(16);
  return {
    id, state, comment, requirement: { id: requirementId, label: text(fr, en), __typename: 'DocumentRequirement' },
    file: fileId === null ? null : { id: fileId, name, size, uploadedAt: instant(uploadedAt), scan, url: `/files/${String(fileId)}`, __typename: 'StoredFile' },
    __typename: 'SupportingDocument',
  };
}

function applicationOf(row: Line, at: string) {
  const [id, reference, status, submittedAt, returnDeadline, timeZone, publishedDecision, answer, answerBy, programmeId, code, fr, en, centreId, centreFr, centreEn] = row;
  const situation = { status, returnDeadline: instant(returnDeadline), publishedDecision, answer, answerBy: instant(answerBy) };
  return {
    id, reference, status, submittedAt: instant(submittedAt), returnDeadline: situation.returnDeadline, timeZone, publishedDecision, answer, answerBy: situation.answerBy,
    // Instants compare as texts too.
    nextActor: nextActor(situation as unknown as Situation, at as unknown as Date),
    programme: { id: programmeId, code, title: text(fr, en), centre: { id: centreId, name: text(centreFr, centreEn), __typename: 'AdmissionCentre' }, __typename: 'Programme' },
    documents: row[16] === null ? [] : [documentOf(row)],
    __typename: 'Application',
  };
}

/** One statement, folded: less than half the system calls of three. */
export async function dashboard(pool: FloorPool, { candidateId }: FloorViewer) {
  const at = new Date().toISOString();
  const nodes: ReturnType<typeof applicationOf>[] = [];
  for (const row of await pool.lines(dashboardSql, [candidateId])) {
    const last = nodes.at(-1);
    if (last?.id === row[0]) last!.documents.push(documentOf(row));
    else if (nodes.length < 20) nodes.push(applicationOf(row, at));
    else break;
  }
  return { myApplications: { edges: nodes.map((node) => ({ node, __typename: 'ApplicationEdge' })), __typename: 'ApplicationConnection' } };
}

const gridSql = (hasApplied: boolean): string => `SELECT a.id, a.reference, a.status, a.submittedAt, COALESCE(a.ownReturnDeadline, k.returnDeadline), k.timeZone, c.id, c.number, c.firstName, c.lastName,
    p.id, p.code, p.titleFr, p.titleEn, k.id, k.nameFr, k.nameEn, a.sortedAt,
    (SELECT COUNT(*) FROM application b WHERE b.programmeId = ? AND b.status = ?)${hasApplied ? ' - (SELECT COUNT(*) FROM application b WHERE b.candidateId = ? AND b.programmeId = ? AND b.status = ?)' : ''}
  FROM application a JOIN candidate c ON c.id = a.candidateId JOIN programme p ON p.id = a.programmeId JOIN intake k ON k.id = a.intakeId
  WHERE a.programmeId = ? AND a.status = ? AND p.institutionId = ?${hasApplied ? ' AND a.candidateId <> ?' : ''} ORDER BY a.sortedAt DESC, a.id DESC LIMIT ?`;

const rowOf = (row: Line) => {
  const [id, reference, status, submittedAt, returnDeadline, timeZone, candidateId, number, firstName, lastName, programmeId, code, fr, en, intakeId, intakeFr, intakeEn] = row;
  return {
    id, reference, status, submittedAt: instant(submittedAt), returnDeadline: instant(returnDeadline), timeZone,
    candidate: { id: candidateId, number, firstName, lastName, __typename: 'Applicant' },
    programme: { id: programmeId, code, title: text(fr, en), __typename: 'Programme' },
    intake: { id: intakeId, name: text(intakeFr, intakeEn), __typename: 'Intake' },
    __typename: 'Application',
  };
};

const cursorOf = (row: Line | undefined): string | null => (row === undefined ? null : encodeCursor([instant(row[17]), String(row[0]), 'SUBMITTED DESC']));

/** The count is a column of the same statement, read from indexes alone; a programme is of one institution. */
export async function grid(pool: FloorPool, { candidateId, institutionId, hasApplied }: FloorViewer, { filter, first }: GridVariables) {
  const programmeId = filter.columns[0]!.values[0]!;
  const counted = [programmeId, gridStatus, ...(hasApplied ? [candidateId, programmeId, gridStatus] : [])];
  const rows = await pool.lines(gridSql(hasApplied), [...counted, programmeId, gridStatus, institutionId!, ...(hasApplied ? [candidateId] : []), first + 1]);
  const shown = rows.slice(0, first);
  return {
    applications: {
      edges: shown.map((row) => ({ node: rowOf(row), __typename: 'ApplicationEdge' })),
      pageInfo: { hasNextPage: rows.length > first, hasPreviousPage: false, startCursor: cursorOf(shown[0]), endCursor: cursorOf(shown.at(-1)), __typename: 'PageInfo' },
      totalCount: { count: Number(rows[0]?.[18] ?? 0), isExact: true, __typename: 'TotalCount' },
      __typename: 'ApplicationConnection',
    },
  };
}

const catalogueSql = (words: number): string => `SELECT p.id, p.code, p.titleFr, p.titleEn, p.keywords, p.diplomaTypeCode, d.nameFr, d.nameEn, c.id, c.nameFr, c.nameEn, p.site, p.language,
    k.id, k.opensAt, k.closesAt, k.timeZone, q.centrePosition, q.diplomaPosition, p.sortFr
  FROM (SELECT p.id, c.position AS centrePosition, COALESCE(d.position, 999) AS diplomaPosition
    FROM programme p JOIN admission_centre c ON c.id = p.centreId LEFT JOIN diploma_type d ON d.code = p.diplomaTypeCode
    WHERE p.institutionId = (SELECT MIN(id) FROM institution) AND p.isInService = 1
      ${'AND EXISTS (SELECT 1 FROM programme_word w WHERE w.programmeId = p.id AND w.word LIKE ?) '.repeat(words)}
    ORDER BY c.position, COALESCE(d.position, 999), p.sortFr, p.id LIMIT ?) q
  JOIN programme p ON p.id = q.id JOIN admission_centre c ON c.id = p.centreId LEFT JOIN diploma_type d ON d.code = p.diplomaTypeCode
  LEFT JOIN intake k ON k.programmeId = p.id AND k.isInService = 1 AND k.campaignId IN (SELECT id FROM campaign WHERE state = 'ACTIVE')
  ORDER BY q.centrePosition, q.diplomaPosition, p.sortFr, p.id, k.opensAt, k.id`;

function intakeOf(row: Line, at: string) {
  const [id, opensAt, closesAt, timeZone] = row.slice(13);
  const state = at < String(opensAt) ? 'UPCOMING' : at <= String(closesAt) ? 'OPEN' : 'CLOSED';
  return { id, state, opensAt: instant(opensAt), closesAt: instant(closesAt), timeZone, __typename: 'Intake' };
}

function programmeOf(row: Line, at: string) {
  const [id, code, fr, en, keywords, diplomaCode, diplomaFr, diplomaEn, centreId, centreFr, centreEn, site, language] = row;
  return {
    id, code, title: text(fr, en), keywords: typeof keywords === 'string' ? (JSON.parse(keywords) as unknown) : keywords,
    diplomaType: { code: diplomaCode, name: text(diplomaFr, diplomaEn), __typename: 'DiplomaType' },
    centre: { id: centreId, name: text(centreFr, centreEn), __typename: 'AdmissionCentre' },
    site, language, intakes: row[13] === null ? [] : [intakeOf(row, at)], __typename: 'Programme',
  };
}

/** The page first, then what stands around it, in one statement. */
export async function catalogue(pool: FloorPool, { filter, first }: CatalogueVariables) {
  const at = now();
  const words = typedWords(filter.text);
  const found: { readonly programme: ReturnType<typeof programmeOf>; readonly row: Line }[] = [];
  for (const row of await pool.lines(catalogueSql(words.length), [...words.map((word) => `${word}%`), first + 1])) {
    const last = found.at(-1);
    if (last?.row[0] === row[0]) last!.programme.intakes.push(intakeOf(row, at));
    else found.push({ programme: programmeOf(row, at), row });
  }
  const shown = found.slice(0, first);
  const end = shown.at(-1)?.row;
  return {
    programmes: {
      edges: shown.map(({ programme }) => ({ node: programme, __typename: 'ProgrammeEdge' })),
      pageInfo: { hasNextPage: found.length > first, endCursor: end === undefined ? null : encodeCursor([end[17]!, end[18]!, end[19]!, end[0]!, 'fr']), __typename: 'PageInfo' },
      __typename: 'ProgrammeConnection',
    },
  };
}
