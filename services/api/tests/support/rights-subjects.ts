import { FeedKind } from '../../src/integrations/model/feed-kind';
import { DeliveryState, WebhookDelivery } from '../../src/integrations/model/webhook-delivery.entity';
import { ActDone } from '../../src/kernel/acts';
import { newId } from '../../src/kernel/ids';
import { acts, anOnlineApplicant, aPerson, aReadyDraft, begin, leaveToSend, put, sendFile, versionOf, type Applicant } from './applicants';
import { documentOf, documentsOf } from './builders/applications';
import { aPdf } from './builders/files';
import { ask } from './builders/identity';
import { centreFields, change, committeeFields, intakeFields, programmeFields, requirementFields } from './builders/offer-office';
import type { TestClient } from './client';
import { webhookFields } from './rights/integrations';
import { both, fresh } from './rights/right';
import type { Subject, SubjectKind } from './rights/subject';
import { staffActs } from './rights-acts';
import { give, somebodyOfStaff, type RightsWorld } from './rights-world';

const view = { name: 'Mine', columns: ['LAST_NAME'], filters: [], sort: { column: 'LAST_NAME', direction: 'ASC' } };
/** Makes subjects: each time a new one, of somebody new. */
export class SubjectMaker {
  private waiting = 0;

  constructor(private readonly world: RightsWorld) {}

  make(kind: SubjectKind): Promise<Subject> {
    return this.makers[kind]();
  }

  private readonly makers: Readonly<Record<SubjectKind, () => Promise<Subject>>> = {
    draft: () => this.draft(),
    submitted: () => this.submitted(),
    complete: () => this.complete(),
    proposal: () => this.proposed('propose', { type: 'ADMITTED' }),
    route: () => this.proposed('route', { route: 'SELECTIVE' }),
    admitted: () => this.complete("publishedDecision = 'ADMITTED', decidedAt = submittedAt"),
    waiting: () => this.complete(`publishedDecision = 'WAITING_LIST', decidedAt = submittedAt, waitingRank = ${String((this.waiting += 1))}`),
    tagged: async () => ({ ...(await this.submitted()), id: await this.tag() }),
    mail: () => this.mail(),
    place: () => Promise.resolve(this.of(this.world.candidate)),
    sandbox: () => this.sandbox(),
    view: () => this.kept('view', view),
    export: () => this.kept('export', { format: 'CSV', columns: ['LAST_NAME'] }),
    run: () => this.run(),
    verdicts: () => this.verdicts(),
    tag: async () => this.of(this.world.candidate, { id: await this.tag() }),
    reason: async () => this.of(this.world.candidate, {
      id: await this.made(this.administrator, 'reason', { institutionId: this.world.place.institutionId, code: fresh('REASON'), labelFr: 'Motif', labelEn: 'Reason', position: 1, isInService: true, version: 0 }),
    }),
    assignment: () => this.assignment(),
    act: () => this.act(),
    token: () => this.token(),
    webhook: async () => this.of(this.world.candidate, { id: await this.webhook(), version: 1 }),
    delivery: async () => this.of(this.world.candidate, { id: await this.delivery() }),
    centre: () => this.offered('createCentre', { ...centreFields, code: fresh('CENTRE') }),
    centres: () => this.centres(),
    committee: () => this.offered('createCommittee', { ...committeeFields, centreId: this.world.place.centreId, code: fresh('COMMITTEE') }),
    campaign: () => this.offered('createCampaign', { code: fresh('CAMPAIGN'), name: both('Campagne'), academicYear: '2030-2031', state: 'PLANNED' }),
    programme: () => this.programme(),
    template: () => this.template(),
  };

  private get administrator(): TestClient {
    return this.world.inScope.ADMINISTRATOR;
  }

  private of(owner: TestClient, part: Partial<Subject> = {}): Subject {
    return { owner, id: '', accountId: '', applicationId: '', version: 0, documentId: '', ticket: '', assignmentId: '', auditId: '', ids: [], ...this.world.place, ...part };
  }

  private ofPerson({ client, viewer }: Applicant, part: Partial<Subject>): Subject {
    return this.of(client, { accountId: viewer.accountId, ...part });
  }

