import { aProgramme, anIntake, anOffer, anotherOffer, aRequirement, givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { MemoryVault } from '../../../tests/support/memory-vault';
import { intakeForApplying, intakesOfProgramme, requirementsOfProgramme } from '../contract';
import { CampaignState } from '../model/campaign.entity';
import { currentInstitution } from '../store/institution.reads';
import { ImportOffer } from './import-offer';

const template = { name: 'form.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 form') };

describe('importing an offer', () => {
  let database: TestDatabase;
  const vault = new MemoryVault();
  const parts = () => database.parts({ vault });
  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());
  const count = async (table: string) => Number((await database.reads.first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n);

  const offer = anOffer({
    programmes: [
      aProgramme('P1', { requirements: [aRequirement('FORM', { position: 2, template }), aRequirement('TEST', { position: 3, condition: { fr: 'si', en: 'if' } })] }),
      aProgramme('P2', { centreCode: 'SCIENCE' }),
    ],
    commonRequirements: [aRequirement('IDENTITY', { isShared: true })],
    faq: [{ code: 'WHEN', question: { fr: 'Quand ?', en: 'When?' }, answer: { fr: 'Bientôt.', en: 'Soon.' } }],
    helpLinks: [{ title: { fr: 'Guide', en: 'Guide' }, url: '/guide' }],
  });

  it('gives each programme the common requirements and its own, in order', async () => {
    const { programmeIds } = await givenOffer(parts(), offer);
    const [first, second] = [programmeIds.get('P1')!, programmeIds.get('P2')!];
    const asked = await requirementsOfProgramme.batch(database.reads, [first, second]);
    expect(asked.get(first)).toMatchObject([
      { code: 'IDENTITY', isShared: true, isConditional: false, template: null },
      { code: 'FORM', template: { name: 'form.pdf', size: template.bytes.length } },
      { code: 'TEST', isConditional: true, condition: { fr: 'si', en: 'if' } },
    ]);
    expect(asked.get(second)).toMatchObject([{ code: 'IDENTITY' }]);
  });

  it('changes what has changed, keeps the ids and stores no file twice', async () => {
    const before = await givenOffer(parts(), offer);
    const title = { fr: 'Autre titre', en: 'Other title' };
    const after = await givenOffer(parts(), { ...offer, programmes: offer.programmes.map((programme) => ({ ...programme, title })) });
    expect(after).toEqual(before);
    expect(await database.reads.rows('SELECT titleEn FROM programme')).toEqual([{ titleEn: 'Other title' }, { titleEn: 'Other title' }]);
    expect([await count('intake'), await count('document_requirement'), await count('faq_entry'), await count('help_link')]).toEqual([2, 3, 1, 1]);
    expect(vault.files.size).toBe(1);
  });

  it('may be run by several processes at once', async () => {
    await Promise.all([1, 2, 3].map(() => new ImportOffer(parts()).execute(anotherOffer({ programmes: offer.programmes }))));
    expect(await count('programme')).toBe(4);
  });

  it('keeps institutions apart; the screens show the first', async () => {
    const { programmeIds } = await givenOffer(parts(), anotherOffer({ commonRequirements: [aRequirement('CV')], programmes: [aProgramme('P1')] }));
    const second = programmeIds.get('P1')!;
    const asked = await requirementsOfProgramme.batch(database.reads, [second]);
    expect(asked.get(second)?.map(({ code }) => code)).toEqual(['CV', 'FORM', 'TEST']);
    expect(await currentInstitution(database.reads)).toMatchObject({ code: 'ONE', campaign: { academicYear: '2027-2028' }, fileTypes: ['application/pdf', 'image/jpeg', 'image/png'] });
  });

  it('tells all that an application needs of its intake', async () => {
    const { programmeIds, institutionId } = await givenOffer(parts(), offer);
    const programmeId = programmeIds.get('P1')!;
    const [intake] = (await intakesOfProgramme.batch(database.reads, [programmeId])).get(programmeId)!;
    expect(await intakeForApplying(database.reads, intake!.id)).toMatchObject({
      intakeId: intake!.id, programmeId, institutionId, programmeCode: 'P1', quota: 10, isInService: true, timeZone: 'Europe/Paris',
      returnDeadline: new Date('2027-04-12T21:59:59.999Z'),
      requirements: [{ code: 'IDENTITY', isShared: true }, { code: 'FORM' }, { code: 'TEST', isConditional: true }],
    });
    expect(await intakeForApplying(database.reads, 'itk_01J00000000000000000000000')).toBeUndefined();
  });

  it.each([
    ['programme', { programmes: [aProgramme('P1', { isInService: false })] }],
    ['intake', { programmes: [aProgramme('P1', { intakes: [anIntake({ isInService: false })] })] }],
    ['campaign', { campaigns: [{ ...anOffer().campaigns[0]!, state: CampaignState.ARCHIVED }] }],
  ])('takes an intake out of service with its %s', async (_what, change) => {
    const { programmeIds } = await givenOffer(parts(), { ...anOffer(change), institution: { ...anOffer().institution, code: 'THREE' } });
    const row = await database.reads.first<{ id: string }>('SELECT id FROM intake WHERE programmeId = ?', [programmeIds.get('P1')!]);
    expect(await intakeForApplying(database.reads, row!.id)).toMatchObject({ isInService: false });
  });

  it('refuses whole an offer that breaks rules, and says where', async () => {
    const wrong = anOffer({
      institution: { ...anOffer().institution, code: 'FOUR' },
      programmes: [
        aProgramme('P1', { centreCode: 'NOWHERE', diplomaTypeCode: 'CRAFT' }),
        aProgramme('P2', { intakes: [anIntake({ closesAt: new Date(0), committeeCode: 'NOBODY' })], requirements: [aRequirement('A'), aRequirement('A')] }),
        aProgramme('P3', { requirements: [aRequirement('B', { template: { ...template, name: '../é"\n.pdf' } })] }),
      ],
    });
    await expect(new ImportOffer(parts()).execute(wrong)).rejects.toMatchObject({
      problems: [
        { field: 'P1.centreCode', code: 'UNKNOWN' }, { field: 'P1.diplomaTypeCode', code: 'UNKNOWN' }, { field: 'P1.SEPTEMBER.committeeCode', code: 'UNKNOWN' },
        { field: 'P2.SEPTEMBER.closesAt', code: 'BEFORE_OPENING' }, { field: 'P2.SEPTEMBER.committeeCode', code: 'UNKNOWN' }, { field: 'P2.A', code: 'TWICE' },
        { field: 'P3.B.template', code: 'FILE_NAME' },
      ],
    });
    expect(await database.reads.first('SELECT id FROM institution WHERE code = ?', ['FOUR'])).toBeUndefined();
  });
});
