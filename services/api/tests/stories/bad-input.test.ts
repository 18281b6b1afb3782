import { GraphQLString } from 'graphql';
import { grantFunction } from '../../src/people/contract';
import { startTestApi, type TestApi } from '../support/api';
import { anOnlineApplicant, aPerson, begin, sendFile, type Applicant } from '../support/applicants';
import { badValues, withValue } from '../support/bad-values';
import { documentOf, intakesByCode, twoProgrammes } from '../support/builders/applications';
import { aPdf } from '../support/builders/files';
import { ask, documents } from '../support/builders/identity';
import { givenOffer } from '../support/builders/offer';
import { everyOperation, printedApi } from '../support/call-operation';
import type { Answer, TestClient } from '../support/client';
import { variablesOf, type IdOperation } from '../support/id-operations';
import { offerIds } from '../support/offer-ids';
import { isOfStaff, rights } from '../support/rights';
import { isOfApplicant } from '../support/rights/subject';
import { rowsAbout } from '../support/rows-about';

/** Files have stories of their own; these two would end the session that the others need. */
const elsewhere = ['uploadDocument', 'signOut', 'refreshSession'];
const operations = everyOperation(printedApi()).filter(({ field, name }) => field.args.length > 0 && !elsewhere.includes(name));

/** Acts on one application. Those of staff are asked with an older version, or the file would not be what the others need. */
const isAct = (name: string): boolean => isOfApplicant(rights[name]?.on);
const needsOlderVersion = (name: string): boolean => name === 'cancelApplication' || (isAct(name) && isOfStaff(name));