  /** The place itself, which from then on is the sandbox of the other institution. */
  private async sandbox(): Promise<Subject> {
    const { api, place } = this.world;
    const row = 'INSERT IGNORE INTO sandbox (institutionId, ownerId) SELECT ?, id FROM institution WHERE id <> ? LIMIT 1';
    await api.parvis.parts.transactions.run((tx) => tx.manager.query(row, [place.institutionId, place.institutionId]));
    return this.of(this.world.candidate);
  }

  private async draft(): Promise<Subject> {
    const { api, place } = this.world;
    const owner = await anOnlineApplicant(api, 'Olga');
    const applicationId = await begin(owner.client, place.intakeId);
    const { id: documentId } = await documentOf(api.reads, applicationId, 'LETTER');
    await sendFile(owner.client, documentId, { bytes: await aPdf('hers') });
    const bytes = await aPdf('on its way');
    const ticket = await leaveToSend(owner.client, documentId, { bytes });
    await put(owner.client, ticket, { bytes });
    return this.ofPerson(owner, { applicationId, documentId, ticket, version: await versionOf(api, applicationId) });
  }

  private async submitted(): Promise<Subject> {
    const { api, place } = this.world;
    const owner = await anOnlineApplicant(api, 'Olga');
    const applicationId = await aReadyDraft(api, owner, place.intakeId);
    await ask(owner.client, acts.submit, { id: applicationId, version: await versionOf(api, applicationId), idempotencyKey: 'hers' });
    const [document] = await documentsOf(api.reads, applicationId);
    return this.ofPerson(owner, { applicationId, documentId: document!.id, version: await versionOf(api, applicationId) });
  }

  private async complete(more?: string): Promise<Subject> {
    const subject = await this.submitted();
    const write = (sql: string) => this.world.api.parvis.parts.transactions.run((tx) => tx.manager.query(sql, [subject.applicationId]));
    await write(`UPDATE application SET ${["status = 'COMPLETE'", ...(more === undefined ? [] : [more])].join(', ')} WHERE id = ?`);
    await write("UPDATE supporting_document SET state = 'ACCEPTED' WHERE applicationId = ?");
    return subject;
  }

  private async proposed(act: 'propose' | 'route', input: object): Promise<Subject> {
    const subject = await this.complete();
    const { applicationId, version } = subject;
    await this.made(this.world.colleague, act, { applicationId, version, ...input });
    return { ...subject, version: await versionOf(this.world.api, applicationId) };
  }

  /** Sent already: what is on its way is not sent again. */
  private async mail(): Promise<Subject> {
    // Its own mails alone: what everybody before ordered of the workers would take minutes.
    await this.world.api.reads.rows('DELETE FROM job');
    const subject = await this.submitted();
    await this.world.api.parvis.worker.runDue();
    const { id } = (await this.world.api.reads.first<{ id: string }>('SELECT id FROM mail WHERE applicationId = ? ORDER BY id DESC', [subject.applicationId]))!;
    return { ...subject, id };
  }

  private async made(client: TestClient, act: keyof typeof staffActs, input: object): Promise<string> {
    const answer = await ask(client, staffActs[act], { ...input });
    if (typeof answer['id'] !== 'string') throw new Error(`${act}: ${JSON.stringify(answer)}`);
    return answer['id'];
  }

  private tag(): Promise<string> {
    return this.made(this.administrator, 'tag', { institutionId: this.world.place.institutionId, labelFr: fresh('Tag'), labelEn: 'Tag', tone: 'info' });
  }

  private keeper(name: 'READER' | 'CENTRE_MANAGER'): Promise<Applicant> {
    const { api, place } = this.world;
    return somebodyOfStaff(api, name, ['CENTRE', place.centreId, place.institutionId]);
  }

  private async kept(act: 'view' | 'export', input: object): Promise<Subject> {
    const { client } = await this.keeper('READER');
    return this.of(client, { id: await this.made(client, act, input) });
  }

  private async run(): Promise<Subject> {
    const { client } = await this.keeper('CENTRE_MANAGER');
    const { applicationId } = await this.make('proposal');
    return this.of(client, { id: await this.made(client, 'run', { applicationIds: [applicationId], idempotencyKey: 'matrix' }) });
  }

