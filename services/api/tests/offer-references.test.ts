import { ApplicationStory } from './support/builders/application-story';
import { aHouse, change, type House } from './support/builders/offer-office';
import type { TestClient } from './support/client';

/** Tables of the offer, and by which mutation a row is deleted; campaigns are archived. */
const deletions: Readonly<Record<string, readonly [mutation: string, column: string]>> = {
  admission_centre: ['deleteCentre', 'centreId'],
  committee: ['deleteCommittee', 'committeeId'],
  programme: ['deleteProgramme', 'programmeId'],
  intake: ['deleteIntake', 'intakeId'],
  document_requirement: ['deleteRequirement', 'requirementId'],
};

/** References that are a part of the thing and go with it when nothing else depends on it. */
const parts = new Set(['programme_word.programmeId', 'programme_figures.programmeId', 'intake.programmeId', 'document_requirement.programmeId']);

interface Reference {
  readonly table: string;
  readonly column: string;
}

describe('nothing that is referred to is deleted', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
  });
  afterAll(() => story.api.stop());

  /** Every foreign key, and every column that names such a thing without one. */
  async function references(table: string, column: string): Promise<Reference[]> {
    const keys = await story.api.reads.rows<Reference>(
      'SELECT table_name AS `table`, column_name AS `column` FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND referenced_table_name = ?', [table]);
    const named = await story.api.reads.rows<Reference>(
      'SELECT c.table_name AS `table`, c.column_name AS `column` FROM information_schema.columns c WHERE c.table_schema = DATABASE() AND c.column_name = ?', [column]);
    const all = new Map([...keys, ...named].map((one) => [`${one.table}.${one.column}`, one]));
    return [...all.entries()].filter(([name]) => !parts.has(name)).map(([, one]) => one);
  }

  const versionOf = async (table: string, id: string) => (await story.api.reads.first<{ version: number }>(`SELECT version FROM ${table} WHERE id = ?`, [id]))!.version;

  async function usedHouse(prefix: string): Promise<House> {
    const house = await aHouse(story, administrator, prefix);
    const candidate = await story.applicant(`Applicant ${prefix}`);
    await story.act(candidate, 'create', { intakeId: house.intakeId });
    return house;
  }

  it.each(Object.entries(deletions))('%s: refused for every reference that a row makes', async (table, [mutation, column]) => {
    const house = await usedHouse(table.toUpperCase().replaceAll('_', '-').slice(0, 12));
    const id = house[column as keyof House];
    const found = await references(table, column);
    expect(found.length).toBeGreaterThan(0);
    const making: string[] = [];
    for (const { table: by, column: through } of found) {
      const [{ count }] = (await story.api.reads.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM ${by} WHERE ${through} = ?`, [id])) as [{ count: number }];
      if (Number(count) > 0) making.push(`${by}.${through}`);
    }
    expect(making.length).toBeGreaterThan(0);
    const answer = await change(administrator, mutation, { id, version: await versionOf(table, id) });
    expect([making, answer]).toEqual([making, expect.objectContaining({ code: 'IN_USE' })]);
    expect(answer.message).not.toContain('{');
    expect(await story.api.reads.first(`SELECT id FROM ${table} WHERE id = ?`, [id])).toEqual({ id });
  });

  it('a function in its scope is a use too', async () => {
    const house = await aHouse(story, administrator, 'FUNCTIONS');
    await story.staff('COMMITTEE_MEMBER', 'COMMITTEE', house.committeeId);
    await story.staff('READER', 'PROGRAMME', house.programmeId);
    expect((await change(administrator, 'deleteProgramme', { id: house.programmeId, version: 1 })).message).toMatch(/1 fonction attribuée/);
    expect((await change(administrator, 'deleteCommittee', { id: house.committeeId, version: 1 })).message).toMatch(/1 session et 1 fonction attribuée/);
  });

  it('what nothing depends on can go, from the inside out', async () => {
    const house = await aHouse(story, administrator, 'EMPTY');
    for (const [table, [mutation, column]] of Object.entries(deletions).reverse()) {
      const id = house[column as keyof House];
      if (table !== 'admission_centre' && table !== 'committee') expect(await change(administrator, mutation, { id, version: 1 })).toEqual({ __typename: 'Done', ok: true });
    }
    for (const table of ['committee', 'admission_centre']) expect(await change(administrator, deletions[table]![0], { id: house[deletions[table]![1] as keyof House], version: 1 })).toEqual({ __typename: 'Done', ok: true });
  });
});
