import { ulid } from 'ulid';
import { AdmissionRoute, Answer, ApplicationAnswered, ApplicationStatus, DecisionType, holdForDecision } from '../../../src/applications/contract';
import { Application } from '../../../src/applications/model/application.entity';
import { DecisionState } from '../../../src/decisions/model/decision.entity';
import { newProposal } from '../../../src/decisions/store/decision.store';
import { Decision } from '../../../src/decisions/model/decision.entity';
import type { Parts } from '../../../src/kernel/feature';
import { newId } from '../../../src/kernel/ids';
import type { FunctionName, PersonViewer } from '../../../src/kernel/viewer';
import { intakeForApplying } from '../../../src/offer/contract';
import type { TestDatabase } from '../database';

/** What the store fills in. */
type Copied = 'candidateName' | 'updatedAt' | 'effectiveReturnDeadline' | 'missingDocuments' | 'refusedDocuments' | 'uncheckedDocuments';
type Row = Omit<Application, Copied | 'submit' | 'cancel' | 'touch' | 'decide' | 'move' | 'returnToDraft' | 'moveReturnDeadline' | 'answerWith'>;
type Change = Partial<Pick<Application, 'status' | 'publishedDecision' | 'proposedDecision' | 'waitingRank' | 'decidedAt' | 'answer' | 'answerBy'>>;

/** So many applications to one intake, each of another person, as if they had gone all the way. */
export async function manyApplications({ manager, reads }: Pick<TestDatabase, 'manager' | 'reads'>, intakeId: string, count: number, changeOf: (n: number) => Change = () => ({})): Promise<string[]> {
  const { programmeId, committeeId, centreId, institutionId, programmeCode } = (await intakeForApplying(reads, intakeId))!;
  const now = new Date('2026-11-19T10:00:00.000Z');
  const people = Array.from({ length: count }, (_, n) => ({ id: newId('can'), accountId: newId('acc'), number: ulid().slice(-8), firstName: 'Zoé', lastName: `Durand-${String(n)}` }));
  const applications = people.map(({ id: candidateId, accountId }, n): Row => ({
    id: newId('app'), reference: `${programmeCode}-${ulid().slice(-8)}`, candidateId, accountId, intakeId, programmeId, committeeId, centreId, institutionId,
    status: ApplicationStatus.COMPLETE, active: true, version: 3, createdAt: now, submittedAt: now, sortedAt: now, cancelledAt: null, ownReturnDeadline: null,
    admissionRoute: AdmissionRoute.UNDECIDED, proposedRoute: null, proposedDecision: null, publishedDecision: null, decidedAt: null, waitingRank: null,
    answer: Answer.NONE, answerBy: null, answeredAt: null, answerReason: null, answerRemindedFor: null, snapshots: 1, ...changeOf(n),
  }));
  for (let from = 0; from < count; from += 500) {
    const part = people.slice(from, from + 500);
    await manager.query(`INSERT INTO candidate (id, accountId, number, firstName, lastName, createdAt) VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?)').join(',')}`,
      part.flatMap(({ id, accountId, number, firstName, lastName }) => [id, accountId, number, firstName, lastName, now]));
    await manager.insert(Application, applications.slice(from, from + 500));
  }
  return applications.map(({ id }) => id);
}

/** Published before the test began, with the decision that says so. */
export async function published(database: Pick<TestDatabase, 'manager' | 'reads'>, intakeId: string, count: number, type: DecisionType, change: (n: number) => Change = () => ({})): Promise<string[]> {
  const decidedAt = new Date('2026-11-19T12:00:00.000Z');
  const ids = await manyApplications(database, intakeId, count, (n) => ({ publishedDecision: type, decidedAt, waitingRank: type === DecisionType.WAITING_LIST ? n + 1 : null, ...change(n) }));
  await database.manager.insert(Decision, ids.map((id, n) => Object.assign(newProposal(newId('dec'), id, type, null, decidedAt), {
    state: DecisionState.PUBLISHED, openFor: null, publishedAt: decidedAt, rank: type === DecisionType.WAITING_LIST ? (change(n).waitingRank ?? n + 1) : null,
  })));
  return ids;
}

/** What somebody else has proposed. */
export async function proposed({ manager }: Pick<TestDatabase, 'manager'>, ids: readonly string[], type: DecisionType, by: string | null, extra: (n: number) => Partial<Decision> = () => ({})): Promise<string[]> {
  const now = new Date('2026-11-19T12:00:00.000Z');
  const rows = ids.map((id, n) => Object.assign(newProposal(newId('dec'), id, type, by, now), extra(n)));
  await manager.insert(Decision, rows);
  for (let from = 0; from < ids.length; from += 500) await manager.update(Application, ids.slice(from, from + 500), { proposedDecision: type });
  return rows.map(({ id }) => id);
}

/** Somebody who holds one function over the whole institution, or over the scope given. */
export function staffViewer(institutionId: string, name: FunctionName, scope: { readonly kind: 'INSTITUTION' | 'CENTRE' | 'COMMITTEE' | 'PROGRAMME'; readonly id: string } = { kind: 'INSTITUTION', id: institutionId }): PersonViewer {
  return {
    kind: 'person', accountId: newId('acc'), candidateId: newId('can'), sessionId: '',
    grants: [{ id: newId('asg'), function: name, scopeKind: scope.kind, scopeId: scope.id, institutionId }],
  };
}

/** What the candidate says, in a small transaction of its own. */
export const answers = ({ transactions }: Pick<Parts, 'transactions'>, applicationId: string, answer: Answer): Promise<void> =>
  transactions.run(async (tx) => {
    const { standing } = await holdForDecision(tx, applicationId);
    const before = standing.answer;
    await tx.manager.query('UPDATE application SET answer = ?, version = version + 1 WHERE id = ?', [answer, applicationId]);
    tx.announce(new ApplicationAnswered(applicationId, newId('evt'), answer, before));
  });

export async function standingOf({ reads }: Pick<TestDatabase, 'reads'>, id: string) {
  return (await reads.first<{ status: string; version: number; publishedDecision: string | null; proposedDecision: string | null; answer: string; answerBy: Date | null; waitingRank: number | null; admissionRoute: string; proposedRoute: string | null }>(
    'SELECT status, version, publishedDecision, proposedDecision, answer, answerBy, waitingRank, admissionRoute, proposedRoute FROM application WHERE id = ?', [id]))!;
}
