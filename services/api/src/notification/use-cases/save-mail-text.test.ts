import { holder } from '../../../tests/support/builders/mail-story';
import { givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { ActDone } from '../../kernel/acts';
import { Forbidden } from '../../kernel/errors';
import { ResetMailText, SaveMailText } from './save-mail-text';

describe('a mail in an institution’s own words', () => {
  let database: TestDatabase;
  let institutionId: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ institutionId } = await givenOffer(database.parts()));
  });
  afterAll(() => database.close());

  const order = { mail: 'answer-due', language: 'fr', subject: 'Votre réponse', body: '{{answer.by}}', version: 0 } as const;

  it('is an act that the audit hears of, with neither subject nor text; what is refused is none', async () => {
    const { transactions, clock } = database.parts();
    const administrator = holder('ADMINISTRATOR', institutionId);
    const save = new SaveMailText(transactions, clock);
    expect(await save.execute(administrator, order)).toMatchObject({ kind: 'saved', text: { version: 1, isCustom: true } });
    expect(await save.execute(administrator, { ...order, body: '{{rang}}' })).toMatchObject({ kind: 'broken' });
    expect(await save.execute(administrator, order)).toMatchObject({ kind: 'conflict', currentVersion: 1 });
    expect(await new ResetMailText(transactions).execute(administrator, { ...order, version: 1 })).toMatchObject({ kind: 'reset', text: { version: 0, isCustom: false } });
    const acts = database.announced.filter((event) => event instanceof ActDone).map(({ act }) => act);
    expect(acts).toMatchObject([
      { kind: 'mail-text.saved', actorAccountId: administrator.accountId, institutionId, subjectLabel: 'answer-due (fr)', details: { version: 1 } },
      { kind: 'mail-text.reset', actorAccountId: administrator.accountId, institutionId },
    ]);
    expect(acts[0]!.subjectId).toMatch(/^mtx_/);
    expect(JSON.stringify(acts)).not.toContain('answer.by');
  });

  it('is for administrators of the whole institution', async () => {
    const save = new SaveMailText(database.transactions, database.parts().clock);
    for (const viewer of [holder('CENTRE_MANAGER', institutionId), holder('READER', institutionId), holder('ADMINISTRATOR', institutionId, 'cen_1')]) {
      await expect(save.execute(viewer, order)).rejects.toThrow(Forbidden);
    }
  });
});
