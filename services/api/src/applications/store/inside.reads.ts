import { joinedFile, storedFileById } from '../../documents/contract';
import { grouped } from '../../kernel/grouped';
import type { Loader, RowOf } from '../../kernel/loaders';
import { joinedRequirement, requirementById } from '../../offer/contract';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { ApplicationStatus } from '../model/application-status';
import type { DocumentView, EventView, SnapshotView } from '../model/application-view';
import type { HandedIn } from '../model/handed-in';
import type { SnapshotContent } from '../model/snapshot-content';

const documentColumns = 'd.id, d.applicationId, d.requirementId, d.isConditional, d.state, d.comment, d.fileId';
const ofApplications = (list: string): string => `WHERE d.applicationId IN (${list}) ORDER BY d.applicationId, d.position, d.id`;
const documentsSql = (list: string): string => `SELECT ${documentColumns} FROM supporting_document d ${ofApplications(list)}`;
const documentsAroundSql = (list: string): string => `SELECT ${documentColumns}, ${joinedRequirement.columns}, ${joinedFile.columns}
  FROM supporting_document d JOIN document_requirement r ON r.id = d.requirementId LEFT JOIN stored_file f ON f.id = d.fileId ${ofApplications(list)}`;

type DocumentRow = Omit<DocumentView, 'isConditional'> & { readonly isConditional: number };

interface DocumentLine {
  readonly d: DocumentRow;
  readonly r: RowOf<typeof joinedRequirement>;
  /** Nothing in it where nothing was sent yet. */
  readonly f: RowOf<typeof joinedFile>;
}

const document = ({ id, applicationId, requirementId, isConditional, state, comment, fileId }: DocumentRow): DocumentView =>
  ({ id, applicationId, requirementId, isConditional: Boolean(isConditional), state, comment, fileId });

export const documentsByApplication: Loader<string, readonly DocumentView[]> = {
  name: 'documents',
  async batch(reads, ids) {
    const rows = await reads.rows<DocumentRow>(documentsSql(placeholders(ids.length)), padded(ids));
    return byApplication(ids, rows.map(document));
  },
  /** With what was asked for and what was sent. */
  async batchAround(reads, ids, remember) {
    const lines = await reads.joined<DocumentLine>(documentsAroundSql(placeholders(ids.length)), padded(ids));
    for (const { d, r, f } of lines) {
      remember(requirementById, r.id, joinedRequirement.facts(r));
      if (d.fileId !== null) remember(storedFileById, f.id, joinedFile.facts(f));
    }
    return byApplication(ids, lines.map(({ d }) => document(d)));
  },
};

export const applicationOfDocument: Loader<string, string> = {
  name: 'applicationOfDocument',
  async batch(reads, ids) {
    const sql = `SELECT id, applicationId FROM supporting_document WHERE id IN (${placeholders(ids.length)})`;
    return new Map((await reads.rows<{ readonly id: string; readonly applicationId: string }>(sql, padded(ids))).map(({ id, applicationId }) => [id, applicationId]));
  },
};

const sharingSql = (list: string): string => `SELECT d.id, COUNT(*) AS n FROM supporting_document d
    JOIN supporting_document t ON t.fileId = d.fileId AND t.applicationId <> d.applicationId JOIN application b ON b.id = t.applicationId AND b.active = 1
  WHERE d.id IN (${list}) GROUP BY d.id`;

/** How many other active applications of the candidate hold the same file. */
export const sharingByDocument: Loader<string, number> = {
  name: 'sharing',
  async batch(reads, ids) {
    const rows = await reads.rows<{ readonly id: string; readonly n: number | string }>(sharingSql(placeholders(ids.length)), padded(ids));
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  },
};

const eventsSql = (list: string): string => `SELECT e.id, e.applicationId, e.kind, e.status, e.at, e.actor, e.actorAccountId, e.reason, d.requirementId FROM application_event e
  LEFT JOIN supporting_document d ON d.id = e.documentId WHERE e.applicationId IN (${list}) ORDER BY e.applicationId, e.at, e.id`;

export const eventsByApplication: Loader<string, readonly EventView[]> = {
  name: 'events',
  batch: async (reads, ids) => byApplication(ids, await reads.rows<EventView>(eventsSql(placeholders(ids.length)), padded(ids))),
};

const snapshotColumns = 's.id, s.applicationId, s.number, s.receiptNumber, s.takenAt, s.sha256, s.content';

const newestSnapshotSql = (list: string): string => `SELECT ${snapshotColumns} FROM application_snapshot s
  JOIN application a ON a.id = s.applicationId AND a.snapshots = s.number WHERE s.applicationId IN (${list})`;

type SnapshotRow = Omit<SnapshotView, 'content'> & { readonly id: string; readonly content: string };

/** What was submitted last. */
export const newestSnapshotByApplication: Loader<string, SnapshotView> = {
  name: 'snapshot',
  async batch(reads, ids) {
    const rows = await reads.rows<SnapshotRow>(newestSnapshotSql(placeholders(ids.length)), padded(ids));
    return new Map(rows.map((row) => [row.applicationId, { ...row, content: parsed(row.content) }]));
  },
};

const snapshotSql = (list: string): string => `SELECT ${snapshotColumns} FROM application_snapshot s WHERE s.id IN (${list})`;

export const snapshotById: Loader<string, SnapshotView> = {
  name: 'snapshot',
  async batch(reads, ids) {
    const rows = await reads.rows<SnapshotRow>(snapshotSql(placeholders(ids.length)), padded(ids));
    return new Map(rows.map((row) => [row.id, { ...row, content: parsed(row.content) }]));
  },
};

/** What the last submission held; nothing before the first. */
export async function handedInOf(reads: Reads, applicationId: string): Promise<HandedIn> {
  return handedInWith((await newestSnapshotByApplication.batch(reads, [applicationId])).get(applicationId));
}

export const handedInWith = (snapshot: SnapshotView | undefined): HandedIn => new Map(snapshot?.content.documents.map(({ id, file }) => [id, file?.id ?? null]));

function parsed(text: string): SnapshotContent {
  const content: SnapshotContent = JSON.parse(text);
  return content;
}

const byApplication = <Row extends { readonly applicationId: string }>(ids: readonly string[], rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  grouped(ids, rows, ({ applicationId }) => applicationId, (row) => row);

const shownSql = `SELECT a.candidateId, a.status, a.submittedAt, a.institutionId, a.centreId, a.committeeId, a.programmeId
  FROM application_snapshot_file f JOIN application_snapshot s ON s.id = f.snapshotId JOIN application a ON a.id = s.applicationId
  WHERE f.fileId = ? AND a.submittedAt IS NOT NULL`;

export interface ShownIn {
  readonly candidateId: string;
  readonly status: ApplicationStatus;
  readonly submittedAt: Date | null;
  readonly institutionId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
}

/** Applications in which a file was submitted, and not given back since as if it had not been. */
export const submittedIn = (reads: Reads, fileId: string): Promise<ShownIn[]> => reads.rows<ShownIn>(shownSql, [fileId]);
