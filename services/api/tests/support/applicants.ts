import { createValidatedAccount } from '../../src/identity/contract';
import { candidateOfAccount } from '../../src/candidates/contract';
import type { PersonViewer } from '../../src/kernel/viewer';
import type { TestApi } from './api';
import { completeProfile, documentsOf } from './builders/applications';
import { aPdf } from './builders/files';
import { ask, password, signIn, type Answered } from './builders/identity';
import type { TestClient } from './client';

export interface Applicant {
  readonly client: TestClient;
  readonly viewer: PersonViewer;
  readonly address: string;
}

let people = 0;

/** Somebody with an account, signed in over HTTP from an address of their own, as in a real crowd. */
export async function aPerson(api: TestApi, name = 'Zoé'): Promise<Applicant> {
  people += 1;
  const { parts } = api.parvis;
  const address = `person-${String(people)}@example.test`;
  const { accountId } = await parts.transactions.run((tx) =>
    createValidatedAccount(tx, parts, { firstName: name, lastName: `Durand-${String(people)}`, address, password, language: 'fr' }));
  const candidateId = (await candidateOfAccount(parts.reads, accountId))!;
  const client = api.client({ ip: `198.51.100.${String(1 + (people % 250))}` });
  const answer = await signIn(client, address);
  if (answer.__typename !== 'SignedIn') throw new Error(JSON.stringify(answer));
  return { client, address, viewer: { kind: 'person', accountId, candidateId, sessionId: '', grants: [] } };
}

/** The same with a complete profile, ready to apply. */
export async function anOnlineApplicant(api: TestApi, name?: string): Promise<Applicant> {
  const person = await aPerson(api, name);
  await completeProfile(api.parvis.parts, person.viewer);
  return person;
}

const refusal = '... on Refusal { code message } ... on InvalidInput { problems { field code message } }';
const receipt = 'id status version receipt { number sha256 documents { sha256 state } }';
const changed = `__typename ... on DocumentChanged { application { id version } document { id state file { id sha256 } } receipt { sha256 size } } ${refusal}`;

export const acts = {
  create: `mutation ($input: CreateApplicationInput!) { createApplication(input: $input) { __typename ... on Application { id version } ${refusal} } }`,
  submit: `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { __typename ... on Application { ${receipt} } ${refusal} ... on Conflict { currentVersion } ... on NotReady { blockers { code } } } }`,
  cancel: `mutation ($input: CancelApplicationInput!) { cancelApplication(input: $input) { __typename ... on Application { ${receipt} } ${refusal} } }`,
  requestUpload: `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { __typename ... on UploadGrant { ticket url maxBytes expiresAt } ${refusal} } }`,
  bind: `mutation ($input: BindUploadInput!) { bindUpload(input: $input) { ${changed} } }`,
  remove: `mutation ($input: DocumentInput!) { deleteDocument(input: $input) { ${changed} } }`,
  waive: `mutation ($input: SetNotApplicableInput!) { setNotApplicable(input: $input) { ${changed} } }`,
} as const;

export interface FileToSend {
  readonly bytes: Buffer;
  readonly name?: string;
  readonly type?: string;
  readonly size?: number;
}

/** Asks leave to send; answers the ticket. */
export async function leaveToSend(client: TestClient, documentId: string, { bytes, name = 'dossier.pdf', type = 'application/pdf', size = bytes.length }: FileToSend): Promise<string> {
  const grant = await ask(client, acts.requestUpload, { documentId, fileName: name, contentType: type, size });
  if (grant.__typename !== 'UploadGrant') throw new Error(JSON.stringify(grant));
  return String(grant['ticket']);
}

export const put = (client: TestClient, ticket: string, { bytes, type = 'application/pdf' }: FileToSend): Promise<Response> =>
  client.put(`/files/${ticket}`, bytes, { 'content-type': type });

/** Leave, bytes, binding: what a screen does for one file. */
export async function sendFile(client: TestClient, documentId: string, file: FileToSend): Promise<Answered> {
  const ticket = await leaveToSend(client, documentId, file);
  const reception = await put(client, ticket, file);
  if (reception.status !== 201) throw new Error(await reception.text());
  return ask(client, acts.bind, { documentId, ticket });
}

export async function begin(client: TestClient, intakeId: string): Promise<string> {
  const created = await ask(client, acts.create, { intakeId });
  if (created.__typename !== 'Application') throw new Error(JSON.stringify(created));
  return String(created['id']);
}

/** A draft in which nothing is missing, or these documents are sent; answers its id. */
export async function aReadyDraft(api: TestApi, { client }: Applicant, intakeId: string, codes?: readonly string[]): Promise<string> {
  const id = await begin(client, intakeId);
  for (const { id: documentId, code, state } of await documentsOf(api.reads, id)) {
    if (state === 'EXPECTED' && (codes?.includes(code) ?? true)) await sendFile(client, documentId, { bytes: await aPdf(documentId) });
  }
  return id;
}

export const versionOf = async (api: Pick<TestApi, 'reads'>, id: string): Promise<number> =>
  (await api.reads.first<{ version: number }>('SELECT version FROM application WHERE id = ?', [id]))!.version;
