import { openTestDatabase, type TestDatabase } from './support/database';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());

  it('leave nothing to do for the schema differ: entities and database say the same', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
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
