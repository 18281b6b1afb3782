import { createValidatedAccount } from '../../../src/identity/contract';
import { candidateOfAccount } from '../../../src/candidates/contract';
import type { FunctionName, PersonViewer, ScopeKind } from '../../../src/kernel/viewer';
import { grantFunction } from '../../../src/people/contract';
import { startTestApi, type TestApi } from '../api';
import type { TestClient } from '../client';
import { completeProfile, intakesByCode, twoProgrammes } from './applications';
import { aPdf } from './files';
import { signIn } from './identity';
import { givenOffer, type ImportedOffer } from './offer';

const application = `id reference status version submittedAt returnDeadline timeZone allowedActs nextActor fileUrl
  candidate { number firstName lastName } programme { code title { fr } } intake { id } documentCounts { expected provided total }
  blockers { code message documentId section } events { kind status actor actorName documentLabel { en } }
  documents { id state acts comment isSharedWith isBeingReplaced requirement { code label { fr } isConditional } file { id name size sha256 contentType url scan } }
  receipt { number sha256 snapshotNumber submittedAt documents { label { fr } fileName sha256 state } }`;
const refusal = '... on Refusal { code message }';
export const operations = {
  create: `mutation ($input: CreateApplicationInput!) { createApplication(input: $input) { __typename ... on Application { ${application} } ${refusal} ... on NotReady { blockers { code section message } } } }`,
  submit: `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { __typename ... on Application { ${application} } ${refusal} ... on NotReady { blockers { code message } } ... on Conflict { currentVersion } ... on InvalidInput { problems { field code } } } }`,
  cancel: `mutation ($input: CancelApplicationInput!) { cancelApplication(input: $input) { __typename ... on Application { id status } ${refusal} } }`,
  request: `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { __typename ... on UploadGrant { ticket url expiresAt maxBytes } ${refusal} ... on InvalidInput { problems { field code } } } }`,
  bind: `mutation ($input: BindUploadInput!) { bindUpload(input: $input) { __typename ... on DocumentChanged { application { id version } document { id state file { id name } } receipt { sha256 size receivedAt } } ${refusal} } }`,
  upload: `mutation ($input: UploadDocumentInput!) { uploadDocument(input: $input) { __typename ... on DocumentChanged { document { id state } receipt { size } } ${refusal} } }`,
  remove: `mutation ($input: DocumentInput!) { deleteDocument(input: $input) { __typename ... on DocumentChanged { document { state } } ${refusal} } }`,
  waive: `mutation ($input: SetNotApplicableInput!) { setNotApplicable(input: $input) { __typename ... on DocumentChanged { document { state } } ${refusal} } }`,
  judge: `mutation ($input: JudgeDocumentInput!) { judgeDocument(input: $input) { __typename ... on DocumentChanged { application { id version } document { id state comment acts } } ${refusal} ... on InvalidInput { problems { field code } } } }`,
  incomplete: `mutation ($input: MarkIncompleteInput!) { markIncomplete(input: $input) { __typename ... on Application { id status version returnDeadline allowedActs } ${refusal} } }`,
  complete: `mutation ($input: MarkCompleteInput!) { markComplete(input: $input) { __typename ... on Application { id status version allowedActs } ${refusal} } }`,
  toDraft: `mutation ($input: ReturnToDraftInput!) { returnToDraft(input: $input) { __typename ... on Application { id status version } ${refusal} } }`,
  moveDeadline: `mutation ($input: MoveReturnDeadlineInput!) { moveReturnDeadline(input: $input) { __typename ... on Application { id version returnDeadline } ${refusal} } }`,
  answer: `mutation ($input: AnswerAdmissionInput!) { answerAdmission(input: $input) { __typename ... on Application { id version answer answeredAt answerReason allowedActs } ${refusal} } }`,
} as const;
export const one = `query ($id: ID!) { application(id: $id) { ${application} } }`;
export const grid = `query ($filter: ApplicationFilter, $orderBy: ApplicationOrder, $first: Int, $after: String) {
  applications(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount { count isExact } pageInfo { hasNextPage endCursor }
    edges { node { id status candidate { lastName } programme { code } documents { id } documentCounts { total } } } } }`;

export interface SeenDocument {
  readonly id: string;
  readonly state: string;
  readonly acts: readonly string[];
  readonly requirement: { readonly code: string };
  readonly file: { readonly id: string; readonly url: string; readonly sha256: string };
}

