import { ApplicationStory, operations } from '../support/builders/application-story';
import { aPdf } from '../support/builders/files';
import { aHouse, both, centreFields, change, committeeFields, intakeFields, programmeFields, requirementFields, type House } from '../support/builders/offer-office';
import type { TestClient } from '../support/client';

const found = 'query ($text: String!) { programmes(filter: { text: $text }) { edges { node { id code isOpen title { fr } requirements { code template { name url } } } } } }';
const editor = `query ($id: ID!) { offerProgramme(id: $id) { id version state title { fr } keywords isInService additionalInformation { fr }
  intakes { id code version opensAt closesAt returnDeadline answerDelayDays state applications openFiles } requirements { id code version isInService label { fr } template { name size url } } } }`;

interface Editor {
  readonly offerProgramme: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly isInService: boolean;
    readonly intakes: readonly { readonly id: string; readonly code: string; readonly version: number; readonly opensAt: string; readonly applications: number; readonly openFiles: number }[];
    readonly requirements: readonly { readonly id: string; readonly code: string; readonly version: number; readonly label: { readonly fr: string }; readonly template: { readonly name: string; readonly url: string } | null }[];
  };
}

describe('running a campaign without a developer', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  let house: House;

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    house = await aHouse(story, administrator);
  });
  afterAll(() => story.api.stop());
  beforeEach(() => { story.api.clock.set('2026-11-20T09:00:00.000Z'); });

  const edited = async (id = house.programmeId) => (await administrator.query<Editor>(editor, { id })).data!.offerProgramme;
  const search = async (text: string) => (await story.api.client().query<{ programmes: { edges: { node: { code: string; requirements: { code: string; template: { url: string } | null }[] } }[] } }>(found, { text })).data!.programmes.edges.map(({ node }) => node);

  async function sendTemplate(requirementId: string, version: number, bytes: Buffer, fileName = 'Fiche de mobilité (2027).pdf') {
    const grant = (await change(administrator, 'requestTemplateUpload', { requirementId, version, fileName, size: bytes.length, contentType: 'application/pdf' })) as unknown as { ticket: string; url: string };
    expect((await administrator.put(grant.url, bytes, { 'content-type': 'application/pdf' })).status).toBe(201);
    return { ticket: grant.ticket, answer: await change(administrator, 'bindTemplate', { requirementId, version, ticket: grant.ticket }) };
  }

  it('what an administrator makes is found at once, with its template, and can be applied to', async () => {
    const form = await aPdf('form');
    const { ticket, answer } = await sendTemplate(house.requirementId, 1, form);
    expect(answer).toMatchObject({ __typename: 'OfferSaved', id: house.requirementId, version: 2 });
    expect(await change(administrator, 'bindTemplate', { requirementId: house.requirementId, version: 1, ticket })).toMatchObject({ __typename: 'OfferSaved', version: 2 });

    for (const text of ['musicologie oeuvres', 'orgue', 'faculte de musique', 'm-music']) expect((await search(text)).map(({ code }) => code)).toEqual(['M-MUSIC']);
    const [programme] = await search('musicology');
    const template = programme!.requirements.find(({ code }) => code === 'LETTER-MUSIC')!.template!;
    expect(template).toMatchObject({ name: 'Fiche-de-mobilite-2027.pdf' });
    const download = await story.api.client().get(template.url);
    expect([download.status, Buffer.from(await download.arrayBuffer()).equals(form)]).toEqual([200, true]);

    const candidate = await story.applicant('Musicienne');
    const application = await story.act<{ documents: { requirement: { code: string } }[]; id: string }>(candidate, 'create', { intakeId: house.intakeId });
    expect(application.documents.map(({ requirement }) => requirement.code)).toEqual(['CV', 'LETTER-MUSIC']);
    expect((await edited()).intakes).toMatchObject([{ applications: 1, openFiles: 1, opensAt: '2026-10-01T09:00' }]);
  });

  it('what is asked of a file that has begun does not change under it', async () => {
    const candidate = await story.applicant('Begun');
    const { id } = await story.act<{ id: string }>(candidate, 'create', { intakeId: house.intakeId });
    const before = await story.see(candidate, id);
    const requirement = (await edited()).requirements[0]!;
    const renamed = await change(administrator, 'updateRequirement', { ...requirementFields, id: requirement.id, version: requirement.version, label: both('Autre chose'), condition: both('si concerné') });
    expect(renamed).toMatchObject({ __typename: 'OfferSaved', version: requirement.version + 1 });
    expect(renamed.id).not.toBe(requirement.id);
    expect((await story.see(candidate, id)).documents).toEqual(before.documents);
    expect((await story.api.client().get(`/files/templates/${requirement.id}`)).status).toBe(200);

    await change(administrator, 'createRequirement', { ...requirementFields, programmeId: house.programmeId, code: 'MORE' });
    const own = (await edited()).requirements;
    expect(own.map(({ code }) => code)).toEqual(['LETTER-MUSIC', 'MORE']);
    await change(administrator, 'reorderRequirements', { programmeId: house.programmeId, ids: own.map((one) => one.id).reverse() });
    const moved = (await edited()).requirements;
    expect(moved.map(({ code }) => code)).toEqual(['MORE', 'LETTER-MUSIC']);
    await change(administrator, 'updateRequirement', { ...requirementFields, id: moved[1]!.id, version: moved[1]!.version, label: both('Autre chose'), condition: both('si concerné'), isInService: false });
    expect((await story.see(candidate, id)).documents).toEqual(before.documents);
    const next = await story.applicant('Later');
    const later = await story.act<{ documents: { requirement: { code: string } }[] }>(next, 'create', { intakeId: house.intakeId });
    expect(later.documents.map(({ requirement: { code } }) => code).sort()).toEqual(['CV', 'MORE']);
    expect(await change(administrator, 'updateRequirement', { ...requirementFields, id: requirement.id, version: requirement.version })).toMatchObject({ __typename: 'Conflict' });
  });

  it('keeps a template that files still need, and forgets the bytes of one that nobody does', async () => {
    const { id, version } = await change(administrator, 'createRequirement', { ...requirementFields, programmeId: house.programmeId, code: 'FORM' });
    const first = await sendTemplate(id, version, await aPdf('one'));
    const { templateKey } = (await story.api.reads.first<{ templateKey: string }>('SELECT templateKey FROM document_requirement WHERE id = ?', [id]))!;
    const second = await sendTemplate(id, first.answer.version, await aPdf('two'));
    await story.api.parvis.worker.runDue();
    await expect(story.api.parvis.parts.vault.bytes(templateKey)).rejects.toThrow();
    expect(await change(administrator, 'removeTemplate', { id, version: second.answer.version })).toMatchObject({ __typename: 'OfferSaved' });
    expect((await story.api.client().get(`/files/templates/${id}`)).status).toBe(404);
    const letter = await story.api.reads.first<{ templateKey: string }>("SELECT templateKey FROM document_requirement WHERE code = 'LETTER-MUSIC' AND scope = id");
    await expect(story.api.parvis.parts.vault.bytes(letter!.templateKey)).resolves.toBeInstanceOf(Buffer);
  });

  it('duplicates a programme out of service, a year later, with its own intakes and requirements', async () => {
    const copy = await change(administrator, 'duplicateProgramme', { id: house.programmeId, code: 'm-music-2', title: both('Copie'), shiftYears: 1 });
    expect(copy).toMatchObject({ __typename: 'OfferSaved', version: 1 });
    expect(await edited(copy.id)).toMatchObject({ state: 'OUT_OF_SERVICE', isInService: false, title: { fr: 'Copie' }, intakes: [{ code: 'SEPT', opensAt: '2027-10-01T09:00', returnDeadline: '2028-04-12T23:59', applications: 0 }] });
    expect((await edited(copy.id)).requirements.map(({ code }) => code).sort()).toEqual((await edited()).requirements.map(({ code }) => code).sort());
    expect(await search('copie')).toEqual([]);
    expect(await change(administrator, 'duplicateProgramme', { id: house.programmeId, code: 'M-MUSIC-2', title: both('Copie'), shiftYears: 0 })).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await change(administrator, 'updateProgramme', { ...programmeFields, id: copy.id, version: 1, title: both('Copie relue') })).toMatchObject({ version: 2 });
    expect((await search('copie relue')).map(({ code }) => code)).toEqual(['M-MUSIC-2']);
    expect(await change(administrator, 'deleteProgramme', { id: copy.id, version: 2 })).toMatchObject({ __typename: 'Done' });
    expect(await search('copie')).toEqual([]);
  });

  it('nothing in use is deleted, and what uses it is said', async () => {
    const refusedFor = async (name: string, id: string, version: number) => (await change(administrator, name, { id, version })).message;
    const { version, intakes, requirements } = await edited();
    expect(await refusedFor('deleteProgramme', house.programmeId, version)).toMatch(/encore\s: 3 candidatures\. Mettez/);
    expect(await refusedFor('deleteIntake', house.intakeId, intakes[0]!.version)).toMatch(/3 candidatures/);
    expect(await refusedFor('deleteCentre', house.centreId, 1)).toMatch(/1 formation, 1 commission et 3 candidatures/);
    expect(await refusedFor('deleteCommittee', house.committeeId, 1)).toMatch(/1 session et 3 candidatures/);
    expect(await refusedFor('deleteRequirement', requirements.find(({ code }) => code === 'MORE')!.id, 1)).toMatch(/1 candidature/);
    expect((await change(administrator, 'updateCentre', { ...centreFields, id: house.centreId, version: 1, isInService: false })).message).toMatch(/Mise hors service impossible\s: 1 formation/);
    expect((await change(administrator, 'updateCommittee', { ...committeeFields, id: house.committeeId, version: 1, isInService: false })).message).toMatch(/1 session/);
  });

  it('moves dates, says for how many files, and takes no time away unseen', async () => {
    const [intake] = (await edited()).intakes;
    const input = { ...intakeFields, id: house.intakeId, campaignId: house.campaignId, committeeId: house.committeeId, version: intake!.version };
    const move = (change_: Readonly<Record<string, unknown>>) => change(administrator, 'updateIntake', { ...input, ...change_ });
    expect(await move({ closesAt: '2026-12-01T23:59', returnDeadline: '2026-12-10T23:59' })).toMatchObject({ problems: [{ field: 'returnDeadline', code: 'EARLIER_WITH_OPEN_FILES' }] });
    expect(await move({ closesAt: '2026-11-10T23:59', returnDeadline: '2026-11-12T23:59', confirmsEarlierDeadline: true })).toMatchObject({ code: 'DEADLINE_IN_PAST' });
    expect(await move({ closesAt: '2026-09-01T10:00', juryOn: '2026-02-30', opensAt: 'demain' })).toMatchObject({ problems: [{ field: 'opensAt', code: 'DATE' }, { field: 'juryOn', code: 'DAY' }] });
    expect(await move({ closesAt: '2026-09-01T10:00' })).toMatchObject({ problems: [{ field: 'closesAt', code: 'BEFORE_OPENING', message: 'La fin des candidatures doit venir après leur ouverture.' }] });
    expect(await move({ answerBy: '2027-05-20T12:00' })).toMatchObject({ problems: [{ field: 'answerBy', code: 'DATE_AND_DELAY' }] });
    expect(await move({ committeeId: story.offer.committeeIds.get('COMMITTEE') })).toMatchObject({ problems: [{ field: 'committeeId', code: 'UNKNOWN' }] });
    const second = await change(administrator, 'createCommittee', { ...committeeFields, centreId: house.centreId, code: 'SECOND' });
    expect(await move({ committeeId: second.id })).toMatchObject({ problems: [{ field: 'committeeId', code: 'HAS_APPLICATIONS' }] });
    expect(await change(administrator, 'deleteCommittee', { id: second.id, version: 1 })).toMatchObject({ __typename: 'Done' });
    expect(await move({ closesAt: '2026-12-01T23:59', returnDeadline: '2026-12-10T23:59', confirmsEarlierDeadline: true })).toMatchObject({ __typename: 'OfferSaved', openFiles: 3 });
    expect(await move({})).toMatchObject({ __typename: 'Conflict', currentVersion: intake!.version + 1 });
  });

  it('says what is wrong in every field, in both languages', async () => {
    const answer = await change(administrator, 'createProgramme', { ...programmeFields, centreId: house.centreId, code: 'é', title: { fr: '', en: 'x'.repeat(301) }, url: 'javascript:alert(1)', diplomaTypeCode: 'CRAFT', keywords: ['a\u0000b'] });
    expect(answer.problems.map(({ field, code }) => [field, code])).toEqual([
      ['code', 'CODE'], ['title.fr', 'REQUIRED'], ['title.en', 'TOO_LONG'], ['diplomaTypeCode', 'UNKNOWN'], ['keywords', 'CHARACTERS'], ['url', 'URL'],
    ]);
    expect(answer.problems.every(({ message }) => /\s/.test(message))).toBe(true);
    const english = await story.person('English', 'en');
    expect((await english.client.query(operations.create, { input: { intakeId: house.intakeId } })).errors).toBeUndefined();
  });

  it('of two who save at once, one is told that somebody else was first', async () => {
    const { version } = await edited();
    const answers = await Promise.all(['Un', 'Deux'].map((title) => change(administrator, 'updateProgramme', { ...programmeFields, id: house.programmeId, version, title: both(title) })));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'OfferSaved']);
    const same = await Promise.all([1, 2].map(() => change(administrator, 'createCentre', { ...centreFields, code: 'TWICE' })));
    expect(same.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['ALREADY_EXISTS', 'OfferSaved']);
  });

  it('opens and archives campaigns; an archived one takes its intakes out of the catalogue', async () => {
    const fields = { name: both('Campagne 2027-2028'), academicYear: '2027-2028' };
    expect(await change(administrator, 'updateCampaign', { ...fields, id: house.campaignId, version: 1, academicYear: '2028', state: 'ACTIVE' })).toMatchObject({ problems: [{ field: 'academicYear', code: 'ACADEMIC_YEAR' }] });
    expect(await change(administrator, 'createCampaign', { ...fields, code: 'C1', state: 'PLANNED' })).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await change(administrator, 'createCampaign', { ...fields, code: 'C2', state: 'PLANNED' })).toMatchObject({ version: 1 });
    expect((await edited()).state).toBe('OPEN');
    expect(await change(administrator, 'updateCampaign', { ...fields, id: house.campaignId, version: 1, state: 'ARCHIVED' })).toMatchObject({ version: 2 });
    expect((await edited()).state).toBe('CLOSED');
    const candidate = await story.applicant('Late');
    expect(await story.act(candidate, 'create', { intakeId: house.intakeId })).toMatchObject({ code: 'PROGRAMME_CLOSED' });
  });
});
