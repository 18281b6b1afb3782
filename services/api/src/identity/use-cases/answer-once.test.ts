import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import type { PersonViewer } from '../../kernel/viewer';
import { answerOnce } from './answer-once';
import { ForgetAnswers } from './forget-answers';

type Outcome = { readonly kind: 'done'; readonly id: string } | { readonly kind: 'refused' };

const viewer = (id: string, token?: string): PersonViewer => ({
  kind: 'person', accountId: `acc_${id}`, candidateId: '', sessionId: '', grants: [], ...(token && { token: { id: `tok_${token}`, name: token, scopes: [], ownCandidateId: null } }),
});

describe('what is asked again under the same key', () => {
  let database: TestDatabase;
  let now: Date;
  let runs: number;
  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());
  beforeEach(() => {
    now = new Date('2027-03-01T09:00:00.000Z');
    runs = 0;
  });

  const ask = (key: string | undefined, { by = viewer('ada'), input = 'app_1', outcome = () => ({ kind: 'done', id: input }) }: { by?: PersonViewer; input?: string; outcome?: () => Outcome } = {}) =>
    database.transactions.run((tx) => answerOnce<Outcome>(tx, { viewer: by, key, asked: ['act', input], now }, {
      kept: 'done',
      run: () => {
        runs += 1;
        return Promise.resolve(outcome());
      },
    }));

  it('is done once and answered alike for 24 hours, then done again', async () => {
    expect(await ask('a')).toEqual({ kind: 'done', id: 'app_1' });
    now = new Date('2027-03-02T08:59:59.999Z');
    expect(await ask('a')).toEqual({ kind: 'done', id: 'app_1' });
    expect(runs).toBe(1);
    now = new Date('2027-03-02T09:00:00.000Z');
    await ask('a', { input: 'app_2' });
    expect(runs).toBe(2);
  });

  it('is done once when it comes many times at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('b')));
    expect(answers).toEqual(Array(8).fill({ kind: 'done', id: 'app_1' }));
    expect(await ask('b')).toEqual({ kind: 'done', id: 'app_1' });
    expect(await database.reads.rows("SELECT holder FROM kept_answer WHERE idempotencyKey = 'b'")).toHaveLength(1);
  });

  it('is refused when it is something else, and nothing is done', async () => {
    await ask('c');
    expect(await ask('c', { input: 'app_2' })).toEqual({ kind: 'key-reused' });
    expect(runs).toBe(1);
  });

  it('is tried again after a refusal or a fault, and without a key always', async () => {
    expect(await ask('d', { outcome: () => ({ kind: 'refused' }) })).toEqual({ kind: 'refused' });
    await expect(ask('d', { input: 'app_3', outcome: () => { throw new Error('no'); } })).rejects.toThrow('no');
    expect(await ask('d', { input: 'app_2' })).toEqual({ kind: 'done', id: 'app_2' });
    await ask(undefined);
    await ask(undefined);
    expect(runs).toBe(5);
  });

  it('is another’s business under another account, and under each token of one', async () => {
    await ask('e');
    expect(await ask('e', { by: viewer('bob'), input: 'app_2' })).toEqual({ kind: 'done', id: 'app_2' });
    expect(await ask('e', { by: viewer('ada', 'one'), input: 'app_3' })).toEqual({ kind: 'done', id: 'app_3' });
    expect(await ask('e', { by: viewer('ada', 'two'), input: 'app_4' })).toEqual({ kind: 'done', id: 'app_4' });
  });

  it('is forgotten after its day', async () => {
    await ask('f');
    const kept = () => database.reads.rows("SELECT holder FROM kept_answer WHERE idempotencyKey = 'f'");
    const forget = (instant: string) => new ForgetAnswers(database.transactions, { now: () => new Date(instant) }).execute();
    await forget('2027-03-02T09:00:00.000Z');
    expect(await kept()).toHaveLength(1);
    await forget('2027-03-02T09:00:00.001Z');
    expect(await kept()).toEqual([]);
  });
});