export interface SeenApplication {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly fileUrl: string;
  readonly candidate: { readonly number: string };
  readonly documents: readonly SeenDocument[];
}

interface Grant {
  readonly ticket: string;
  readonly url: string;
}

/** Candidates and staff of one API with an offer, and what they do, over HTTP. */
export class ApplicationStory {
  private people = 0;

  private constructor(
    readonly api: TestApi,
    readonly offer: ImportedOffer,
    private readonly intakes: ReadonlyMap<string, string>,
  ) {}

  static async begin(): Promise<ApplicationStory> {
    const api = await startTestApi();
    const offer = await givenOffer(api.parvis.parts, twoProgrammes());
    return new ApplicationStory(api, offer, await intakesByCode(api.reads));
  }

  async person(lastName: string, language: 'fr' | 'en' = 'fr'): Promise<{ readonly client: TestClient; readonly viewer: PersonViewer; readonly address: string }> {
    const { parts } = this.api.parvis;
    const address = `person${String((this.people += 1))}@example.test`;
    const password = 'Vz7#kolibri-Tango';
    const { accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Zoé', lastName, address, password, language }));
    const viewer: PersonViewer = { kind: 'person', accountId, candidateId: (await candidateOfAccount(this.api.reads, accountId))!, sessionId: '', grants: [] };
    return { client: await this.signedIn(address, language), viewer, address };
  }

  async signedIn(address: string, language: 'fr' | 'en' = 'fr'): Promise<TestClient> {
    const client = this.api.client({ language });
    await signIn(client, address);
    return client;
  }

  /** Somebody with a complete profile. */
  async applicant(lastName: string): Promise<TestClient> {
    const { client, viewer } = await this.person(lastName);
    await completeProfile(this.api.parvis.parts, viewer);
    return client;
  }

  async staff(functionName: FunctionName, scopeKind: ScopeKind, scopeId: string): Promise<TestClient> {
    const { client, viewer } = await this.person('Staff');
    const grant = { accountId: viewer.accountId, function: functionName, scopeKind, scopeId, institutionId: this.offer.institutionId, grantedBy: null, now: this.api.clock.now() };
    await this.api.parvis.parts.transactions.run((tx) => grantFunction(tx, grant));
    return client;
  }

  async act<Result = Readonly<Record<string, unknown>>>(client: TestClient, operation: keyof typeof operations, input: Readonly<Record<string, unknown>>): Promise<Result> {
    const { data, errors } = await client.query<Readonly<Record<string, Result>>>(operations[operation], { input });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0]!;
  }

  intakeOf(code: string): string {
    return this.intakes.get(code) ?? '';
  }

  apply(client: TestClient, intake: string): Promise<SeenApplication> {
    return this.act<SeenApplication>(client, 'create', { intakeId: this.intakes.get(intake) });
  }

  async see(client: TestClient, id: string): Promise<SeenApplication> {
    const { data } = await client.query<{ application: SeenApplication }>(one, { id });
    return data!.application;
  }

  async documentOf(client: TestClient, id: string, code: string): Promise<SeenDocument> {
    return (await this.see(client, id)).documents.find(({ requirement }) => requirement.code === code)!;
  }

  async grantFor(client: TestClient, documentId: string, bytes: Buffer, fileName = 'cv.pdf', contentType = 'application/pdf'): Promise<Grant> {
    const grant = await this.act<Grant>(client, 'request', { documentId, fileName, size: bytes.length, contentType });
    expect(grant).toMatchObject({ __typename: 'UploadGrant' });
    return grant;
  }

  async sendFile(client: TestClient, documentId: string, bytes: Buffer, fileName = 'cv.pdf', contentType = 'application/pdf') {
    const { ticket, url } = await this.grantFor(client, documentId, bytes, fileName, contentType);
    const answer = await client.put(url, bytes, { 'content-type': contentType });
    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining({ ticket, size: bytes.length })]);
    return this.act(client, 'bind', { documentId, ticket });
  }

  /** A whole application, handed in. */
  async submitted(client: TestClient): Promise<SeenApplication> {
    const { id, documents } = await this.apply(client, 'LAW/SEPTEMBER');
    for (const document of documents) await this.sendFile(client, document.id, await aPdf(`${id} ${document.requirement.code}`));
    const { version } = await this.see(client, id);
    return this.act<SeenApplication>(client, 'submit', { id, version, idempotencyKey: `once ${id}` });
  }
}
