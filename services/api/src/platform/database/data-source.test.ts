import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';

const connections = 10;

describe('the connections of the data source', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
    await database.manager.query('CREATE TABLE seen (n INT NOT NULL)');
  });

  afterAll(() => database.close());

  const count = async (manager: TestDatabase['manager']): Promise<number> => {
    const [row] = await manager.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM seen');
    return Number(row?.n);
  };

  it('see in a transaction what others have committed since it began, every one of them', async () => {
    const { transactions } = database;
    const begun: Promise<void>[] = [];
    let goOn: () => void = () => undefined;
    const written = new Promise<void>((resolve) => { goOn = resolve; });
    const readers = Array.from({ length: connections - 1 }, () => {
      let hasBegun: () => void = () => undefined;
      begun.push(new Promise((resolve) => { hasBegun = resolve; }));
      return transactions.run(async ({ manager }) => {
        const before = await count(manager);
        hasBegun();
        await written;
        return [before, await count(manager)];
      });
    });
    await Promise.all(begun);
    await transactions.run(({ manager }) => manager.query('INSERT INTO seen VALUES (1)'));
    goOn();
    expect(await Promise.all(readers)).toEqual(Array.from({ length: connections - 1 }, () => [0, 1]));
  });
});
