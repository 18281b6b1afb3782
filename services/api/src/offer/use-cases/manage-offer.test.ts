import { newId } from '../../kernel/ids';
import { ActDone } from '../../kernel/acts';
import { Forbidden, NotFound, Unauthenticated } from '../../kernel/errors';
import type { FunctionName, PersonViewer, ScopeKind } from '../../kernel/viewer';
import { aProgramme, anOffer, aRequirement, givenOffer, type ImportedOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { TeachingLanguage } from '../model/teaching-language';
import { AdministerOffer } from './administer-offer';
import { ManageCentres } from './manage-centres';
import { ManageCommittees } from './manage-committees';
import { ManageProgrammes } from './manage-programmes';
import { ManageRequirements } from './manage-requirements';
import { OfferDesk } from './offer-desk';

const both = (text: string) => ({ fr: text, en: text });
const offer = anOffer({ programmes: [aProgramme('P1', { requirements: [aRequirement('FORM')] }), aProgramme('P2', { centreCode: 'SCIENCE' })] });
const fields = {
  title: both('Renommé'), description: both('Texte'), keywords: ['nouveau'], diplomaTypeCode: 'MASTER', site: 'Centre', language: TeachingLanguage.FR, isInService: true,
};

describe('changing the offer', () => {
  let database: TestDatabase;
  let imported: ImportedOffer;
  let viewer: PersonViewer;
  let programmeId: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    imported = await givenOffer(database.parts(), offer);
    viewer = holding('ADMINISTRATOR', 'INSTITUTION', imported.institutionId);
    programmeId = imported.programmeIds.get('P1')!;
  });
  afterAll(() => database.close());

  const holding = (name: FunctionName, scopeKind: ScopeKind, scopeId: string): PersonViewer => ({
    kind: 'person', accountId: newId('acc'), candidateId: newId('can'), sessionId: newId('ses'),
    grants: [{ id: newId('asg'), function: name, scopeKind, scopeId, institutionId: imported.institutionId }],
  });
  const desk = () => new OfferDesk(database.parts());
  const acts = () => database.announced.filter((event) => event instanceof ActDone).map(({ act }) => act);

  it('is told with who did what where, and a refusal tells nothing', async () => {
    const programmes = new ManageProgrammes(desk());
    expect(await programmes.update(viewer, { id: programmeId, version: 1, ...fields })).toEqual({ kind: 'saved', id: programmeId, version: 2 });
    expect(acts()).toMatchObject([{ kind: 'programme.changed', actorAccountId: viewer.accountId, subjectId: programmeId, subjectLabel: 'P1', centreId: imported.centreIds.get('LAW'), institutionId: imported.institutionId }]);
    expect(await programmes.update(viewer, { id: programmeId, version: 1, ...fields })).toEqual({ kind: 'conflict', currentVersion: 2 });
    expect(await programmes.update(viewer, { id: programmeId, version: 2, ...fields, site: ' ' })).toEqual({ kind: 'invalid', problems: [{ field: 'site', code: 'REQUIRED' }] });
    expect(acts()).toHaveLength(1);
  });

  it('is not undone by the next import; what nobody changed is brought up to date', async () => {
    const title = both('Importé');
    await givenOffer(database.parts(), { ...offer, programmes: offer.programmes.map((programme) => ({ ...programme, title })) });
    expect(await database.reads.rows('SELECT code, titleFr, version FROM programme ORDER BY code')).toEqual([
      { code: 'P1', titleFr: 'Renommé', version: 2 }, { code: 'P2', titleFr: 'Importé', version: 1 },
    ]);
    const words = async (id: string) => (await database.reads.rows<{ word: string }>('SELECT word FROM programme_word WHERE programmeId = ?', [id])).map(({ word }) => word);
    expect(await words(programmeId)).toEqual(expect.arrayContaining(['renomme', 'nouveau', 'p1', 'droit']));
    expect(await words(imported.programmeIds.get('P2')!)).toEqual(expect.arrayContaining(['importe', 'sciences']));
  });

  it('renames a centre in the words of its programmes too', async () => {
    const id = imported.centreIds.get('LAW')!;
    expect(await new ManageCentres(desk()).update(viewer, { id, version: 1, name: both('École de Justice'), isInService: true })).toMatchObject({ kind: 'saved', version: 2 });
    expect(await database.reads.first("SELECT 1 AS found FROM programme_word WHERE programmeId = ? AND word = 'justice'", [programmeId])).toEqual({ found: 1 });
    expect(await database.reads.first("SELECT 1 AS found FROM programme_word WHERE programmeId = ? AND word = 'droit'", [programmeId])).toBeUndefined();
  });

  it('puts nothing in service where its centre is not', async () => {
    const id = imported.centreIds.get('SCIENCE')!;
    const centres = new ManageCentres(desk());
    const programmes = new ManageProgrammes(desk());
    const second = imported.programmeIds.get('P2')!;
    expect(await centres.update(viewer, { id, version: 1, name: both('Sciences'), isInService: false })).toEqual({ kind: 'in-service', uses: [{ kind: 'PROGRAMMES', count: 1 }] });
    expect(await programmes.update(viewer, { id: second, version: 1, ...fields, isInService: false })).toMatchObject({ kind: 'saved' });
    expect(await centres.update(viewer, { id, version: 1, name: both('Sciences'), isInService: false })).toMatchObject({ kind: 'saved' });
    expect(await programmes.update(viewer, { id: second, version: 2, ...fields })).toEqual({ kind: 'invalid', problems: [{ field: 'isInService', code: 'CENTRE_OUT_OF_SERVICE' }] });
  });

  it('gives a code to one document only, common or not', async () => {
    const requirements = new ManageRequirements(desk());
    const typed = { label: both('Formulaire'), isShared: false, isInService: true };
    expect(await requirements.create(viewer, { ...typed, code: 'FORM' })).toEqual({ kind: 'already-exists' });
    const common = await requirements.create(viewer, { ...typed, code: 'COMMON' });
    expect(common).toMatchObject({ kind: 'saved' });
    expect(await requirements.create(viewer, { ...typed, programmeId, code: 'COMMON' })).toEqual({ kind: 'already-exists' });
    expect(await requirements.reorder(viewer, { programmeId, ids: [newId('req')] })).toMatchObject({ kind: 'conflict' });
  });

  it('tells a committee nothing where there is nobody to tell, and keeps what it is told where that is not said', async () => {
    const committees = new ManageCommittees(desk());
    const { id } = (await database.reads.first<{ id: string }>("SELECT c.id FROM committee c JOIN admission_centre a ON a.id = c.centreId WHERE a.code = 'LAW'"))!;
    const [quiet, everything] = [false, true].map((on) => ({ submissions: on, acceptances: on, withdrawals: on, language: 'fr' as const }));
    const change = (version: number, more: { alerts?: typeof quiet; contactAddress?: string }) => committees.update(viewer, { id, version, name: both('Jury'), isInService: true, ...more });
    const noAddress = { kind: 'invalid', problems: [{ field: 'contactAddress', code: 'ALERTS_NEED_ADDRESS' }] };
    expect(await change(1, { alerts: everything! })).toEqual(noAddress);
    for (const one of ['submissions', 'acceptances', 'withdrawals'] as const) expect(await change(1, { alerts: { ...quiet!, [one]: true } })).toEqual(noAddress);
    // What is wrong with the address is said once.
    expect(await change(1, { alerts: everything!, contactAddress: 'jury@' })).toMatchObject({ kind: 'invalid', problems: [{ field: 'contactAddress', code: 'ADDRESS' }] });
    expect(await change(1, { alerts: quiet! })).toMatchObject({ kind: 'saved', version: 2 });
    expect(await change(2, { alerts: everything!, contactAddress: 'jury@exemple.test' })).toMatchObject({ kind: 'saved', version: 3 });
    expect(await change(3, { contactAddress: 'droit@exemple.test' })).toMatchObject({ kind: 'saved', version: 4 });
    expect(await database.reads.first('SELECT contactAddress, alertsSubmissions, alertsAcceptances, alertsWithdrawals FROM committee WHERE id = ?', [id]))
      .toMatchObject({ contactAddress: 'droit@exemple.test', alertsSubmissions: 1, alertsAcceptances: 1, alertsWithdrawals: 1 });
    // Left without an address, it would be told nothing in silence.
    expect(await change(4, {})).toEqual(noAddress);
  });

  it('is seen and done within one’s reach only', async () => {
    const administer = new AdministerOffer(database.reads, database.parts().clock);
    const manager = holding('CENTRE_MANAGER', 'CENTRE', imported.centreIds.get('LAW')!);
    const page = await administer.programmes(manager, {}, { first: 10 }, 'fr');
    expect(page.edges.map(({ node }) => [node.code, node.state])).toEqual([['P1', 'OPEN']]);
    const all = await administer.programmes(viewer, {}, { first: 1 }, 'fr');
    expect([all.edges.map(({ node }) => node.code), all.pageInfo.hasNextPage]).toEqual([['P1'], true]);
    const rest = await administer.programmes(viewer, {}, { first: 1, after: all.pageInfo.endCursor }, 'fr');
    expect(rest.edges.map(({ node }) => [node.code, node.state])).toEqual([['P2', 'OUT_OF_SERVICE']]);
    await expect(administer.programme(manager, imported.programmeIds.get('P2')!)).rejects.toThrow(NotFound);
    expect(() => administer.centres(holding('READER', 'INSTITUTION', imported.institutionId))).toThrow(Forbidden);
    expect(() => administer.centres({ kind: 'anonymous' })).toThrow(Unauthenticated);
    await expect(new ManageProgrammes(desk()).remove(manager, { id: imported.programmeIds.get('P2')!, version: 1 })).rejects.toThrow(NotFound);
  });
});
