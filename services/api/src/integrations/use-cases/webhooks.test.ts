import { isGenuine } from '@parvis/client/webhooks';
import { startReceiver, status } from '../../../tests/support/receiver';
import { openWebhookRoom, type WebhookRoom } from '../../../tests/support/webhook-room';
import { GuardedHttp } from '../../platform/http/guarded-http';
import { integrationsFeature } from '../integrations.feature';
import { FeedKind } from '../model/feed-kind';
import { CreateWebhook, UpdateWebhook } from './manage-webhooks';
import { ReplayWebhook } from './replay-webhook';
import { SteerWebhook } from './steer-webhook';

const hour = 3_600_000;

describe('webhooks', () => {
  let given: WebhookRoom;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let one: string;
  let two: string;

  const { work, sweep, change, journal, steering } = {
    work: (...workers: Parameters<WebhookRoom['work']>) => given.work(...workers), sweep: () => given.sweep(), change: (id: string) => given.change(id),
    journal: (id: string) => given.journal(id), steering: (id: string) => given.steering(id),
  };
  const create = (more?: Parameters<WebhookRoom['create']>[1]) => given.create(receiver.url, more);
  const told = () => receiver.got.map(({ event }) => [event['applicationId'], event['version']]);

  beforeAll(async () => {
    given = await openWebhookRoom();
    ({ one, two } = given);
  }, 60_000);
  afterAll(() => given.close());
  beforeEach(async () => {
    receiver = await startReceiver();
    await given.clear();
  });
  afterEach(() => receiver.close());

  it('deliver ids and a version, signed, and the journal says how it went', async () => {
    const { id, secret } = await create();
    await change(one);
    await work();
    const [received] = receiver.got;
    expect(Object.keys(received!.event)).toEqual(['id', 'kind', 'at', 'institutionId', 'centreId', 'applicationId', 'candidateId', 'version']);
    expect(received!.event).toMatchObject({ kind: 'CHANGED', applicationId: one, version: 2, at: given.clock.now().toISOString() });
    expect(isGenuine({ secret, header: received!.signature, body: Buffer.from(received!.body), now: given.clock.now() })).toBe(true);
    expect(await journal(id)).toMatchObject([{ state: 'DELIVERED', attempts: 1, lastStatus: 204, lastError: null, eventId: received!.event['id'] }]);
    expect(await given.read.list(given.admin)).toMatchObject([{ waiting: 0, failing: 0, state: 'ACTIVE' }]);
    const kept = JSON.stringify(await given.reads.rows('SELECT * FROM webhook_endpoint'));
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
    receiver.answer(({ event }, response) => void response.writeHead(event['applicationId'] === one ? 500 : 200).end());
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

  it('come again to whoever failed, hung, redirected to a private address or answered late, under the same id, until they are taken', async () => {
    const { id } = await create();
    const inner = await startReceiver();
    const parts = { ...given.parts, outbound: new GuardedHttp({ allowPrivate: true, answerMs: 150 }) };
    const jobs = integrationsFeature.build(parts).jobs ?? [];
    const late: Promise<void>[] = [];
    const moods: Record<string, Parameters<typeof receiver.answer>[0]> = {
      STATUS_REFUSED: status(500),
      CONNECTION_LOST: (_, response) => void response.destroy(),
      ANSWER_TIMEOUT: () => undefined,
      REDIRECTED: (_, response) => void response.writeHead(308, { location: inner.url }).end(),
    };
    await change(one);
    for (const [failure, mood] of Object.entries(moods)) {
      receiver.answer(mood);
      await work(given.worker(jobs));
      expect(await journal(id)).toMatchObject([{ state: 'WAITING', lastError: failure }]);
      given.clock.advance(hour);
    }
    receiver.answer((_, response) => { late.push(new Promise((done) => { setTimeout(() => { done(void response.writeHead(204).end()); }, 250); })); });
    await work(given.worker(jobs));
    await Promise.all(late);
    expect(await journal(id)).toMatchObject([{ state: 'WAITING', lastError: 'ANSWER_TIMEOUT', attempts: 5 }]);
    given.clock.advance(hour);
    receiver.answer(status(200));
    await work(given.worker(jobs));
    expect(await journal(id)).toMatchObject([{ state: 'DELIVERED', attempts: 6, lastStatus: 200, lastError: null }]);
    expect(receiver.got.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([new Set(receiver.got.map(({ event }) => event['id'])).size, inner.got]).toEqual([1, []]);
    await inner.close();
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
    const jobs = integrationsFeature.build(given.parts).jobs ?? [];
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
    expect(await given.read.one(given.admin, id)).toMatchObject({ state: 'STOPPED', failing: 1 });
    const tries = receiver.got.length;
    expect(tries).toBeGreaterThan(8);
    expect(given.database.sent).toEqual([expect.objectContaining({ subject: expect.stringContaining('abonnement') as string, text: expect.stringContaining('Scolarité') as string })]);
    await change(one);
    await work();
    expect(receiver.got).toHaveLength(tries);
    receiver.answer(status(200));
    await new SteerWebhook(given.parts).resume(given.admin, await steering(id));
    await work();
    expect(told().slice(tries)).toEqual([[one, 2], [one, 3]]);
    expect(await given.read.one(given.admin, id)).toMatchObject({ state: 'ACTIVE', failing: 0, waiting: 0 });
  });

  it('are fifty at most in an institution', async () => {
    for (let count = 0; count < 50; count += 1) await create();
    const order = { name: 'Scolarité', url: receiver.url, kinds: [], centreId: null };
    expect(await new CreateWebhook(given.parts).execute(given.admin, order)).toEqual({ kind: 'invalid', problems: [{ field: 'url', code: 'TOO_MANY_WEBHOOKS', values: { max: 50 } }] });
  });

  it('begin with what happens after they were made', async () => {
    await change(one);
    await create();
    await change(two);
    await work();
    expect(told()).toEqual([[two, 2]]);
  });

  it('wait while they are paused', async () => {
    const { id } = await create();
    expect(await new SteerWebhook(given.parts).pause(given.admin, await steering(id))).toMatchObject({ kind: 'changed' });
    await change(one);
    await work();
    expect(receiver.got).toEqual([]);
    expect(await new SteerWebhook(given.parts).pause(given.admin, { id, version: 1 })).toMatchObject({ kind: 'conflict', currentVersion: 2 });
    await new SteerWebhook(given.parts).resume(given.admin, await steering(id));
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
    const replay = new ReplayWebhook(given.parts);
    await replay.one(given.admin, newest!.id);
    await work();
    expect(receiver.got.slice(3).map(({ event }) => event['id'])).toEqual([newest!.eventId]);
    await replay.since(given.admin, id, from);
    await work();
    expect(receiver.got.slice(4).map(({ event }) => event['id']).sort()).toEqual([...before].sort());
    expect(told().slice(4).filter(([about]) => about === one)).toEqual([[one, 2], [one, 3]]);
  });

  it('sign with both secrets for a day after the secret was renewed', async () => {
    const { id, secret: old } = await create();
    const rotated = await new SteerWebhook(given.parts).rotate(given.admin, await steering(id));
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
    const closed = { ...given.parts, outbound: { objection: () => Promise.resolve('ADDRESS_REFUSED' as const), post: () => Promise.resolve({ kind: 'failed', failure: 'ADDRESS_REFUSED', ms: 0 } as const) } };
    const order = { name: 'Scolarité', url: 'https://internal.example/', kinds: [], centreId: null };
    expect(await new CreateWebhook(closed).execute(given.admin, order)).toEqual({ kind: 'invalid', problems: [{ field: 'url', code: 'NOT_PUBLIC' }] });
    const { id } = await create();
    expect(await new UpdateWebhook(closed).execute(given.admin, { ...order, ...(await steering(id)) })).toMatchObject({ kind: 'invalid' });
    await change(one);
    await given.worker(integrationsFeature.build(closed).jobs ?? []).runDue();
    expect(receiver.got).toEqual([]);
    expect(await journal(id)).toMatchObject([{ state: 'WAITING', lastError: 'ADDRESS_REFUSED', lastStatus: null }]);
  });
});
