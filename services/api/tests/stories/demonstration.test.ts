import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { loadDemonstration } from '../../src/app/demonstration/load-demonstration';
import { mobilityForm } from '../../src/app/demonstration/mobility-form';
import { sectionStates } from '../../src/candidates/contract';
import { startTestApi, type TestApi } from '../support/api';
import { movableClock } from '../support/clock';

const catalogue = `query ($filter: ProgrammeFilter) {
  programmes(filter: $filter, first: 50) {
    totalCount { count isExact }
    edges { node { code title { fr en } isOpen site language diplomaType { code } centre { code } intakes { state closesAt timeZone } } }
    facets { diplomaTypes { value label { fr } count } centres { label { en } count } sites { value count } languages { value label { fr } count } openNow }
  }
}`;

const janus = `{ programme(code: "JANUS") {
  title { fr } additionalInformation { fr } keywords url isOpen lastYear { academicYear applications admitted enrolled }
  diplomaType { name { fr } } centre { name { fr } }
  intakes { name { en } capacity state opensAt closesAt returnDeadline juryOn publicationOn answerBy answerDelayDays timeZone committee { name { fr } contactAddress } }
  requirements { id code position label { en } isConditional condition { en } isShared template { name size url } }
} }`;

interface Label { readonly value: string; readonly count: number }
interface ProgrammeNode { readonly code: string; readonly isOpen: boolean; readonly intakes: readonly { readonly state: string; readonly timeZone: string }[] }
interface CatalogueAnswer {
  readonly programmes: {
    readonly totalCount: object;
    readonly edges: readonly { readonly node: ProgrammeNode }[];
    readonly facets: { readonly openNow: number; readonly centres: readonly Label[]; readonly diplomaTypes: readonly Label[] };
  };
}
interface RequirementAnswer { readonly id: string; readonly code: string; readonly position: number; readonly isConditional: boolean; readonly template: { readonly name: string; readonly size: number; readonly url: string } | null }
interface ProgrammeAnswer { readonly programme: { readonly requirements: readonly RequirementAnswer[] } }
interface HouseAnswer { readonly now: string; readonly institution: { readonly announcement: { readonly fr: string } }; readonly help: { readonly faq: readonly object[]; readonly documentation: readonly object[]; readonly contactAddress: string } }

const signIn = async (api: TestApi, address: string, password: string) => {
  const client = api.client();
  await client.query('mutation ($input: IdentifyInput!) { identify(input: $input) { __typename } }', { input: { identifier: address } });
  const { data } = await client.query<{ signInWithPassword: object }>('mutation ($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { __typename ... on SignedIn { viewer { assignments { function scopeLabel { en } } } } } }', { input: { password } });
  return data?.signInWithPassword;
};

