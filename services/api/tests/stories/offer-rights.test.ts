import { ApplicationStory } from '../support/builders/application-story';
import { anotherOffer, givenOffer } from '../support/builders/offer';
import { aHouse, centreFields, change, committeeFields, intakeFields, programmeFields, requirementFields, type House } from '../support/builders/offer-office';
import { callWith, printedApi } from '../support/call-operation';
import type { Answer, TestClient } from '../support/client';
import { idOperations, type IdOperation } from '../support/id-operations';
import { offerIds } from '../support/offer-ids';

const operations = idOperations(printedApi()).filter(({ name, paths }) => paths.some((path) => offerIds.has(`${name}.${path}`)));
const codes = ({ errors }: Answer): unknown[] => (errors ?? []).map(({ extensions }) => extensions.code);

describe('who looks after which part of the offer', () => {
  let story: ApplicationStory;
  let house: House;
  let strangers: readonly (readonly [who: string, client: TestClient])[];
  let manager: TestClient;

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    const { institutionId, centreIds } = story.offer;
    const elsewhere = await givenOffer(story.api.parvis.parts, anotherOffer());
    const administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', institutionId);
    house = await aHouse(story, administrator);
    manager = await story.staff('CENTRE_MANAGER', 'CENTRE', house.centreId);
    const outside = await story.staff('READER', 'COMMITTEE', house.committeeId);
    strangers = [
      ['a candidate', await story.applicant('Candidate')],
      ['a reader of the same committee', outside],
      ['a member of the same committee', await story.staff('COMMITTEE_MEMBER', 'COMMITTEE', house.committeeId)],
      ['the manager of another centre', await story.staff('CENTRE_MANAGER', 'CENTRE', centreIds.get('SCIENCE')!)],
    ];
    expect(elsewhere.institutionId).not.toBe(institutionId);
  });
  afterAll(() => story.api.stop());

  const idsFor = ({ name, paths }: IdOperation): Record<string, string> => Object.fromEntries(paths.map((path) => [path, idFor(name, path)]));
  function idFor(name: string, path: string): string {
    const end = path.split('.').at(-1)!;
    if (end in house) return house[end as keyof House];
    const kind = /Centre/.test(name) ? 'centreId' : /Committee/.test(name) ? 'committeeId' : /Intake/.test(name) ? 'intakeId' : /Requirement|Template/.test(name) ? 'requirementId' : /Campaign/.test(name) ? 'campaignId' : 'programmeId';
    return house[kind];
  }
  const rows = async () => JSON.stringify(await Promise.all(['admission_centre', 'committee', 'campaign', 'programme', 'intake', 'document_requirement', 'upload_ticket'].map((table) => story.api.reads.rows(`SELECT * FROM ${table} ORDER BY id`))));

  it.each(operations.map((operation) => [operation.name, operation] as const))('%s: nobody from outside changes or learns anything', async (_, operation) => {
    const before = await rows();
    for (const [who, client] of strangers) {
      const answer = await callWith(client, operation, idsFor(operation), Buffer.alloc(0));
      const list = operation.name === 'offerProgrammes' && answer.errors === undefined;
      if (list) expect([who, JSON.stringify(answer.data)]).toEqual([who, expect.not.stringContaining(house.programmeId)]);
      else expect([who, codes(answer)[0]]).toEqual([who, expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/)]);
    }
    expect(codes(await callWith(story.api.client(), operation, idsFor(operation), Buffer.alloc(0)))).toEqual(['UNAUTHENTICATED']);
    expect(await rows()).toBe(before);
  });

  it('a manager of the centre changes its programmes, intakes, requirements and committees', async () => {
    const own = { id: house.programmeId, version: 1 };
    expect(await change(manager, 'updateProgramme', { ...programmeFields, ...own })).toMatchObject({ version: 2 });
    expect(await change(manager, 'setAdditionalInformation', { ...own, version: 2, text: { fr: 'Apportez', en: 'Bring' } })).toMatchObject({ version: 3 });
    expect(await change(manager, 'updateIntake', { ...intakeFields, id: house.intakeId, version: 1, campaignId: house.campaignId, committeeId: house.committeeId })).toMatchObject({ version: 2 });
    expect(await change(manager, 'updateRequirement', { ...requirementFields, id: house.requirementId, version: 1 })).toMatchObject({ version: 2 });
    expect(await change(manager, 'updateCommittee', { ...committeeFields, id: house.committeeId, version: 1 })).toMatchObject({ version: 2 });
    const { data } = await manager.query<{ offerCentres: { id: string; committees: { members: { name: string; function: string }[] }[] }[]; offerProgrammes: { edges: { node: { id: string } }[] }; offerIsAdministered: boolean; offerCampaigns: unknown[] }>(
      '{ offerIsAdministered offerCampaigns { code } offerCentres { id committees { members { name function } } } offerProgrammes { edges { node { id } } } }');
    expect(data!.offerCentres.map(({ id }) => id)).toEqual([house.centreId]);
    expect(data!.offerCentres[0]!.committees[0]!.members.map((member) => member.function).sort()).toEqual(['COMMITTEE_MEMBER', 'READER']);
    expect(data!.offerProgrammes.edges.map(({ node }) => node.id)).toEqual([house.programmeId]);
    expect([data!.offerIsAdministered, data!.offerCampaigns]).toEqual([false, [{ code: 'C1' }]]);
  });

  it('and neither centres, campaigns nor what all programmes ask for', async () => {
    const refused = async (name: string, input: Readonly<Record<string, unknown>>) => change(manager, name, input).catch((error: unknown) => String(error));
    expect(await refused('createCentre', { ...centreFields, code: 'MINE' })).toContain('FORBIDDEN');
    expect(await refused('updateCentre', { ...centreFields, id: house.centreId, version: 1 })).toContain('NOT_FOUND');
    expect(await refused('deleteCentre', { id: house.centreId, version: 1 })).toContain('NOT_FOUND');
    expect(await refused('createCampaign', { code: 'MINE', name: centreFields.name, academicYear: '2027-2028', state: 'ACTIVE' })).toContain('FORBIDDEN');
    expect(await refused('createRequirement', { ...requirementFields, code: 'MINE' })).toContain('FORBIDDEN');
    const common = (await story.api.reads.first<{ id: string }>("SELECT id FROM document_requirement WHERE scope = 'ALL' AND institutionId = ?", [story.offer.institutionId]))!;
    expect(await refused('updateRequirement', { ...requirementFields, id: common.id, version: 1 })).toContain('NOT_FOUND');
    expect(await refused('requestTemplateUpload', { requirementId: common.id, version: 1, fileName: 'a.pdf', size: 3, contentType: 'application/pdf' })).toContain('NOT_FOUND');
  });

  it('lists nothing to those who look after nothing', async () => {
    for (const [who, client] of strangers.slice(0, 3)) {
      for (const query of ['{ offerCentres { id } }', '{ offerCampaigns { id } }', '{ offerProgrammes { edges { cursor } } }', '{ offerCommonRequirements { id } }', '{ offerIsAdministered }']) {
        expect([who, codes(await client.query(query))]).toEqual([who, ['FORBIDDEN']]);
      }
    }
  });
});
