import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { crowd, loadCrowd } from '../../../tests/support/many-applications';
import { entitiesOf } from '../../../tests/support/template';
import { ActDone } from '../../kernel/acts';
import { newId } from '../../kernel/ids';
import type { Listener } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { createDataSource } from '../../platform/database/data-source';
import { TypeOrmTransactions } from '../../platform/database/typeorm-transactions';
import type { FeedEventRow } from '../store/feed.reads';
import { ReadFeed } from './read-feed';
import { SequenceFeed } from './sequence-feed';
import { TellFeed } from './tell-feed';

const writers = 20;
const changesOfEach = 500;
const support = join(__dirname, '../../../tests/support');

class GivenUp extends Error {}

/** An administrator of the institution in which all of it happens. */
const integrator: PersonViewer = {
  kind: 'person', accountId: newId('acc'), candidateId: newId('can'), sessionId: newId('ses'),
  grants: [{ id: newId('asg'), function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: crowd.institutionId, institutionId: crowd.institutionId }],
};

describe('acceptance 2: a client that polls while 10,000 changes happen', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: TypeOrmTransactions;
  let feed: ReadFeed;
  let ids: readonly string[];
  const children: ChildProcess[] = [];
  /** Between the event and the commit of its transaction: some take their time, some never come to it. */
  const dawdle: Listener = {
    on: ActDone.eventName,
    handle: async () => {
      const luck = Math.random();
      if (luck < 0.1) await pause(Math.random() * 12);
      if (luck > 0.97) throw new GivenUp();
    },
  };

  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['--require', join(support, 'run-typescript.cjs'), join(support, 'dying-sequencer.ts'), JSON.stringify(database.address)], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    await loadCrowd(database.manager, 400);
    dataSource = await createDataSource(database.address, entitiesOf(), writers).initialize();
    transactions = new TypeOrmTransactions(dataSource);
    const { reads, jobs } = database.parts();
    transactions.listen([...new TellFeed(movableClock(), jobs).listeners(), dawdle]);
    feed = new ReadFeed(reads, new SequenceFeed(database.transactions, reads));
    const rows = await reads.rows<{ id: string }>('SELECT id FROM application WHERE submittedAt IS NOT NULL AND institutionId = ? ORDER BY id LIMIT 100', [crowd.institutionId]);
    ids = rows.map(({ id }) => id);
    await Promise.all([launch(), launch()]);
  }, 240_000);
  afterAll(async () => {
    children.forEach((child) => child.kill('SIGKILL'));
    await dataSource.destroy();
    await database.close();
  });

  /** Every change takes the next version of its application: what the feed says can be held against it. */
  const change = (applicationId: string): Promise<void> => transactions.run(async (tx) => {
    await tx.manager.query('UPDATE application SET version = version + 1 WHERE id = ?', [applicationId]);
    tx.announce(new ActDone({ kind: 'application.tags-set', actorAccountId: null, subjectId: applicationId, institutionId: crowd.institutionId }));
  });
  const write = async (): Promise<void> => {
    for (let done = 0; done < changesOfEach; ) {
      try {
        await change(ids[Math.floor(Math.random() * ids.length)]!);
        done += 1;
      } catch (error) {
        if (!(error instanceof GivenUp)) throw error;
      }
    }
  };

  it('misses none, sees none twice, and sees them in order within each application, also when sequencers are killed', async () => {
    const seen: FeedEventRow[] = [];
    let after = await feed.latest(integrator);
    let writing = true;
    const poll = async (): Promise<number> => {
      const answer = await feed.execute(integrator, { after, first: 100 });
      if (answer.kind === 'expired') throw new Error('expired');
      seen.push(...answer.page.edges.map(({ node }) => node));
      after = answer.page.pageInfo.endCursor ?? after;
      return answer.page.edges.length;
    };
    const client = (async () => {
      while (writing) if ((await poll()) < 100) await pause(5);
      while ((await poll()) > 0) continue;
    })();
    const murders = (async () => {
      for (const child of [...children]) {
        await pause(700);
        child.kill('SIGKILL');
      }
    })();
    await Promise.all(Array.from({ length: writers }, write));
    writing = false;
    await Promise.all([client, murders]);

    expect(seen).toHaveLength(writers * changesOfEach);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.map(({ position }) => position)).toEqual(Array.from(seen, (_, index) => index + 1));
    const versions = await dataSource.query<{ id: string; version: number }[]>('SELECT id, version FROM application WHERE id IN (?)', [ids]);
    for (const { id, version } of versions) {
      const told = seen.filter(({ applicationId }) => applicationId === id).map((event) => event.version);
      expect(told).toEqual(Array.from({ length: version - 1 }, (_, index) => index + 2));
    }
  }, 240_000);

  it('is told when what it asks after is no longer kept', async () => {
    const { reads } = database.parts();
    await dataSource.query('UPDATE feed_head SET forgotten = 10');
    const first = Buffer.from('[9]').toString('base64url');
    expect(await feed.execute(integrator, { after: first, first: 1 })).toEqual({ kind: 'expired' });
    const cursorOf = (position: number): string => Buffer.from(`[${String(position)}]`).toString('base64url');
    expect(await feed.execute(integrator, { after: cursorOf(writers * changesOfEach), first: 1 })).toMatchObject({ kind: 'page', page: { edges: [] } });
    // Of a feed that went further than this one goes: whoever restored a database is not followed into silence.
    expect(await feed.execute(integrator, { after: cursorOf(writers * changesOfEach + 1), first: 1 })).toEqual({ kind: 'expired' });
    for (const junk of ['', '[', '[]', '[1,2]', '["1"]', '[-1]', '[1.5]', '[1e300]', '{}', 'null']) {
      const reading = feed.execute(integrator, { after: Buffer.from(junk).toString('base64url') || '=', first: 1 });
      await expect(reading).rejects.toThrow('Unknown cursor.');
    }
    expect(await reads.first('SELECT MAX(position) AS last FROM feed_event')).toMatchObject({ last: writers * changesOfEach });
  });
});