  private async verdicts(): Promise<Subject> {
    const { client } = await this.keeper('CENTRE_MANAGER');
    const { documentId, version } = await this.make('submitted');
    return this.of(client, { id: await this.made(client, 'verdicts', { rows: [{ documentId, version, verdict: 'ACCEPTED' }], idempotencyKey: 'matrix' }) });
  }

  private async assignment(): Promise<Subject> {
    const { api, place } = this.world;
    const owner = await aPerson(api, 'Rita');
    return this.ofPerson(owner, { assignmentId: await give(api, owner, 'READER', ['CENTRE', place.centreId, place.institutionId]) });
  }

  private async act(): Promise<Subject> {
    const { api, place } = this.world;
    const { institutionId, centreId, committeeId, programmeId } = place;
    const owner = await aPerson(api, 'Rita');
    const { accountId } = owner.viewer;
    const act = { kind: 'answer.expired' as const, actorAccountId: null, concernsAccountId: accountId, subjectId: accountId, institutionId, centreId, committeeId, programmeId };
    await api.parvis.parts.transactions.run((tx) => Promise.resolve(tx.announce(new ActDone(act))));
    const { id } = (await api.reads.first<{ id: string }>('SELECT id FROM audit_entry WHERE subjectId = ?', [accountId]))!;
    return this.ofPerson(owner, { auditId: id });
  }

  private async token(): Promise<Subject> {
    const expiresAt = new Date(this.world.api.clock.now().getTime() + 86_400_000).toISOString();
    const answer = await ask(this.administrator, staffActs.token, { institutionId: this.world.place.institutionId, name: fresh('Token'), scopes: ['read:applications'], expiresAt });
    return this.of(this.world.candidate, { id: (answer as unknown as { token: { id: string } }).token.id });
  }

  private async webhook(): Promise<string> {
    const answer = await ask(this.administrator, staffActs.webhook, webhookFields());
    return (answer['webhook'] as { readonly id: string }).id;
  }

  private async delivery(): Promise<string> {
    const id = newId('whd');
    const now = this.world.api.clock.now();
    const columns = { id, endpointId: await this.webhook(), eventId: newId('fev'), applicationId: newId('app'), position: '1', kind: FeedKind.CHANGED, state: DeliveryState.DELIVERED, attempts: 1, nextAttemptAt: now, createdAt: now };
    await this.world.api.parvis.parts.transactions.run((tx) => tx.manager.insert(WebhookDelivery, columns));
    return id;
  }

  private async offer(name: string, input: Readonly<Record<string, unknown>>): Promise<string> {
    const answer = await change(this.administrator, name, input);
    if (answer.__typename !== 'OfferSaved') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.id;
  }

  private async offered(name: string, input: Readonly<Record<string, unknown>>): Promise<Subject> {
    return this.of(this.world.candidate, { id: await this.offer(name, input) });
  }

  private async centres(): Promise<Subject> {
    const { api, place, candidate } = this.world;
    const rows = await api.reads.rows<{ id: string }>('SELECT id FROM admission_centre WHERE institutionId = ?', [place.institutionId]);
    return this.of(candidate, { ids: rows.map(({ id }) => id) });
  }

  private async programme(): Promise<Subject> {
    const { centreId, campaignId, committeeId } = this.world.place;
    const id = await this.offer('createProgramme', { ...programmeFields, centreId, code: fresh('MUSIC') });
    const intakeId = await this.offer('createIntake', { ...intakeFields, programmeId: id, campaignId, committeeId, code: 'SEPT' });
    const requirementId = await this.offer('createRequirement', { ...requirementFields, programmeId: id, code: fresh('LETTER') });
    return this.of(this.world.candidate, { id, intakeId, requirementId });
  }

  private async template(): Promise<Subject> {
    const { client } = await this.keeper('CENTRE_MANAGER');
    const subject = await this.programme();
    const bytes = await aPdf('a form');
    const { ticket } = (await change(client, 'requestTemplateUpload', {
      requirementId: subject.requirementId, version: 1, fileName: 'form.pdf', contentType: 'application/pdf', size: bytes.length,
    })) as unknown as { readonly ticket: string };
    await put(client, ticket, { bytes });
    return { ...subject, owner: client, ticket };
  }
}
