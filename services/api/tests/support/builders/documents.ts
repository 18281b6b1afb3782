import { newId } from '../../../src/kernel/ids';
import type { TestDatabase } from '../database';

const column = (values: readonly unknown[], one: string): string => values.map(() => one).join(',');

/** Each application has handed in this one file for each of these requirements; answers the documents, application by application. */
export async function handedIn({ manager }: Pick<TestDatabase, 'manager'>, applicationIds: readonly string[], requirements: readonly { readonly id: string; readonly code: string }[], fileId: string): Promise<string[]> {
  const now = new Date('2026-11-19T10:00:00.000Z');
  const documents = applicationIds.flatMap((applicationId) => requirements.map(({ id, code }, position) => ({ id: newId('doc'), applicationId, requirementId: id, code, position })));
  await manager.query(
    `INSERT INTO supporting_document (id, applicationId, requirementId, requirementCode, isConditional, isShared, position, state, fileId, changedAt) VALUES ${column(documents, "(?, ?, ?, ?, 0, 0, ?, 'SENT', ?, ?)")}`,
    documents.flatMap(({ id, applicationId, requirementId, code, position }) => [id, applicationId, requirementId, code, position, fileId, now]));
  const snapshots = applicationIds.map((applicationId) => [newId('snp'), applicationId, applicationId, now,
    JSON.stringify({ documents: documents.filter((one) => one.applicationId === applicationId).map(({ id, code }) => ({ id, code, file: { id: fileId } })) }), '0'.repeat(64)]);
  await manager.query(`INSERT INTO application_snapshot (id, applicationId, number, receiptNumber, takenAt, content, sha256) VALUES ${column(snapshots, '(?, ?, 1, ?, ?, ?, ?)')}`, snapshots.flat());
  return documents.map(({ id }) => id);
}
