import { createValidatedAccount } from '../../src/identity/contract';
import { startTestApi, type TestApi } from '../support/api';
import type { Answer, TestClient } from '../support/client';

const state = 'section isComplete isDeclaredEmpty version savedAt missing { field message entryId }';
const saved = `__typename ... on SavedSection { entryId savedAt section { ${state} } candidate { id number } }
  ... on InvalidInput { code message problems { field code message } } ... on Conflict { code message currentVersion changedAt }`;
const save = (mutation: string) => {
  const input = `${mutation.replace(/^save|^delete/, '')}Input`;
  const type = mutation.startsWith('delete') ? 'DeleteEntryInput' : mutation === 'declareNothing' ? 'DeclareNothingInput' : input;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${saved} } }`;
};
const profile = `{ viewer { candidate { id number
  personalDetails { nationality { code nationality { fr en } } nationalStudentNumber civility birthName usualName firstName birthDate
    birthCountry { code name { fr } } birthDepartment { code } birthMunicipality { code name department { name region } } birthTown preferredLanguage phone }
  address { country { code } postcode municipality { name postcodes } line1 }
  baccalaureate { hasBaccalaureate year series { code isForeignTitle hasSpecialities } honours { code } country { code } specialities { code } school }
  externalStudies { id year school title obtained diplomaType { code level } isComplete } internships { id isComplete } workExperiences { id isComplete }
  sections { ${state} } } } }`;

interface SectionAnswer { readonly section: string; readonly version: number; readonly isComplete: boolean; readonly missing: readonly { readonly field: string; readonly message: string }[] }
interface ProfileAnswer { readonly id: string; readonly number: string; readonly personalDetails: object; readonly address: { readonly line1: string }; readonly internships: readonly object[]; readonly sections: readonly SectionAnswer[]; readonly externalStudies: readonly { readonly id: string }[] }
interface SaveOutcome { readonly __typename: string; readonly entryId?: string; readonly section: SectionAnswer; readonly problems?: readonly { readonly field: string }[] }

const faults = (errors: Answer['errors']) => errors?.map(({ extensions }) => extensions.code);

describe('a candidate fills in the profile', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(() => api.stop());

  async function signedIn(firstName: string, lastName: string, language: 'fr' | 'en' = 'fr'): Promise<TestClient> {
    const { parts } = api.parvis;
    const password = 'Une longue phrase de passe 42 !';
    const address = `${firstName}.${lastName}@example.test`.toLowerCase();
    await parts.transactions.run((tx) => createValidatedAccount(tx, parts, { firstName, lastName, address, password, language }));
    const client = api.client({ language });
    await client.query('mutation ($input: IdentifyInput!) { identify(input: $input) { __typename } }', { input: { identifier: address } });
    const { data } = await client.query<{ signInWithPassword: { __typename: string } }>('mutation ($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { __typename } }', { input: { password } });
    expect(data?.signInWithPassword.__typename).toBe('SignedIn');
    return client;
  }

  async function send(client: TestClient, mutation: string, input: Record<string, unknown>) {
    const { data, errors } = await client.query<Record<string, SaveOutcome>>(save(mutation), { input });
    expect(errors).toBeUndefined();
    return data![mutation]!;
  }

  const candidateOf = async (client: TestClient) => (await client.query<{ viewer: { candidate: ProfileAnswer } }>(profile)).data!.viewer.candidate;
  const versionOf = async (client: TestClient, section: string): Promise<number> =>
    (await candidateOf(client)).sections.find((one) => one.section === section)!.version;

  it('as somebody born in Algeria who lives in Pau and holds a foreign title', async () => {
    const client = await signedIn('TEST5', 'TEST5');
    const begun = await candidateOf(client);
    expect(begun.personalDetails).toMatchObject({ birthName: 'TEST5', firstName: 'TEST5', preferredLanguage: 'FR', birthDate: null });
    expect(begun.sections.map(({ isComplete }) => isComplete)).toEqual([false, false, false, false, false, false]);

    const details = await send(client, 'savePersonalDetails', { version: 1, nationalityCode: 'DZ', civility: 'MME', birthDate: '2000-12-12', birthCountryCode: 'DZ', phone: '0199001234' });
    expect(details).toMatchObject({ __typename: 'SavedSection', section: { version: 2, isComplete: false, missing: [{ field: 'birthTown', message: 'Indiquez votre ville de naissance.' }] } });
    expect(await send(client, 'savePersonalDetails', { version: 2, birthTown: 'ZIAMA MANSOURIAH' })).toMatchObject({ section: { isComplete: true, missing: [] } });
    expect(await send(client, 'saveAddress', { version: 1, countryCode: 'FR', postcode: '64000', municipalityCode: '64445', line1: '2 rue du test' })).toMatchObject({ section: { isComplete: true } });
    expect(await send(client, 'saveBaccalaureate', { version: 1, hasBaccalaureate: true, year: 2020, seriesCode: 'FOREIGN', honoursCode: 'AB', countryCode: 'DZ' })).toMatchObject({ section: { isComplete: true } });
    const study = await send(client, 'saveExternalStudy', {
      version: 1, year: 2024, countryCode: 'DZ', foreignTown: 'Jijel', school: 'Université de Jijel', diplomaTypeCode: 'FOREIGN', title: 'Licence, Droit', obtained: 'YES', honoursCode: 'B',
    });
    expect(study).toMatchObject({ entryId: expect.stringMatching(/^est_/), section: { isComplete: true } });
    for (const section of ['INTERNSHIPS', 'WORK_EXPERIENCES']) {
      expect(await send(client, 'declareNothing', { version: 1, section, nothing: true })).toMatchObject({ section: { section, isComplete: true, isDeclaredEmpty: true } });
    }

    const candidate = await candidateOf(client);
    expect(candidate.sections.every(({ isComplete }) => isComplete)).toBe(true);
    expect(candidate).toMatchObject({
      number: expect.stringMatching(/^[0-9A-Z]{8}$/),
      personalDetails: { nationality: { nationality: { fr: 'Algérienne', en: 'Algerian' } }, birthCountry: { name: { fr: 'Algérie' } }, birthTown: 'ZIAMA MANSOURIAH', phone: '+33 1 99 00 12 34', birthDate: '2000-12-12' },
      address: { municipality: { name: 'Pau' } },
      baccalaureate: { series: { isForeignTitle: true }, honours: { code: 'AB' } },
      externalStudies: [{ title: 'Licence, Droit', isComplete: true }],
    });
  });

  it('as somebody born in Saint-Étienne with the baccalaureate of today, found while typing', async () => {
    const client = await signedIn('Élodie', 'Œuvrard');
    const { data } = await client.query('{ municipalities(filter: { text: "st etienne" }, first: 1) { code name department { code } } baccalaureateSeries(year: 2023) { code hasSpecialities } }');
    expect(data?.municipalities).toEqual([{ code: '42218', name: 'Saint-Étienne', department: { code: '42' } }]);
    await send(client, 'savePersonalDetails', {
      version: 1, nationalityCode: 'FR', nationalStudentNumber: '1234 567 890 v', civility: 'UNSPECIFIED', birthDate: '2005-02-28', birthCountryCode: 'FR', birthMunicipalityCode: '42218',
    });
    await send(client, 'saveBaccalaureate', {
      version: 1, hasBaccalaureate: true, year: 2023, seriesCode: 'GENERAL', honoursCode: 'TB', countryCode: 'FR', municipalityCode: '42218', school: 'Lycée Claude-Fauriel', specialityCodes: ['MATHS', 'NSI'],
    });
    expect(await candidateOf(client)).toMatchObject({
      personalDetails: { nationalStudentNumber: '1234567890V', birthDepartment: { code: '42' }, birthMunicipality: { department: { region: 'Auvergne-Rhône-Alpes' } } },
      baccalaureate: { specialities: [{ code: 'MATHS' }, { code: 'NSI' }] },
      sections: [{ isComplete: true }, { isComplete: false }, { isComplete: true }, { isComplete: false }, { isComplete: false }, { isComplete: false }],
    });
  });

  it('in English, and every problem is named without anything lost', async () => {
    const client = await signedIn('Ada', 'Byron', 'en');
    await send(client, 'savePersonalDetails', { version: 1, usualName: '<script>alert(1)</script> 🎓' });
    const refused = await send(client, 'savePersonalDetails', { version: 2, usualName: 'x'.repeat(101), birthDate: '2999-01-01', nationalStudentNumber: '1234567890A', phone: 'call me' });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', message: 'Some answers need correcting.' });
    expect(refused.problems).toEqual(expect.arrayContaining([
      { field: 'usualName', code: 'TOO_LONG', message: 'This text is too long: 100 characters at most.' },
      { field: 'birthDate', code: 'FUTURE', message: 'This date is in the future.' },
      { field: 'nationalStudentNumber', code: 'STUDENT_NUMBER_KEY', message: expect.any(String) },
      { field: 'phone', code: 'PHONE', message: expect.any(String) },
    ]));
    expect((await candidateOf(client)).personalDetails).toMatchObject({ usualName: '<script>alert(1)</script> 🎓', birthDate: null });
  });

  it('the preferred language is that of the mails too', async () => {
    const client = await signedIn('Ana', 'Silva', 'fr');
    await send(client, 'savePersonalDetails', { version: 1, preferredLanguage: 'EN' });
    const { data } = await client.query('{ viewer { account { id preferredLanguage } } }');
    expect(data).toMatchObject({ viewer: { account: { preferredLanguage: 'EN' } } });
  });

  it('in two tabs: the second is told, and reads again', async () => {
    const client = await signedIn('Two', 'Tabs');
    const version = await versionOf(client, 'ADDRESS');
    expect(await send(client, 'saveAddress', { version, line1: 'first tab' })).toMatchObject({ __typename: 'SavedSection' });
    expect(await send(client, 'saveAddress', { version, line1: 'second tab' })).toMatchObject({
      __typename: 'Conflict', code: 'CONFLICT', currentVersion: version + 1, changedAt: api.clock.now().toISOString(), message: expect.stringContaining('autre onglet'),
    });
    expect((await candidateOf(client)).address.line1).toBe('first tab');
    expect(await send(client, 'saveAddress', { version: version + 1, line1: 'second tab' })).toMatchObject({ __typename: 'SavedSection' });
  });

  it('shows what is stored now, even after two saves in one request', async () => {
    const client = await signedIn('One', 'Request');
    const { data } = await client.query(`mutation {
      a: saveAddress(input: { version: 1, line1: "one" }) { ... on SavedSection { candidate { address { line1 } } } }
      b: saveAddress(input: { version: 2, line1: "two" }) { ... on SavedSection { candidate { address { line1 } } } } }`);
    expect(data).toMatchObject({ a: { candidate: { address: { line1: 'one' } } }, b: { candidate: { address: { line1: 'two' } } } });
  });

  it('and never that of somebody else, nor without a session', async () => {
    const owner = await signedIn('Olga', 'Owner');
    const other = await signedIn('Oscar', 'Other');
    const { entryId } = await send(owner, 'saveInternship', { version: 1, year: 2024, organisation: 'Mairie' });
    for (const mutation of ['saveInternship', 'deleteInternship', 'saveWorkExperience', 'deleteExternalStudy']) {
      const { errors, data } = await other.query(save(mutation), { input: { version: 1, id: entryId } });
      expect([mutation, faults(errors)]).toEqual([mutation, ['NOT_FOUND']]);
      expect(data).toBeFalsy();
    }
    const { errors } = await api.client().query(save('saveAddress'), { input: { version: 1 } });
    expect(faults(errors)).toEqual(['UNAUTHENTICATED']);
    expect((await api.client().query('{ viewer { candidate { id } } }')).data).toEqual({ viewer: { candidate: null } });
    expect((await candidateOf(owner)).internships).toHaveLength(1);
  });
});
