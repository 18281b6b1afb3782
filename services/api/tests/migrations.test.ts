import { createValidatedAccount } from '../src/identity/contract';
import { openTestDatabase, type TestDatabase } from './support/database';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());

  it('leave nothing to do for the schema differ: entities and database say the same', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('turn publications of many into runs, and back', async () => {
    const { dataSource } = database;
    const undo = async (): Promise<void> => {
      const newest = 'SELECT name FROM migration ORDER BY timestamp DESC LIMIT 1';
      for (let name = ''; name !== 'DecisionRuns1700000000092';) {
        [{ name }] = (await dataSource.query(newest)) as [{ name: string }];
        await dataSource.undoLastMigration();
      }
    };
    const published = [['WAITING', null], ['PUBLISHED', null], ['SKIPPED', 'OWN_PROPOSAL'], ['SKIPPED', 'CHANGED']] as const;
    const parts = database.parts();
    const { accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Max', lastName: 'Chef', address: 'max@example.test', password: 'Vz7#kolibri-Tango', language: 'fr' }));
    await undo();
    await dataSource.query("INSERT INTO publication_run (id, orderedBy, idempotencyKey, orderedAt, total) VALUES ('pub_1', ?, 'k', NOW(3), 4)", [accountId]);
    for (const [position, row] of published.entries()) await dataSource.query("INSERT INTO publication_row (runId, position, applicationId, state, skipCode) VALUES ('pub_1', ?, '', ?, ?)", [position, ...row]);
    await dataSource.runMigrations();
    expect(await database.reads.rows('SELECT act, state, refusal FROM decision_row ORDER BY position')).toEqual([
      { act: 'PUBLISH', state: 'WAITING', refusal: null }, { act: 'PUBLISH', state: 'DONE', refusal: null },
      { act: 'PUBLISH', state: 'REFUSED', refusal: { kind: 'own-proposal' } }, { act: 'PUBLISH', state: 'REFUSED', refusal: { kind: 'conflict', currentVersion: 0 } },
    ]);
    await undo();
    expect(await database.reads.rows('SELECT state, skipCode FROM publication_row ORDER BY position')).toEqual(published.map(([state, skipCode]) => ({ state, skipCode })));
    await dataSource.query('DELETE FROM publication_run');
    await dataSource.runMigrations();
  });

  it('can be taken back to an empty database and run again', async () => {
    const { dataSource } = database;
    const count = dataSource.migrations.length;
    for (let done = 0; done < count; done += 1) await dataSource.undoLastMigration();
    const [{ tables }] = (await dataSource.query("SELECT count(*) AS tables FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migration'")) as [{ tables: number }];
    expect(Number(tables)).toBe(0);
    expect(await dataSource.runMigrations()).toHaveLength(count);
  });
});
