import { setTimeout as pause } from 'node:timers/promises';
import { importReference } from '../../../tests/support/builders/reference';
import { newCandidate } from '../../../tests/support/builders/candidates';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { NotFound, Unauthenticated } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import { anonymous, type PersonViewer } from '../../kernel/viewer';
import { AccountPurged } from '../../identity/contract';
import { candidateById, candidateOfAccount, profileSnapshot, ProfileSection, sectionStates } from '../contract';
import { DeclareNothing } from './declare-nothing';
import { removeProfile } from './follow-account';
import { SaveAddress } from './save-address';
import { SaveBaccalaureate } from './save-baccalaureate';
import { DeleteEntry, internships, SaveEntry } from './save-entry';
import { SavePersonalDetails } from './save-personal-details';
import { SectionSaver } from './save-section';

describe('saving a profile', () => {
  let database: TestDatabase;
  const clock = movableClock('2026-11-20T09:42:00.123Z');
  let zoe: PersonViewer;
  let bob: PersonViewer;

  beforeAll(async () => {
    database = await openTestDatabase();
    await importReference(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    zoe = await newCandidate(database.parts({ clock }));
    bob = await newCandidate(database.parts({ clock }), { firstName: 'Bob', lastName: 'Martin', language: 'en' });
  });

  const saver = () => new SectionSaver(database.transactions, database.reads, clock);
  const details = () => new SavePersonalDetails(saver());
  const saveInternship = () => new SaveEntry(saver(), internships);
  const stateOf = async (viewer: PersonViewer, section: ProfileSection) =>
    (await sectionStates(database.reads, viewer.candidateId)).find((state) => state.section === section)!;

  it('begins with the names of the account', async () => {
    const facts = (await candidateById.batch(database.reads, [zoe.candidateId])).get(zoe.candidateId);
    expect(facts).toMatchObject({ accountId: zoe.accountId, firstName: 'Zoé', lastName: 'Durand' });
    expect(await profileSnapshot(database.reads, bob.candidateId)).toMatchObject({ personalDetails: { birthName: 'Martin', preferredLanguage: 'EN' } });
    expect(await sectionStates(database.reads, zoe.candidateId)).toHaveLength(6);
  });

  it('keeps a part, says what is missing, and counts versions', async () => {
    const saved = await details().execute(zoe, 1, { birthDate: '2000-12-12', usualName: '<b>Zoë</b> 👩🏽‍🎓' });
    expect(saved).toMatchObject({ kind: 'saved', section: 'PERSONAL_DETAILS', savedAt: clock.now(), entryId: null });
    const state = await stateOf(zoe, ProfileSection.PERSONAL_DETAILS);
    expect(state).toMatchObject({ version: 2, savedAt: clock.now(), isComplete: false });
    expect(state.missing.map(({ field }) => field)).toEqual(['nationalityCode', 'civility', 'birthCountryCode']);
    expect((await candidateById.batch(database.reads, [zoe.candidateId])).get(zoe.candidateId)?.lastName).toBe('<b>Zoë</b> 👩🏽‍🎓');
  });

  it('is refused whole when a part is wrong', async () => {
    expect(await details().execute(zoe, 1, { birthDate: '2030-01-01', usualName: 'Roe', phone: '1' })).toEqual({
      kind: 'invalid', problems: [{ field: 'birthDate', code: 'FUTURE' }, { field: 'phone', code: 'PHONE' }],
    });
    expect(await stateOf(zoe, ProfileSection.PERSONAL_DETAILS)).toMatchObject({ version: 1, savedAt: null });
    expect((await profileSnapshot(database.reads, zoe.candidateId)).personalDetails.usualName).toBeNull();
  });

  it('waits for whoever holds the candidate, so that a profile is not emptied between its check and its submission', async () => {
    let isSaved = false;
    let saving: Promise<unknown> = Promise.resolve();
    await database.transactions.run(async (tx) => {
      await tx.manager.query('SELECT id FROM candidate WHERE id = ? FOR UPDATE', [zoe.candidateId]);
      saving = new SaveAddress(saver()).execute(zoe, 1, { line1: 'x' }).then(() => { isSaved = true; });
      await pause(300);
      expect(isSaved).toBe(false);
      expect((await profileSnapshot(tx.reads, zoe.candidateId)).address.lines).toEqual([]);
    });
    await saving;
    expect((await profileSnapshot(database.reads, zoe.candidateId)).address.lines).toEqual(['x']);
  });

  it('tells the second of two tabs, and sections do not disturb each other', async () => {
    await details().execute(zoe, 1, { usualName: 'One' });
    expect(await details().execute(zoe, 1, { usualName: 'Two' })).toEqual({ kind: 'conflict', currentVersion: 2, changedAt: clock.now() });
    expect((await new SaveAddress(saver()).execute(zoe, 1, { line1: 'x' })).kind).toBe('saved');
    expect((await profileSnapshot(database.reads, zoe.candidateId)).personalDetails.usualName).toBe('One');
  });

  it('lets exactly one of twenty saves at once through', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => details().execute(zoe, 1, { usualName: `N${String(i)}` })));
    expect(outcomes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
    expect(await stateOf(zoe, ProfileSection.PERSONAL_DETAILS)).toMatchObject({ version: 2 });
  });

  it('checks postcodes with the national table', async () => {
    const save = new SaveAddress(saver());
    expect(await save.execute(zoe, 1, { countryCode: 'FR', postcode: '99999' })).toMatchObject({ kind: 'invalid', problems: [{ code: 'POSTCODE_UNKNOWN' }] });
    expect((await save.execute(zoe, 1, { countryCode: 'FR', postcode: '64000', municipalityCode: '64445', line1: '2 rue du test' })).kind).toBe('saved');
    expect(await stateOf(zoe, ProfileSection.ADDRESS)).toMatchObject({ isComplete: true });
  });

  it('keeps two specialities', async () => {
    await new SaveBaccalaureate(saver()).execute(zoe, 1, {
      hasBaccalaureate: true, year: 2023, seriesCode: 'GENERAL', specialityCodes: ['NSI', 'MATHS'], countryCode: 'FR', municipalityCode: '42218', school: 'Lycée',
    });
    expect((await profileSnapshot(database.reads, zoe.candidateId)).baccalaureate).toMatchObject({
      hasBaccalaureate: true, series: { code: 'GENERAL' }, place: { department: { label: { fr: 'Loire' } }, municipality: { label: { fr: 'Saint-Étienne' } } },
      specialities: [{ code: 'NSI' }, { code: 'MATHS', label: { fr: 'Mathématiques', en: 'Mathematics' } }],
    });
    expect(await stateOf(zoe, ProfileSection.BACCALAUREATE)).toMatchObject({ isComplete: true });
  });

  it('adds, changes and deletes entries, newest first', async () => {
    const first = await saveInternship().execute(zoe, 1, null, { year: 2023, organisation: 'Mairie' });
    const id = first.kind === 'saved' ? first.entryId! : '';
    expect(id).toMatch(/^itn_/);
    await saveInternship().execute(zoe, 2, undefined, { year: 2025, organisation: 'Musée', duration: '1 mois', description: 'Accueil' });
    await saveInternship().execute(zoe, 3, id, { duration: '2 mois' });
    const { internships: kept } = await profileSnapshot(database.reads, zoe.candidateId);
    expect(kept.map(({ year, organisation, duration }) => [year, organisation, duration])).toEqual([[2025, 'Musée', '1 mois'], [2023, 'Mairie', '2 mois']]);
    const state = await stateOf(zoe, ProfileSection.INTERNSHIPS);
    expect(state).toMatchObject({ isComplete: false, missing: [{ field: 'description', code: 'internship.description', entryId: id }] });
    expect((await new DeleteEntry(saver(), internships).execute(zoe, 4, id)).kind).toBe('saved');
    expect(await stateOf(zoe, ProfileSection.INTERNSHIPS)).toMatchObject({ isComplete: true, version: 5 });
  });

  it('may declare a list empty while it is, until an entry comes', async () => {
    const declare = new DeclareNothing(saver());
    expect(await stateOf(zoe, ProfileSection.INTERNSHIPS)).toMatchObject({ isComplete: false, missing: [{ code: 'internships' }] });
    expect((await declare.execute(zoe, 1, ProfileSection.INTERNSHIPS, true)).kind).toBe('saved');
    expect(await stateOf(zoe, ProfileSection.INTERNSHIPS)).toMatchObject({ isComplete: true, isDeclaredEmpty: true, missing: [] });
    await saveInternship().execute(zoe, 2, null, { year: 2025 });
    expect(await stateOf(zoe, ProfileSection.INTERNSHIPS)).toMatchObject({ isComplete: false, isDeclaredEmpty: false });
    expect(await declare.execute(zoe, 3, ProfileSection.INTERNSHIPS, true)).toEqual({ kind: 'invalid', problems: [{ field: 'nothing', code: 'HAS_ENTRIES' }] });
    expect(await declare.execute(zoe, 1, ProfileSection.ADDRESS, true)).toMatchObject({ kind: 'invalid', problems: [{ code: 'NEVER_EMPTY' }] });
  });

  it('holds no more than thirty entries', async () => {
    for (let version = 1; version <= 30; version += 1) await saveInternship().execute(zoe, version, null, { year: 2020 });
    expect(await saveInternship().execute(zoe, 31, null, { year: 2020 })).toMatchObject({ kind: 'invalid', problems: [{ code: 'TOO_MANY' }] });
  });

  it('does not know the entries of others, and nothing without a session', async () => {
    const saved = await saveInternship().execute(zoe, 1, null, { year: 2023 });
    const id = saved.kind === 'saved' ? saved.entryId! : '';
    await expect(saveInternship().execute(bob, 1, id, { year: 2024 })).rejects.toThrow(NotFound);
    await expect(new DeleteEntry(saver(), internships).execute(bob, 1, id)).rejects.toThrow(NotFound);
    await expect(saveInternship().execute(bob, 1, 'x', {})).rejects.toThrow(NotFound);
    await expect(details().execute(anonymous, 1, {})).rejects.toThrow(Unauthenticated);
    expect((await profileSnapshot(database.reads, zoe.candidateId)).internships).toMatchObject([{ year: 2023 }]);
  });

  it('goes whole with the account', async () => {
    await saveInternship().execute(zoe, 1, null, { year: 2023 });
    await database.transactions.run((tx) => removeProfile.handle(new AccountPurged(zoe.accountId), tx));
    expect(await candidateOfAccount(database.reads, zoe.accountId)).toBeUndefined();
    for (const table of ['candidate_section', 'personal_details', 'postal_address', 'baccalaureate', 'internship']) {
      expect(await database.reads.rows(`SELECT 1 FROM ${table} WHERE candidateId = ?`, [zoe.candidateId])).toEqual([]);
    }
  });

  it('is read in one statement a list, whatever it holds', async () => {
    const asked: string[] = [];
    const counting: Reads = {
      rows: (sql, values) => { asked.push(sql); return database.reads.rows(sql, values); },
      first: (sql, values) => { asked.push(sql); return database.reads.first(sql, values); },
    };
    await sectionStates(counting, zoe.candidateId);
    await new SaveAddress(saver()).execute(zoe, 1, { countryCode: 'FR', municipalityCode: '64445' });
    asked.length = 0;
    await sectionStates(counting, zoe.candidateId);
    expect(asked).toHaveLength(6);
  });
});
