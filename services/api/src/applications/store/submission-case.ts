import { sectionStates, type SectionSummary } from '../../candidates/contract';
import { storedFileById } from '../../documents/contract';
import type { Loader } from '../../kernel/loaders';
import type { LocalizedText } from '../../kernel/locale';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import { intakeById, requirementById } from '../../offer/contract';
import { requireFrom } from './require-from';
import type { ApplicationStatus } from '../model/application-status';
import type { DocumentState } from '../model/document-acts';
import type { SubmissionCase } from '../model/readiness';

/** Everything but the hour. */
export type StandingCase = Omit<SubmissionCase, 'now'>;

interface CaseRow {
  readonly id: string;
  readonly candidateId: string;
  readonly intakeId: string;
  readonly status: ApplicationStatus;
  readonly ownReturnDeadline: Date | null;
}

interface DocumentRow {
  readonly id: string;
  readonly applicationId: string;
  readonly requirementId: string;
  readonly state: DocumentState;
  readonly fileId: string | null;
}

const casesSql = (list: string): string => `SELECT id, candidateId, intakeId, status, ownReturnDeadline FROM application WHERE id IN (${list})`;
const documentsSql = (list: string): string => `SELECT id, applicationId, requirementId, state, fileId FROM supporting_document
  WHERE applicationId IN (${list}) ORDER BY applicationId, position, id`;

/** What decides about a submission, for many applications at once. */
export const standingCaseById: Loader<string, StandingCase> = {
  name: 'standingCaseById',
  async batch(reads, ids) {
    const [rows, documents] = await Promise.all([
      reads.rows<CaseRow>(casesSql(placeholders(ids.length)), padded(ids)),
      reads.rows<DocumentRow>(documentsSql(placeholders(ids.length)), padded(ids)),
    ]);
    const known = await around(reads, rows, documents);
    return new Map(rows.map((row) => [row.id, standingCase(row, documents, known)]));
  },
};

interface Known {
  readonly deadlines: ReadonlyMap<string, { readonly returnDeadline: Date }>;
  readonly labels: ReadonlyMap<string, { readonly label: LocalizedText }>;
  readonly files: ReadonlyMap<string, { readonly scan: 'PENDING' | 'CLEAN' | 'INFECTED' }>;
  readonly sections: ReadonlyMap<string, readonly SectionSummary[]>;
}

async function around(reads: Reads, rows: readonly CaseRow[], documents: readonly DocumentRow[]): Promise<Known> {
  const fileIds = documents.map(({ fileId }) => fileId).filter((id) => id !== null);
  const [deadlines, labels, files, sections] = await Promise.all([
    batchOf(reads, intakeById, rows.map(({ intakeId }) => intakeId)),
    batchOf(reads, requirementById, documents.map(({ requirementId }) => requirementId)),
    batchOf(reads, storedFileById, fileIds),
    sectionsOf(reads, rows.map(({ candidateId }) => candidateId)),
  ]);
  return { deadlines, labels, files, sections };
}

async function batchOf<Value>(reads: Reads, loader: Loader<string, Value>, ids: readonly string[]): Promise<ReadonlyMap<string, Value>> {
  const unique = [...new Set(ids)];
  return unique.length === 0 ? new Map() : loader.batch(reads, unique);
}

async function sectionsOf(reads: Reads, candidateIds: readonly string[]): Promise<ReadonlyMap<string, readonly SectionSummary[]>> {
  const unique = [...new Set(candidateIds)];
  return new Map(await Promise.all(unique.map(async (id) => [id, await sectionStates(reads, id)] as const)));
}

function standingCase(row: CaseRow, documents: readonly DocumentRow[], known: Known): StandingCase {
  return {
    status: row.status,
    returnDeadline: row.ownReturnDeadline ?? requireFrom(known.deadlines, row.intakeId).returnDeadline,
    sections: known.sections.get(row.candidateId) ?? [],
    documents: documents.filter(({ applicationId }) => applicationId === row.id).map(({ id, state, requirementId, fileId }) => ({
      id, state,
      label: requireFrom(known.labels, requirementId).label,
      scan: fileId === null ? null : requireFrom(known.files, fileId).scan,
    })),
  };
}
