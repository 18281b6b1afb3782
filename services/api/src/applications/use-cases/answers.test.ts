import { aDraft, anApplicant, intakesByCode, rowOf, sendAll, submit, twoProgrammes } from '../../../tests/support/builders/applications';
import { givenOffer } from '../../../tests/support/builders/offer';
import { aColleague } from '../../../tests/support/builders/staff';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { ActDone } from '../../kernel/acts';
import { Forbidden } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { Transactions } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { Answer } from '../model/application-status';
import { AnswerAdmission } from './answer-admission';
import { ExpireAnswers } from './expire-answers';
import { RemindOfAnswers } from './remind-of-answers';

describe('the answer to an admission', () => {
  let database: TestDatabase;
  let parts: Parts;
  let law: string;
  let ada: PersonViewer;
  let manager: PersonViewer;
  let member: PersonViewer;
  let id: string;
  const clock = movableClock();
  const answerBy = new Date('2026-12-10T22:59:59.999Z');
  const at = (offset: number): void => { clock.set(new Date(answerBy.getTime() + offset)); };
  const day = 86_400_000;

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    law = (await intakesByCode(parts.reads)).get('LAW/SEPTEMBER')!;
    manager = await aColleague(parts, 'CENTRE_MANAGER', institutionId);
    member = await aColleague(parts, 'COMMITTEE_MEMBER', institutionId);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock.set('2026-11-20T09:00:00.000Z');
    ada = await anApplicant(parts);
    id = await admitted();
    database.announced.length = 0;
  });

  async function admitted(): Promise<string> {
    const draft = await aDraft(parts, ada, law);
    await sendAll(parts, ada, draft);
    await submit(parts, ada, draft);
    await set("status = 'COMPLETE', publishedDecision = 'ADMITTED', decidedAt = ?, answerBy = ?", [clock.now(), answerBy], draft);
    return draft;
  }
  const set = (sql: string, values: unknown[] = [], of = id) => parts.transactions.run((tx) => tx.manager.query(`UPDATE application SET ${sql} WHERE id = ?`, [...values, of]));
  const say = async (answer: Answer.ACCEPTED | Answer.DECLINED, { by = ada, reason }: { by?: PersonViewer; reason?: string } = {}) =>
    new AnswerAdmission(parts.transactions, clock).execute(by, { id, version: (await rowOf(parts.reads, id)).version, answer, reason });
  const answerOf = async () => (await parts.reads.first<{ answer: string }>('SELECT answer FROM application WHERE id = ?', [id]))!.answer;
  const lastEvent = () => parts.reads.first<{ kind: string; actor: string; actorAccountId: string | null; actingForAccountId: string | null; reason: string | null }>(
    'SELECT kind, actor, actorAccountId, actingForAccountId, reason FROM application_event WHERE applicationId = ? ORDER BY at DESC, id DESC LIMIT 1', [id]);
  const answered = () => database.announced.filter(({ name }) => name === 'application.answered');
  const due = () => database.announced.filter(({ name }) => name === 'application.answer-due');
  const expire = () => new ExpireAnswers(parts.transactions, parts.reads, clock).execute();
  const remind = () => new RemindOfAnswers(parts.transactions, parts.reads, clock).execute();

  it('is taken at the last millisecond, and no later', async () => {
    at(1);
    expect(await say(Answer.ACCEPTED)).toEqual({ kind: 'objected', objection: 'answer-too-late' });
    expect(await say(Answer.DECLINED)).toEqual({ kind: 'objected', objection: 'answer-too-late' });
    at(0);
    expect(await say(Answer.ACCEPTED)).toEqual({ kind: 'moved', id });
    expect(answered()).toMatchObject([{ applicationId: id, answer: 'ACCEPTED', before: 'NONE', eventId: expect.stringMatching(/^evt_/) }]);
    expect(await lastEvent()).toMatchObject({ kind: 'answer.accepted', actor: 'CANDIDATE', actingForAccountId: null });
    expect(database.announced.filter((event) => event instanceof ActDone)).toEqual([]);
  });

  it('a place that was taken is given back at any time, with a reason, once', async () => {
    await say(Answer.ACCEPTED);
    expect(await say(Answer.ACCEPTED)).toEqual({ kind: 'objected', objection: 'already-answered' });
    at(30 * day);
    expect(await say(Answer.DECLINED)).toEqual({ kind: 'objected', objection: 'reason-required' });
    expect(await say(Answer.DECLINED, { reason: 'Autre formation' })).toEqual({ kind: 'moved', id });
    expect(await lastEvent()).toMatchObject({ kind: 'answer.withdrawn', reason: 'Autre formation' });
    expect(answered().at(-1)).toMatchObject({ answer: 'DECLINED', before: 'ACCEPTED' });
    expect(await say(Answer.ACCEPTED)).toEqual({ kind: 'objected', objection: 'already-answered' });
  });

  it('is about a published admission only', async () => {
    for (const decision of ['NULL', "'REJECTED'", "'WAITING_LIST'", "'ON_HOLD'", "'PRESELECTED'"]) {
      await set(`publishedDecision = ${decision}`);
      expect([decision, await say(Answer.ACCEPTED)]).toEqual([decision, { kind: 'objected', objection: 'not-admitted' }]);
    }
  });

  it('may be given by a manager for the candidate, which stays said', async () => {
    await expect(say(Answer.ACCEPTED, { by: member })).rejects.toThrow(Forbidden);
    await say(Answer.DECLINED, { by: manager, reason: 'Demandé par téléphone' });
    expect(await lastEvent()).toMatchObject({ kind: 'answer.declined', actor: 'STAFF', actorAccountId: manager.accountId, actingForAccountId: ada.accountId });
    expect(database.announced.find((event) => event instanceof ActDone)).toMatchObject({ act: { kind: 'answer.declined', actorAccountId: manager.accountId, concernsAccountId: ada.accountId } });
  });

  it('twenty clicks at once are one answer', async () => {
    const { version } = await rowOf(parts.reads, id);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => new AnswerAdmission(parts.transactions, clock).execute(ada, { id, version, answer: Answer.ACCEPTED, reason: undefined })));
    expect(outcomes.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(answered()).toHaveLength(1);
  });

  it('expires after the date, once, whatever number of workers looks', async () => {
    at(0);
    await expire();
    expect(await answerOf()).toBe('NONE');
    at(1);
    await Promise.all([expire(), expire(), expire()]);
    await expire();
    expect(await answerOf()).toBe('EXPIRED');
    expect(answered()).toMatchObject([{ applicationId: id, answer: 'EXPIRED', before: 'NONE' }]);
    expect(await lastEvent()).toMatchObject({ kind: 'answer.expired', actor: 'SYSTEM', actorAccountId: null });
    expect(await say(Answer.ACCEPTED)).toEqual({ kind: 'objected', objection: 'answer-too-late' });
  });

  it('is reminded of three days before, once for each date, and not right after the publication', async () => {
    at(-3 * day - 1);
    await remind();
    expect(due()).toEqual([]);
    at(-3 * day);
    await Promise.all([remind(), remind()]);
    await remind();
    expect(due()).toMatchObject([{ applicationId: id, answerBy }]);
    const later = new Date(answerBy.getTime() + 10 * day);
    await set('answerBy = ?', [later]);
    at(7 * day);
    await remind();
    await remind();
    expect(due()).toMatchObject([{ answerBy }, { answerBy: later }]);

    await set('answerRemindedFor = NULL, decidedAt = ?', [clock.now()]);
    clock.advance(day - 1);
    await remind();
    expect(due()).toHaveLength(2);
    await say(Answer.ACCEPTED);
    clock.advance(1);
    await remind();
    expect(due()).toHaveLength(2);
  });

  it('of one that cannot be written holds up neither the others nor their reminders, and is not passed over in silence', async () => {
    await parts.transactions.run((tx) => tx.manager.query('UPDATE application SET answerBy = NULL WHERE id <> ?', [id]));
    ada = await anApplicant(parts);
    const next = await admitted();
    const failingFirst = (): Transactions => {
      let turn = 0;
      return { run: (work) => parts.transactions.run(async (tx) => {
        const result = await work(tx);
        turn += 1;
        if (turn === 1) throw new Error('a letter that cannot be written');
        return result;
      }) };
    };
    at(-1);
    await expect(new RemindOfAnswers(failingFirst(), parts.reads, clock).execute()).rejects.toThrow('1 of the applications');
    expect(due()).toMatchObject([{ applicationId: next }]);
    at(1);
    await expect(new ExpireAnswers(failingFirst(), parts.reads, clock).execute()).rejects.toThrow('1 of the applications');
    expect(answered()).toMatchObject([{ applicationId: next, answer: 'EXPIRED' }]);
    expect(await answerOf()).toBe('NONE');
    await expire();
    expect(await answerOf()).toBe('EXPIRED');
  });
});