const sections: readonly (readonly [mutation: RegExp, section: string])[] = [
  [/PersonalDetails$/, 'PERSONAL_DETAILS'], [/Address$/, 'ADDRESS'], [/Baccalaureate$/, 'BACCALAUREATE'],
  [/ExternalStudy$/, 'EXTERNAL_STUDIES'], [/Internship$/, 'INTERNSHIPS'], [/(WorkExperience|^declareNothing)$/, 'WORK_EXPERIENCES'],
];
const clientFaults = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_REQUEST', 'TOO_EXPENSIVE'];
const ours = /node_modules|\.ts:|\.js:|at \w+ \(|ER_|SELECT |INSERT |UPDATE |mysql|typeorm|stack/i;

/** What is wrong with an answer to bad input; nothing for a refusal, a fault of the client, or a value that is taken after all. */
function complaint({ status, errors, data }: Answer): string | undefined {
  if (status >= 500) return `status ${String(status)}`;
  if (errors === undefined) return data === null || data === undefined ? 'neither data nor errors' : undefined;
  const [bad] = errors.filter(({ extensions }) => !clientFaults.includes(extensions.code));
  if (bad !== undefined) return `fault ${bad.extensions.code}: ${bad.message}`;
  if (errors.some(({ extensions }) => !/^[0-9A-Z]{26}$/.test(extensions.requestId ?? ''))) return 'a fault without a reference';
  return errors.map(({ message }) => message).find((message) => ours.test(message));
}

const kindOf = ({ data }: Answer): string | undefined => (Object.values(data ?? {})[0] as { __typename?: string } | null)?.__typename;
const refusals = new Set(['InvalidInput', 'Refused', 'Conflict', 'NotReady', 'TryLater']);
const isTurnedAway = (answer: Answer): boolean => answer.errors !== undefined || refusals.has(kindOf(answer) ?? '');

describe('acceptance 6: bad input, in every place of every operation', () => {
  let api: TestApi;
  let ada: Applicant;
  let stella: TestClient;
  let ids: Record<string, string>;
  let offer: Record<string, string>;

  beforeAll(async () => {
    api = await startTestApi();
    const { institutionId } = await givenOffer(api.parvis.parts, twoProgrammes());
    ada = await anOnlineApplicant(api, 'Ada');
    const draft = await begin(ada.client, (await intakesByCode(api.reads)).get('JANUS/SEPTEMBER')!);
    const document = await documentOf(api.reads, draft, 'DIPLOMA');
    await sendFile(ada.client, document.id, { bytes: await aPdf() });
    ids = { id: draft, documentId: document.id, institutionId };
    offer = await offerPaths(draft);
    const staff = await aPerson(api, 'Stella');
    stella = staff.client;
    await api.parvis.parts.transactions.run((tx) => grantFunction(tx, {
      accountId: staff.viewer.accountId, function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: api.clock.now(),
    }));
  });
  afterAll(() => api.stop());

  /** What a draft is for: it is in use, so that no deletion gets through. */
  async function offerPaths(draft: string): Promise<Record<string, string>> {
    const row = (await api.reads.first<Record<string, string>>(`SELECT a.centreId, a.committeeId, a.programmeId, a.intakeId, k.campaignId,
      (SELECT MAX(d.requirementId) FROM supporting_document d WHERE d.applicationId = a.id) AS requirementId FROM application a JOIN intake k ON k.id = a.intakeId WHERE a.id = ?`, [draft]))!;
    return Object.fromEntries([...offerIds].map((path) => {
      const kind = /(Centre|Committee|Intake|Requirement|Campaign)s?\.input\.ids?$/.exec(path)?.[1]?.toLowerCase() ?? (path.startsWith('removeTemplate') ? 'requirement' : 'programme');
      return [path, row[path.split('.').at(-1)!] ?? row[`${kind}Id`]!];
    }));
  }

  /** Whoever gets furthest: a bad value that is turned away at the door proves nothing. */
  async function callerOf({ name }: IdOperation): Promise<TestClient> {
    if (isOfStaff(name)) return stella;
    if (!name.startsWith('signIn') && name !== 'sendSignInCode') return ada.client;
    const client = api.client();
    await ask(client, documents.identify, { identifier: 'nobody@example.test' });
    return client;
  }

  const sectionOf = ({ name }: IdOperation): string | undefined => sections.find(([mutation]) => mutation.test(name))?.[1];

  /** Everything right, with the version that is right now; of the application, or of the section. */
  async function rightVariables(operation: IdOperation): Promise<Record<string, unknown>> {
    const own = isAct(operation.name) ? { 'input.id': ids['id']!, id: ids['id']! } : {};
    const known = Object.fromEntries(Object.entries(offer).flatMap(([path, id]) => (path.startsWith(`${operation.name}.`) ? [[path.slice(operation.name.length + 1), id]] : [])));
    const variables = variablesOf(operation, { ...own, ...known, 'input.documentId': ids['documentId']!, 'input.applicationId': ids['id']!, 'input.institutionId': ids['institutionId']!, institutionId: ids['institutionId']! });
    const input = variables['input'] as Record<string, unknown> | undefined;
    // An older version: nothing may end the application that the others need.
    if (input?.['version'] === undefined || needsOlderVersion(operation.name)) return variables;
    const section = sectionOf(operation);
    const row = section === undefined
      ? await api.reads.first<{ version: number }>('SELECT version FROM application WHERE id = ?', [ids['id']!])
      : await api.reads.first<{ version: number }>('SELECT version FROM candidate_section WHERE candidateId = ? AND section = ?', [ada.viewer.candidateId, section]);
    return { ...variables, input: { ...input, version: row!.version } };
  }

  const saved = () => rowsAbout(api.reads, [ada.viewer.candidateId, ids['id']!, ids['documentId']!]);

  it.each(operations.map((operation) => [operation.name, operation] as const))('%s', async (_, operation) => {
    const client = await callerOf(operation);
    const complaints: string[] = [];
    let variables = await rightVariables(operation);
    // To say that one is there is no change of the file.
    const changesNothing = sectionOf(operation) === undefined && operation.name !== 'announcePresence';
    const before = changesNothing && (await saved());
    for (const [path, values] of operation.field.args.flatMap(({ type, name }) => badValues(type, name))) {
      for (const [name, value] of values) {
        const answer = await client.query(operation.text, withValue(variables, path, value));
        const problem = complaint(answer);
        if (problem !== undefined) complaints.push(`${path}, ${name}: ${problem}`);
        if (!changesNothing && !isTurnedAway(answer)) variables = await rightVariables(operation);
      }
    }
    expect(complaints).toEqual([]);
    if (changesNothing) expect(await saved()).toEqual(before);
  }, 90_000);

  it('a name is kept as it is written or refused, and what was refused leaves what was there', async () => {
    const { client, viewer } = await anOnlineApplicant(api, 'Marie');
    const usualName = async () => (await api.reads.first<{ usualName: string | null }>('SELECT usualName FROM personal_details WHERE candidateId = ?', [viewer.candidateId]))!.usualName;
    const version = async () => (await api.reads.first<{ version: number }>("SELECT version FROM candidate_section WHERE candidateId = ? AND section = 'PERSONAL_DETAILS'", [viewer.candidateId]))!.version;
    const save = 'mutation ($input: PersonalDetailsInput!) { savePersonalDetails(input: $input) { __typename ... on InvalidInput { problems { field code message } } } }';
    const taken: string[] = [];
    for (const [name, value] of badValues(GraphQLString, '')[0]![1]) {
      await ask(client, save, { version: await version(), usualName: 'Curie' });
      const answer = await client.query(save, { input: { version: await version(), usualName: value } });
      if (isTurnedAway(answer)) expect([name, await usualName()]).toEqual([name, 'Curie']);
      else taken.push(name);
      if (!isTurnedAway(answer)) expect([name, await usualName()]).toEqual([name, String(value).trim() || null]);
    }
    expect(taken).toEqual(['empty', 'blank', 'emoji', 'HTML', 'SQL', 'patterns', 'an object name', 'another one', 'digits', 'a date that is none']);
  });
});
