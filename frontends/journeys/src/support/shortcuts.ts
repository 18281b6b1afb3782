import type { Page } from 'playwright-core';

import { linkMailed } from './mailbox';
import type { Person } from './persons';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
}

/** Asks the API from the page itself, with the cookies that only the browser holds. For what a journey needs and is not about. */
export async function ask<Value>(page: Page, query: string, input?: Record<string, unknown>): Promise<Value> {
  const answer = await page.evaluate(
    async (body): Promise<Answer> => {
      const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
      const response = await fetch('/graphql', { method: 'POST', headers, body });
      return (await response.json()) as Answer;
    },
    JSON.stringify({ query, variables: input === undefined ? {} : { input } }),
  );
  if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return Object.values(answer.data)[0] as Value;
}

const outcome = '{ __typename ... on Refusal { code message } }';

export async function signInAs(page: Page, { address, password }: Pick<Person, 'address' | 'password'>): Promise<void> {
  await page.goto('/accessibility');
  await ask(page, `mutation ($input: IdentifyInput!) { identify(input: $input) ${outcome} }`, { identifier: address });
  const signedIn = await ask<{ __typename: string }>(page, `mutation ($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) ${outcome} }`, { password });
  expect(signedIn.__typename).toBe('SignedIn');
}

/** An account that is validated and signed in to. */
export async function givenAccount(page: Page, origin: string, person: Person, language: 'FR' | 'EN' = 'FR'): Promise<void> {
  const { firstName, lastName, address, password } = person;
  await page.goto('/accessibility');
  const input = { firstName, lastName, emailAddress: address, emailAddressAgain: address, password, passwordAgain: password, language };
  await ask(page, `mutation ($input: SignUpInput!) { signUp(input: $input) ${outcome} }`, input);
  const token = new URL(await linkMailed(origin, address, 'validate')).hash.slice(1);
  await ask(page, `mutation ($input: TokenInput!) { validateAccount(input: $input) ${outcome} }`, { token });
  await signInAs(page, person);
}


async function save(page: Page, mutation: string, type: string, input: Record<string, unknown>): Promise<void> {
  const result = await ask<{ __typename: string }>(page, `mutation ($input: ${type}!) { ${mutation}(input: $input) ${outcome} }`, input);
  expect(result).toEqual({ __typename: 'SavedSection' });
}

/** The least that a profile may hold and be complete: somebody from abroad, with nothing to declare. */
export async function givenProfile(page: Page, preferredLanguage: 'FR' | 'EN' = 'FR'): Promise<void> {
  const { candidate } = await ask<{ candidate: { sections: { section: string; version: number }[] } }>(page, '{ viewer { candidate { id sections { section version } } } }');
  const versions = new Map(candidate.sections.map(({ section, version }) => [section, version]));
  const at = (section: string): { version: number } => ({ version: versions.get(section) ?? 0 });
  const details = { nationalityCode: 'IE', civility: 'MME', birthDate: '2002-02-28', birthCountryCode: 'IE', birthTown: 'Cork', preferredLanguage };
  await save(page, 'savePersonalDetails', 'PersonalDetailsInput', { ...at('PERSONAL_DETAILS'), ...details });
  await save(page, 'saveAddress', 'AddressInput', { ...at('ADDRESS'), countryCode: 'IE', foreignTown: 'Cork', line1: '1 Patrick Street' });
  await save(page, 'saveBaccalaureate', 'BaccalaureateInput', { ...at('BACCALAUREATE'), hasBaccalaureate: false });
  for (const section of ['EXTERNAL_STUDIES', 'INTERNSHIPS', 'WORK_EXPERIENCES']) {
    await save(page, 'declareNothing', 'DeclareNothingInput', { ...at(section), section, nothing: true });
  }
}

/** A draft for a programme, the joint master if none is named; answers its id. */
export async function givenDraft(page: Page, code = 'JANUS'): Promise<string> {
  const programme = await ask<{ intakes: { id: string }[] }>(page, `{ programme(code: "${code}") { id intakes { id } } }`);
  const input = { intakeId: programme.intakes[0]?.id };
  const { id } = await ask<{ id: string }>(page, 'mutation ($input: CreateApplicationInput!) { createApplication(input: $input) { ... on Application { id } ... on Refusal { code message } } }', input);
  return id;
}

interface Line {
  readonly id: string;
  readonly requirement: { readonly isConditional: boolean };
}

/** Every document of a draft sent as the same small file, those that depend on a choice declared of no concern. */
export async function givenDocuments(page: Page, applicationId: string, file: Buffer): Promise<void> {
  const { documents } = await ask<{ documents: Line[] }>(page, `{ application(id: "${applicationId}") { id documents { id requirement { id isConditional } } } }`);
  for (const { id, requirement } of documents) {
    if (requirement.isConditional) {
      await ask(page, `mutation ($input: SetNotApplicableInput!) { setNotApplicable(input: $input) ${outcome} }`, { documentId: id, notApplicable: true });
      continue;
    }
    const grant = await ask<{ url: string; ticket: string }>(page, 'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadGrant { url ticket } ... on Refusal { code message } } }', {
      documentId: id, fileName: 'page.pdf', size: file.length, contentType: 'application/pdf',
    });
    const status = await page.evaluate(async ([url, bytes]) => {
      const body = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      return (await fetch(url, { method: 'PUT', headers: { 'content-type': 'application/pdf', 'apollo-require-preflight': 'true' }, body })).status;
    }, [grant.url, file.toString('base64')] as const);
    expect(status).toBe(201);
    const bound = await ask<{ __typename: string }>(page, `mutation ($input: BindUploadInput!) { bindUpload(input: $input) ${outcome} }`, { documentId: id, ticket: grant.ticket });
    expect(bound.__typename).toBe('DocumentChanged');
  }
}

/** Hands in what is ready. */
export async function givenSubmitted(page: Page, id: string): Promise<void> {
  const { version } = await ask<{ version: number }>(page, `{ application(id: "${id}") { id version } }`);
  const submitted = await ask<{ __typename: string }>(page, `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) ${outcome} }`, { id, version, idempotencyKey: id });
  expect(submitted.__typename).toBe('Application');
}

interface Judged {
  readonly version: number;
  readonly documents: readonly { readonly id: string; readonly state: string }[];
}

/** Everything that was sent is accepted and the file complete, by whoever is signed in and may say so. */
export async function givenComplete(page: Page, applicationId: string): Promise<void> {
  const read = (): Promise<Judged> => ask<Judged>(page, `{ application(id: "${applicationId}") { id version documents { id state } } }`);
  for (const { id } of (await read()).documents.filter(({ state }) => state === 'SENT')) {
    const { version } = await read();
    await ask(page, `mutation ($input: JudgeDocumentInput!) { judgeDocument(input: $input) ${outcome} }`, { documentId: id, version, verdict: 'ACCEPTED' });
  }
  const { version } = await read();
  const complete = await ask<{ __typename: string }>(page, `mutation ($input: MarkCompleteInput!) { markComplete(input: $input) ${outcome} }`, { id: applicationId, version });
  expect(complete.__typename).toBe('Application');
}