describe('the demonstration', () => {
  const clock = movableClock('2026-11-20T09:00:00.000Z');
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi({ clock, environment: { DEMO: 'on' } }); }, 120_000);
  afterAll(() => api.stop());
  const ask = async <Data>(text: string, variables = {}): Promise<Data> => {
    const answer = await api.client().query<Data>(text, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data!;
  };
  const file = () => join(api.dataDir, 'demo-accounts.json');
  const again = (demoPassword?: string) => loadDemonstration(api.parvis.parts, { dataDir: api.dataDir, demoPassword });

  it('shows a fictional university with its campaign, announcement, questions and guides', async () => {
    const { institution, help, now } = await ask<HouseAnswer>('{ now institution { code name { en } timeZone maxFileBytes campaign { academicYear } announcement { fr } maintenance { fr } } help { contactAddress faq { question { fr } answer { en } } documentation { url } } }');
    expect(now).toBe('2026-11-20T09:00:00.000Z');
    expect(institution).toMatchObject({ code: 'PARVIS', campaign: { academicYear: '2027-2028' }, maintenance: null, timeZone: 'Europe/Paris' });
    expect(institution.announcement.fr).toContain('fictives');
    expect(help.faq).toHaveLength(8);
    expect(help.documentation).toHaveLength(3);
    expect(help.contactAddress).toBe('candidatures@parvis.test');
  });

  it('offers some forty programmes of seven centres, open, closed and to come', async () => {
    const { programmes } = await ask<CatalogueAnswer>(catalogue, { filter: null });
    const nodes = programmes.edges.map(({ node }) => node);
    expect(programmes.totalCount).toEqual({ count: 41, isExact: true });
    expect(new Set(nodes.flatMap(({ intakes }) => intakes.map(({ state }) => state)))).toEqual(new Set(['OPEN', 'UPCOMING', 'CLOSED']));
    expect(programmes.facets.openNow).toBe(nodes.filter(({ isOpen }) => isOpen).length);
    expect(programmes.facets.centres).toHaveLength(7);
    expect(programmes.facets.diplomaTypes.map(({ value }) => value)).toEqual(['DEUST', 'DAEU', 'LICENCE', 'LP', 'BUT', 'MASTER', 'INGENIEUR', 'DOCTORAT', 'DU']);
    expect(nodes.find(({ code }) => code === 'RUN-L-SVT')?.intakes[0]).toMatchObject({ timeZone: 'Indian/Reunion', state: 'OPEN' });
  });

  it('finds the joint master by what people type', async () => {
    const first = async (text: string) => (await ask<CatalogueAnswer>(catalogue, { filter: { text } })).programmes.edges.map(({ node }) => node.code);
    expect(await first('securite')).toEqual(['JANUS']);
    expect(await first('Erasmus défense')).toEqual(['JANUS']);
    expect(await first('oeuvre')).toEqual(['L-LETTRES']);
    expect(await first('M1')).toEqual(['M1-IA']);
  });

  it('asks for the nine documents of the joint master in order; the Spanish test only of those who choose Spain', async () => {
    const { programme } = await ask<ProgrammeAnswer>(janus);
    expect(programme.requirements.map(({ code }) => code)).toEqual(
      ['IDENTITY', 'DOUBLE_NATIONALITY', 'DEGREES_EN', 'TRANSCRIPTS_EN', 'TEST_EN', 'TEST_FR_B2', 'TEST_ES_B2', 'CV_EN', 'ESSAY'],
    );
    expect(programme.requirements.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(programme.requirements.filter(({ isConditional }) => isConditional)).toMatchObject([{ code: 'TEST_ES_B2', condition: { en: 'only for students who choose Spain' } }]);
    expect(programme).toMatchObject({
      isOpen: true, url: 'https://janus.parvis.test/fr', lastYear: { academicYear: '2026-2027', applications: 412 },
      intakes: [{ state: 'OPEN', opensAt: '2026-10-11T07:00:00.000Z', closesAt: '2027-01-21T22:59:59.999Z', returnDeadline: '2027-02-02T22:59:59.999Z', juryOn: '2027-02-16', answerDelayDays: null, timeZone: 'Europe/Paris', committee: { contactAddress: 'janus@parvis.test' } }],
    });
  });

  it('gives the form of the second document to anybody', async () => {
    const { programme } = await ask<ProgrammeAnswer>(janus);
    const { name, size, url } = programme.requirements[1]!.template!;
    const answer = await fetch(new URL(url, api.url));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(bytes).toHaveLength(size);
    const form = (await PDFDocument.load(bytes)).getForm();
    expect(form.getFields().map((field) => field.getName())).toEqual(expect.arrayContaining(['secondNationality', 'country.spain']));
    expect((await fetch(new URL(url, api.url), { headers: { 'if-none-match': answer.headers.get('etag')! } })).status).toBe(304);
    expect(await fetch(new URL(url, api.url), { method: 'HEAD' })).toMatchObject({ status: 200 });
    for (const wrong of [programme.requirements[0]!.id, 'req_00000000000000000000000000', 'x']) {
      expect((await fetch(new URL(`/files/templates/${String(wrong)}`, api.url))).status).toBe(404);
    }
    expect((await mobilityForm()).bytes.equals(bytes)).toBe(true);
  });

  it('has an account for each function, two where four eyes are needed, and two candidates, in a file for its owner only', async () => {
    const accounts = JSON.parse(readFileSync(file(), 'utf8')) as { function: string; address: string; password: string }[];
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(accounts).toEqual(api.parvis.demoAccounts);
    expect(accounts.map((account) => account.function)).toEqual(['CANDIDATE', 'CANDIDATE_WITH_PROFILE', 'READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR', 'CENTRE_MANAGER', 'ADMINISTRATOR']);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(8);
    for (const { function: held, address, password } of accounts) {
      const assignments = held.startsWith('CANDIDATE') ? [] : [{ function: held }];
      expect(await signIn(api, address, password)).toMatchObject({ __typename: 'SignedIn', viewer: { assignments } });
    }
  });

  it('has one candidate with an empty profile and one with a complete one', async () => {
    const candidates = await api.reads.rows<{ id: string; firstName: string }>("SELECT c.id, c.firstName FROM candidate c WHERE c.lastName IN ('Morvan', 'Łukasik', 'Lukasik')");
    const complete = async (firstName: string) => {
      const states = await sectionStates(api.reads, candidates.find((candidate) => candidate.firstName === firstName)!.id);
      return states.filter(({ isComplete }) => isComplete).length;
    };
    expect(await complete('Zoé')).toBe(6);
    expect(await complete('Inès')).toBe(0);
  });

  it('starts again with the same ids, accounts and passwords, and dates as fresh as on the first day', async () => {
    const ids = () => api.reads.rows('SELECT id FROM intake UNION ALL SELECT id FROM document_requirement UNION ALL SELECT id FROM programme UNION ALL SELECT id FROM account ORDER BY id');
    const before = { ids: await ids(), accounts: readFileSync(file(), 'utf8') };
    clock.set('2027-06-10T09:00:00.000Z');
    await again();
    expect({ ids: await ids(), accounts: readFileSync(file(), 'utf8') }).toEqual(before);
    const { programme } = await ask<ProgrammeAnswer>(janus);
    expect(programme).toMatchObject({ isOpen: true, lastYear: { academicYear: '2026-2027' }, intakes: [{ opensAt: '2027-05-01T07:00:00.000Z' }] });
    clock.set('2026-11-20T09:00:00.000Z');
  });

  it('gives everybody the password of DEMO_PASSWORD, also when it comes later', async () => {
    const accounts = await again('A-password-for-all-1');
    expect(new Set(accounts.map(({ password }) => password))).toEqual(new Set(['A-password-for-all-1']));
    expect(await signIn(api, accounts[0]!.address, 'A-password-for-all-1')).toMatchObject({ __typename: 'SignedIn' });
    expect(await again()).toEqual(accounts);
  });

  it('holds nothing real: addresses end in .test, there is no telephone number', async () => {
    const everything = JSON.stringify([await ask<CatalogueAnswer>(catalogue, { filter: null }), await ask<ProgrammeAnswer>(janus), api.parvis.demoAccounts, await api.reads.rows('SELECT * FROM personal_details'), await api.reads.rows('SELECT * FROM committee')]);
    for (const [, domain] of everything.matchAll(/[\w.+-]+@([\w.-]+)/g)) expect(domain).toMatch(/\.test$/);
    expect(everything).not.toMatch(/lyon|uness|lorraine|426318859/i);
    expect(everything).not.toMatch(/"(mobilePhone|phone)":"/);
  });
});
