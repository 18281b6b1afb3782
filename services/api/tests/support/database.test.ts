import { openTestDatabase, type TestDatabase } from './database';

describe('transactions', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());

  it('tells what was announced only when the transaction has committed', async () => {
    await expect(database.transactions.run((tx) => {
      tx.announce({ name: 'lost' });
      return Promise.reject(new Error('no'));
    })).rejects.toThrow('no');
    await database.transactions.run((tx) => Promise.resolve(tx.announce({ name: 'kept' })));
    expect(database.announced).toEqual([{ name: 'kept' }]);
  });

  it('runs the whole work again after a deadlock', async () => {
    await database.manager.query('CREATE TABLE pair (id int PRIMARY KEY, n int NOT NULL)');
    await database.manager.query('INSERT INTO pair VALUES (1, 0), (2, 0)');
    const raise = (first: number, second: number) => database.transactions.run(async (tx) => {
      await tx.manager.query('UPDATE pair SET n = n + 1 WHERE id = ?', [first]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tx.manager.query('UPDATE pair SET n = n + 1 WHERE id = ?', [second]);
    });
    await Promise.all([raise(1, 2), raise(2, 1), raise(1, 2), raise(2, 1)]);
    expect(await database.reads.rows('SELECT n FROM pair')).toEqual([{ n: 4 }, { n: 4 }]);
  });

  it('reads instants in UTC to the millisecond, dates as text and decimals as numbers, in and out of transactions', async () => {
    const sql = "SELECT CAST('2026-03-29 00:59:59.999' AS datetime(3)) AS instant, CAST('2026-03-29' AS date) AS day, CAST(1.5 AS decimal(4,1)) AS amount";
    const expected = { instant: new Date('2026-03-29T00:59:59.999Z'), day: '2026-03-29', amount: 1.5 };
    expect(await database.reads.first(sql)).toEqual(expected);
    expect(await database.transactions.run((tx) => tx.reads.first(sql))).toEqual(expected);
  });
});
