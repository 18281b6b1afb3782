import { ActDone } from '../../src/kernel/acts';
import type { FunctionName, ScopeKind } from '../../src/kernel/viewer';
import { grantFunction } from '../../src/people/contract';
import { startTestApi, type TestApi } from './api';
import { acts, anOnlineApplicant, aPerson, aReadyDraft, begin, leaveToSend, put, sendFile, versionOf, type Applicant } from './applicants';
import { documentOf, documentsOf, intakesByCode, twoProgrammes } from './builders/applications';
import { aPdf } from './builders/files';
import { ask } from './builders/identity';
import { anotherOffer, givenOffer } from './builders/offer';
import type { TestClient } from './client';

/** What operations are done to. `complete` has every document accepted; `proposal` an admission proposed by somebody else. */
export type SubjectKind = 'draft' | 'submitted' | 'complete' | 'proposal' | 'assignment' | 'act';

/** Ids of a subject; what a kind does not have is empty. */
export interface Subject {
  readonly owner: TestClient;
  readonly accountId: string;
  readonly applicationId: string;
  readonly version: number;
  /** A document with a file. */
  readonly documentId: string;
  readonly ticket: string;
  readonly assignmentId: string;
  readonly auditId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
  readonly institutionId: string;
}

export const standings: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];

/** One API with an offer, somebody of every function in the scope of all subjects, and the same out of it. */
export class RightsWorld {
  private constructor(
    readonly api: TestApi,
    private readonly place: Pick<Subject, 'centreId' | 'committeeId' | 'programmeId' | 'institutionId'>,
    private readonly intakes: ReadonlyMap<string, string>,
    readonly inScope: Readonly<Record<FunctionName, TestClient>>,
    readonly outOfScope: readonly (readonly [who: string, client: TestClient])[],
    readonly candidate: TestClient,
  ) {}

  static async begin(): Promise<RightsWorld> {
    const api = await startTestApi();
    const { parts } = api.parvis;
    const { institutionId, centreIds, programmeIds } = await givenOffer(parts, twoProgrammes());
    const intakes = await intakesByCode(api.reads);
    const two = await givenOffer(parts, anotherOffer());
    const [centreId, otherId] = [centreIds.get('LAW')!, centreIds.get('SCIENCE')!];
    const { id: committeeId } = (await api.reads.first<{ id: string }>('SELECT id FROM committee WHERE centreId = ?', [centreId]))!;
    const inScope: Partial<Record<FunctionName, TestClient>> = {};
    const outOfScope: (readonly [string, TestClient])[] = [];
    for (const name of standings) {
      const isAdministrator = name === 'ADMINISTRATOR';
      inScope[name] = await staff(api, name, isAdministrator ? ['INSTITUTION', institutionId, institutionId] : ['CENTRE', centreId, institutionId]);
      outOfScope.push([name, await staff(api, name, isAdministrator ? ['INSTITUTION', two.institutionId, two.institutionId] : ['CENTRE', otherId, institutionId])]);
    }
    const candidate = (await aPerson(api, 'Oscar')).client;
    const place = { centreId, committeeId, programmeId: programmeIds.get('LAW')!, institutionId };
    return new RightsWorld(api, place, intakes, inScope as Record<FunctionName, TestClient>, outOfScope, candidate);
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  /** A new one, of somebody new. */
  make(kind: SubjectKind): Promise<Subject> {
    return this.makers[kind]();
  }

  private readonly makers: Readonly<Record<SubjectKind, () => Promise<Subject>>> = {
    draft: () => this.draft(),
    submitted: () => this.submitted(),
    complete: () => this.marked("status = 'COMPLETE'"),
    proposal: () => this.marked("status = 'COMPLETE', proposedRoute = 'SELECTIVE', proposedDecision = 'ADMITTED'"),
    assignment: () => this.assignment(),
    act: () => this.act(),
  };

  private subject({ client, viewer }: Applicant, part: Partial<Subject>): Subject {
    return { owner: client, accountId: viewer.accountId, applicationId: '', version: 0, documentId: '', ticket: '', assignmentId: '', auditId: '', ...this.place, ...part };
  }

  private async draft(): Promise<Subject> {
    const owner = await anOnlineApplicant(this.api, 'Olga');
    const applicationId = await begin(owner.client, this.intakes.get('LAW/SEPTEMBER')!);
    const { id: documentId } = await documentOf(this.api.reads, applicationId, 'LETTER');
    await sendFile(owner.client, documentId, { bytes: await aPdf('hers') });
    const bytes = await aPdf('on its way');
    const ticket = await leaveToSend(owner.client, documentId, { bytes });
    await put(owner.client, ticket, { bytes });
    return this.subject(owner, { applicationId, documentId, ticket, version: await versionOf(this.api, applicationId) });
  }

  private async submitted(): Promise<Subject> {
    const owner = await anOnlineApplicant(this.api, 'Olga');
    const applicationId = await aReadyDraft(this.api, owner, this.intakes.get('LAW/SEPTEMBER')!);
    await ask(owner.client, acts.submit, { id: applicationId, version: await versionOf(this.api, applicationId), idempotencyKey: 'hers' });
    const [document] = await documentsOf(this.api.reads, applicationId);
    return this.subject(owner, { applicationId, documentId: document!.id, version: await versionOf(this.api, applicationId) });
  }

  private async marked(columns: string): Promise<Subject> {
    const subject = await this.submitted();
    const write = (sql: string) => this.api.parvis.parts.transactions.run((tx) => tx.manager.query(sql, [subject.applicationId]));
    await write(`UPDATE application SET ${columns} WHERE id = ?`);
    await write("UPDATE supporting_document SET state = 'ACCEPTED' WHERE applicationId = ?");
    return subject;
  }

  private async assignment(): Promise<Subject> {
    const owner = await aPerson(this.api, 'Rita');
    const assignmentId = await give(this.api, owner, 'READER', ['CENTRE', this.place.centreId, this.place.institutionId]);
    return this.subject(owner, { assignmentId });
  }

  private async act(): Promise<Subject> {
    const owner = await aPerson(this.api, 'Rita');
    const act = { kind: 'matrix.probe', actorAccountId: null, concernsAccountId: owner.viewer.accountId, subjectId: owner.viewer.accountId, ...this.place };
    await this.api.parvis.parts.transactions.run((tx) => Promise.resolve(tx.announce(new ActDone(act))));
    const { id } = (await this.api.reads.first<{ id: string }>('SELECT id FROM audit_entry WHERE subjectId = ?', [owner.viewer.accountId]))!;
    return this.subject(owner, { auditId: id });
  }
}

type Where = readonly [kind: ScopeKind, id: string, institutionId: string];

const give = (api: TestApi, { viewer }: Applicant, name: FunctionName, [scopeKind, scopeId, institutionId]: Where): Promise<string> =>
  api.parvis.parts.transactions.run((tx) => grantFunction(tx, { accountId: viewer.accountId, function: name, scopeKind, scopeId, institutionId, grantedBy: null, now: api.clock.now() }));

async function staff(api: TestApi, name: FunctionName, where: Where): Promise<TestClient> {
  const person = await aPerson(api, name);
  await give(api, person, name, where);
  return person.client;
}
