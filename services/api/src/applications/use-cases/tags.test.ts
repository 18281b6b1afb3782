import { aDraft, anApplicant, intakesByCode, twoProgrammes } from '../../../tests/support/builders/applications';
import { givenOffer } from '../../../tests/support/builders/offer';
import { aColleague } from '../../../tests/support/builders/staff';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { Forbidden } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { KeepTags } from './keep-tags';
import { SetTags } from './set-tags';

describe('tags', () => {
  let database: TestDatabase;
  let parts: Parts;
  let institutionId: string;
  let law: string;
  let manager: PersonViewer;
  let keep: KeepTags;

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts();
    ({ institutionId } = await givenOffer(parts, twoProgrammes()));
    law = (await intakesByCode(parts.reads)).get('LAW/SEPTEMBER')!;
    manager = await aColleague(parts, 'CENTRE_MANAGER', institutionId);
    keep = new KeepTags(parts.transactions, parts.reads);
  });
  afterAll(() => database.close());

  const draft = (labelFr: string, labelEn = labelFr) => ({ labelFr, labelEn, tone: 'quiet' as const });

  it('two people who add the same at once: one has added it, the other is told that it is there', async () => {
    for (let n = 0; n < 5; n += 1) {
      const label = `Boursier ${String(n)}`;
      const outcomes = await Promise.all(['a', 'b', 'c'].map((labelEn) => keep.create(manager, institutionId, draft(label, labelEn))));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-exists', 'already-exists', 'kept']);
      const kept = outcomes.flatMap((outcome) => (outcome.kind === 'kept' ? [outcome.tag] : []));
      expect((await keep.list(manager)).filter(({ label: { fr } }) => fr === label)).toEqual(kept);
    }
  });

  it('two that are renamed to the same at once stay two', async () => {
    const both = await Promise.all(['Un', 'Deux'].map((label) => keep.create(manager, institutionId, draft(label))));
    const renamed = await Promise.all(both.map((outcome) => keep.edit(manager, { id: outcome.kind === 'kept' ? outcome.tag.id : '', version: 1, ...draft('Trois') })));
    expect(renamed.map(({ kind }) => kind).sort()).toEqual(['already-exists', 'kept']);
  });

  it('are not for one’s own application, whatever function one holds', async () => {
    const colleague: PersonViewer = { ...(await anApplicant(parts)), grants: manager.grants };
    const id = await aDraft(parts, colleague, law);
    const tag = await keep.create(manager, institutionId, draft('À part'));
    const set = (by: PersonViewer) => new SetTags(parts.transactions, parts.clock).execute(by, { applicationIds: [id], add: [tag.kind === 'kept' ? tag.tag.id : ''], remove: [] });
    await expect(set(colleague)).rejects.toThrow(Forbidden);
    expect(await set(manager)).toEqual([id]);
  });
});
