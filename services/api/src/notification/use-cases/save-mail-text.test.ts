import { holder } from '../../../tests/support/builders/mail-story';
import { givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { ActDone } from '../../kernel/acts';
import { Forbidden } from '../../kernel/errors';
import { ownText } from '../store/mail-text.reads';
import { ListMailTexts } from './list-mail-texts';
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
    expect(await new ResetMailText(transactions, clock).execute(administrator, { ...order, version: 1 })).toMatchObject({ kind: 'reset', text: { version: 2, isCustom: false } });
    const acts = database.announced.filter((event) => event instanceof ActDone).map(({ act }) => act);
    expect(acts).toMatchObject([
      { kind: 'mail-text.saved', actorAccountId: administrator.accountId, institutionId, subjectLabel: 'answer-due (fr)', details: { version: 1 } },
      { kind: 'mail-text.reset', actorAccountId: administrator.accountId, institutionId },
    ]);
    expect(acts[0]!.subjectId).toMatch(/^mtx_/);
    expect(JSON.stringify(acts)).not.toContain('answer.by');
  });

  it('set back and worded again is a newer one: who read it before is told', async () => {
    const { transactions, clock, reads } = database.parts();
    const administrator = holder('ADMINISTRATOR', institutionId);
    const [save, reset] = [new SaveMailText(transactions, clock), new ResetMailText(transactions, clock)];
    const text = { ...order, mail: 'decision-rejected', body: 'Bonjour' } as const;
    const listed = async () => (await new ListMailTexts(reads).execute(administrator)).find(({ mail, language }) => mail === text.mail && language === 'fr')!;
    expect(await save.execute(administrator, text)).toMatchObject({ kind: 'saved', text: { version: 1 } });
    expect(await reset.execute(administrator, { ...text, version: 1 })).toMatchObject({ kind: 'reset', text: { version: 2 } });
    expect(await listed()).toMatchObject({ version: 2, isCustom: false, current: (await listed()).delivered, problems: [] });
    expect(await ownText(reads, institutionId, text.mail, 'fr')).toBeUndefined();
    expect(await reset.execute(administrator, { ...text, version: 2 })).toMatchObject({ kind: 'reset', text: { version: 2 } });
    expect(await save.execute(administrator, { ...text, body: 'Bonsoir', version: 2 })).toMatchObject({ kind: 'saved', text: { version: 3, current: { body: 'Bonsoir' } } });
    for (const version of [0, 1, 2]) {
      expect(await save.execute(administrator, { ...text, version })).toMatchObject({ kind: 'conflict', currentVersion: 3 });
      expect(await reset.execute(administrator, { ...text, version })).toMatchObject({ kind: 'conflict', currentVersion: 3 });
    }
    expect(await ownText(reads, institutionId, text.mail, 'fr')).toEqual({ subject: 'Votre réponse', body: 'Bonsoir' });
  });

  it('has a subject of one line and a text, however it is asked for', async () => {
    const save = new SaveMailText(database.transactions, database.parts().clock);
    const administrator = holder('ADMINISTRATOR', institutionId);
    const saying = (text: { subject?: string; body?: string }) => save.execute(administrator, { ...order, mail: 'decision-admitted', ...text });
    expect(await saying({ subject: 'Votre\r\nBcc: x@example.test', body: ' ' })).toEqual({ kind: 'invalid', problems: [{ field: 'subject', code: 'ONE_LINE' }, { field: 'body', code: 'REQUIRED' }] });
    expect(await saying({ subject: 'x'.repeat(151), body: 'Bonjour' })).toMatchObject({ kind: 'invalid', problems: [{ code: 'TOO_LONG', values: { max: 150 } }] });
    expect(await saying({ subject: ' Votre admission\n', body: 'Bonjour' })).toMatchObject({ kind: 'saved', text: { current: { subject: 'Votre admission' } } });
    await expect(save.execute(holder('READER', institutionId), { ...order, subject: '' })).rejects.toThrow(Forbidden);
  });

  it('is for administrators of the whole institution', async () => {
    const save = new SaveMailText(database.transactions, database.parts().clock);
    for (const viewer of [holder('CENTRE_MANAGER', institutionId), holder('READER', institutionId), holder('ADMINISTRATOR', institutionId, 'cen_1')]) {
      await expect(save.execute(viewer, order)).rejects.toThrow(Forbidden);
    }
  });
});
