import { isGenuine } from '@parvis/client/webhooks';
import { webhookReceiver } from '../../../../../docs/guides/recipes/webhook-receiver';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { crowd, loadCrowd } from '../../../tests/support/many-applications';
import { openTestQueue, type TestQueue } from '../../../tests/support/queue';
import { startReceiver, status } from '../../../tests/support/receiver';
import { createValidatedAccount } from '../../identity/contract';
import { grantFunction } from '../../people/contract';
import { ActDone } from '../../kernel/acts';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { notificationFeature } from '../../notification/notification.feature';
import { integrationsFeature } from '../integrations.feature';
import { FeedKind } from '../model/feed-kind';
import { CreateWebhook, UpdateWebhook } from './manage-webhooks';
import { ReadWebhooks } from './read-webhooks';
import { ReplayWebhook } from './replay-webhook';
import { SteerWebhook } from './steer-webhook';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;
const hour = 3_600_000;
const [one, two] = ['app_1', 'app_2'];

describe('webhooks', () => {
  let given: TestQueue;
  let parts: Parts;
  let admin: PersonViewer;
  let receiver: Receiver;
  let ids: Record<string, string>;

  const feature = () => integrationsFeature.build(parts);
  const work = (worker = given.worker([...(feature().jobs ?? []), ...(notificationFeature.build(parts).jobs ?? [])])) => worker.runDue();
  const sweep = () => feature().schedules!.find(({ name }) => name === 'integrations.sweep')!.run();
  const change = (name: string) => given.transactions.run(async (tx) => {
    const subjectId = ids[name]!;
    await tx.manager.query('UPDATE application SET version = version + 1 WHERE id = ?', [subjectId]);
    tx.announce(new ActDone({ kind: 'application.probed', actorAccountId: null, subjectId, institutionId: crowd.institutionId }));
  });
  const create = async (more: Partial<{ url: string; kinds: FeedKind[]; centreId: string | null }> = {}) => {
    const created = await new CreateWebhook(parts).execute(admin, { name: 'Scolarité', url: receiver.url, kinds: [], centreId: null, ...more });
    if (created.kind !== 'created') throw new Error(JSON.stringify(created));
    return created;
  };
  const read = () => new ReadWebhooks(parts.reads);
  const journal = async (webhookId: string) => (await read().journal(admin, { webhookId, first: 100 })).edges.map(({ node }) => node);
  const told = () => receiver.got.map(({ event }) => [Object.keys(ids).find((name) => ids[name] === event['applicationId']), event['version']]);
  const steering = async (id: string) => ({ id, version: (await read().one(admin, id)).version });

  beforeAll(async () => {
    given = await openTestQueue();
    await loadCrowd(given.manager, 400);
    const { transactions, reads, clock, queue: jobs } = given;
    parts = given.database.parts({ transactions, reads, clock, jobs });
    transactions.listen([...(integrationsFeature.build(parts).listeners ?? []), ...(notificationFeature.build(parts).listeners ?? [])]);
    const account = { firstName: 'Robin', lastName: 'Delorme', address: 'robin@exemple.test', password: 'Correct-Horse-42', language: 'fr' } as const;
    const { accountId } = await transactions.run((tx) => createValidatedAccount(tx, parts, account));
    const { institutionId } = crowd;
    admin = { kind: 'person', accountId, candidateId: '', sessionId: '', grants: [{ id: '', function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }] };
    await transactions.run((tx) => grantFunction(tx, { accountId: admin.accountId, function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: clock.now() }));
    const rows = await reads.rows<{ id: string }>("SELECT id FROM application WHERE status = 'COMPLETE' AND institutionId = ? ORDER BY id LIMIT 2", [crowd.institutionId]);
    ids = { [one]: rows[0]!.id, [two]: rows[1]!.id };
    await work();
  }, 60_000);
  afterAll(() => given.close());
  beforeEach(async () => {
    receiver = await startReceiver();
    await given.manager.query('DELETE FROM webhook_endpoint');
    await given.manager.query('DELETE FROM job');
    await given.manager.query('UPDATE application SET version = 1 WHERE id IN (?)', [Object.values(ids)]);
    given.database.sent.length = 0;
  });
  afterEach(() => receiver.close());

  it('deliver ids and a version, signed, and the journal says how it went', async () => {
    const { id, secret } = await create();
    await change(one);
    await work();
    const [received] = receiver.got;
    expect(Object.keys(received!.event)).toEqual(['id', 'kind', 'at', 'institutionId', 'centreId', 'applicationId', 'candidateId', 'version']);
    expect(received!.event).toMatchObject({ kind: 'CHANGED', applicationId: ids[one], version: 2, at: given.clock.now().toISOString() });
    expect(isGenuine({ secret, header: received!.signature, body: Buffer.from(received!.body), now: given.clock.now() })).toBe(true);
    expect(await journal(id)).toMatchObject([{ state: 'DELIVERED', attempts: 1, lastStatus: 204, lastError: null, eventId: received!.event['id'] }]);
    expect(await read().list(admin)).toMatchObject([{ waiting: 0, failing: 0, state: 'ACTIVE' }]);
    const kept = JSON.stringify(await parts.reads.rows('SELECT * FROM webhook_endpoint'));
    expect(kept).not.toContain(secret.slice(4));
  });

  it('deliver only the kinds and the centre that were asked for', async () => {
    await create({ kinds: [FeedKind.DECIDED] });
    const [own, other] = [await create(), await create()];
    const centreOf = (id: string, centreId: string) => given.manager.query('UPDATE webhook_endpoint SET centreId = ? WHERE id = ?', [centreId, id]);
    await change(one);
    await work();
    const { centreId } = receiver.got[0]!.event;
    await centreOf(own.id, String(centreId));
    await centreOf(other.id, String(centreId).replace(/.$/, 'X'));
    receiver.got.length = 0;
    await change(one);
    await work();
    expect(told()).toEqual([[one, 3]]);
  });

  it('try again later what failed, hold back what follows it in the same application, and nothing else', async () => {
    const { id } = await create();
    receiver.answer(({ event }, response) => void response.writeHead(event['applicationId'] === ids[one] ? 500 : 200).end());
    for (const name of [one, one, two, one, two]) await change(name);
    await work();
    expect(told().sort()).toEqual([[one, 2], [two, 2], [two, 3]]);
    expect(await journal(id)).toEqual(expect.arrayContaining([expect.objectContaining({ lastError: 'STATUS_REFUSED', lastStatus: 500, attempts: 1, state: 'WAITING' })]));
    receiver.answer(status(200));
    await work();
    expect(receiver.got).toHaveLength(3);
    given.clock.advance(5_000);
    await work();
    expect(told().slice(3)).toEqual([[one, 2], [one, 3], [one, 4]]);
    expect(receiver.got[3]).toMatchObject({ attempt: 2 });
    expect(new Set(receiver.got.map(({ event }) => event['id'])).size).toBe(5);
  });

  it('never have two of one application on their way, nor one twice, with several workers', async () => {
    await create();
    const busy = new Set<unknown>();
    const clashes: unknown[] = [];
    receiver.answer(async ({ event: { applicationId } }, response) => {
      if (busy.has(applicationId)) clashes.push(applicationId);
      busy.add(applicationId);
      await new Promise((go) => { setTimeout(go, 3); });
      busy.delete(applicationId);
      response.writeHead(200).end();
    });
    for (let count = 0; count < 12; count += 1) await Promise.all([change(one), change(two)]);
    const jobs = feature().jobs ?? [];
    await Promise.all([1, 2, 3].map(() => work(given.worker(jobs))));
    await sweep();
    given.clock.advance(90_000);
    await work();
    expect(clashes).toEqual([]);
    for (const name of [one, two]) expect(told().filter(([about]) => about === name).map(([, version]) => version)).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
  });

  it('are stopped after a day of failures; the administrators are told, and nothing is lost', async () => {
    const { id } = await create();
    receiver.answer(status(503));
    await change(one);
    await work();
    for (let hours = 0; hours < 30; hours += 1) {
      given.clock.advance(hour);
      await work();
    }
    expect(await read().one(admin, id)).toMatchObject({ state: 'STOPPED', failing: 1 });
    const tries = receiver.got.length;
    expect(tries).toBeGreaterThan(8);
    expect(given.database.sent).toEqual([expect.objectContaining({ subject: expect.stringContaining('abonnement') as string, text: expect.stringContaining('Scolarité') as string })]);
    await change(one);
    await work();
    expect(receiver.got).toHaveLength(tries);
    receiver.answer(status(200));
    await new SteerWebhook(parts).resume(admin, await steering(id));
    await work();
    expect(told().slice(tries)).toEqual([[one, 2], [one, 3]]);
    expect(await read().one(admin, id)).toMatchObject({ state: 'ACTIVE', failing: 0, waiting: 0 });
  });

  it('wait while they are paused', async () => {
    const { id } = await create();
    expect(await new SteerWebhook(parts).pause(admin, await steering(id))).toMatchObject({ kind: 'changed' });
    await change(one);
    await work();
    expect(receiver.got).toEqual([]);
    expect(await new SteerWebhook(parts).pause(admin, { id, version: 1 })).toMatchObject({ kind: 'conflict', currentVersion: 2 });
    await new SteerWebhook(parts).resume(admin, await steering(id));
    await work();
    expect(told()).toEqual([[one, 2]]);
  });

  it('replay one event, or all from an instant, in order and under the same ids', async () => {
    given.clock.advance(hour);
    const { id } = await create();
    const from = given.clock.now();
    for (const name of [one, one, two]) await change(name);
    await work();
    const before = receiver.got.map(({ event }) => event['id']);
    const [newest] = await journal(id);
    const replay = new ReplayWebhook(parts);
    await replay.one(admin, newest!.id);
    await work();
    expect(receiver.got.slice(3).map(({ event }) => event['id'])).toEqual([newest!.eventId]);
    await replay.since(admin, id, from);
    await work();
    expect(receiver.got.slice(4).map(({ event }) => event['id']).sort()).toEqual([...before].sort());
    expect(told().slice(4).filter(([about]) => about === one)).toEqual([[one, 2], [one, 3]]);
  });

  it('sign with both secrets for a day after the secret was renewed', async () => {
    const { id, secret: old } = await create();
    const rotated = await new SteerWebhook(parts).rotate(admin, await steering(id));
    if (rotated.kind !== 'rotated') throw new Error('conflict');
    const isSignedWith = async (): Promise<boolean[]> => {
      await change(one);
      await work();
      const { signature, body } = receiver.got.at(-1)!;
      return [old, rotated.secret].map((secret) => isGenuine({ secret, header: signature, body: Buffer.from(body), now: given.clock.now() }));
    };
    expect(await isSignedWith()).toEqual([true, true]);
    given.clock.advance(24 * hour);
    expect(await isSignedWith()).toEqual([false, true]);
  });

  it('are refused to addresses that are not public, when they are set up and when they are delivered to', async () => {
    const closed = { ...parts, outbound: { objection: () => Promise.resolve('ADDRESS_REFUSED' as const), post: () => Promise.resolve({ kind: 'failed', failure: 'ADDRESS_REFUSED', ms: 0 } as const) } };
    const order = { name: 'Scolarité', url: 'https://internal.example/', kinds: [], centreId: null };
    expect(await new CreateWebhook(closed).execute(admin, order)).toEqual({ kind: 'invalid', problems: [{ field: 'url', code: 'NOT_PUBLIC' }] });
    const { id } = await create();
    expect(await new UpdateWebhook(closed).execute(admin, { ...order, ...(await steering(id)) })).toMatchObject({ kind: 'invalid' });
    await change(one);
    await given.worker(integrationsFeature.build(closed).jobs ?? []).runDue();
    expect(receiver.got).toEqual([]);
    expect(await journal(id)).toMatchObject([{ state: 'WAITING', lastError: 'ADDRESS_REFUSED', lastStatus: null }]);
  });

  it('are taken by the receiver of the guide, once each', async () => {
    const remembered = new Set<string>();
    let woken = 0;
    let secret = 'whs_not-yet';
    const now = () => given.clock.now();
    const remember = ({ id }: { readonly id: string }) => Promise.resolve(!remembered.has(id) && remembered.add(id) !== undefined);
    const wake = () => { woken += 1; };
    let server = webhookReceiver({ secret, remember, wake, now }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const created = await create({ url: `http://127.0.0.1:${String(port)}/` });
    await change(one);
    await work();
    expect(await journal(created.id)).toMatchObject([{ lastStatus: 401, state: 'WAITING' }]);
    await new Promise((done) => server.close(done));
    secret = created.secret;
    server = webhookReceiver({ secret, remember, wake, now }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    given.clock.advance(5_000);
    await work();
    const [delivery] = await journal(created.id);
    await new ReplayWebhook(parts).one(admin, delivery!.id);
    await work();
    expect([remembered.size, woken]).toEqual([1, 1]);
    expect(await journal(created.id)).toMatchObject([{ lastStatus: 204, state: 'DELIVERED' }]);
    await new Promise((done) => server.close(done));
  });
});
