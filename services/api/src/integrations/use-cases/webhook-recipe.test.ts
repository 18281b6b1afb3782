import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { webhookReceiver } from '../../../../../docs/guides/recipes/webhook-receiver';
import { openWebhookRoom, type WebhookRoom } from '../../../tests/support/webhook-room';
import { ReplayWebhook } from './replay-webhook';

describe('acceptance 1: the receiver of the guide', () => {
  let given: WebhookRoom;
  beforeAll(async () => { given = await openWebhookRoom(); }, 60_000);
  afterAll(() => given.close());

  it('takes each event once', async () => {
    const remembered = new Set<string>();
    let woken = 0;
    let secret = 'whs_not-yet';
    const now = () => given.clock.now();
    const remember = ({ id }: { readonly id: string }) => Promise.resolve(!remembered.has(id) && remembered.add(id) !== undefined);
    const wake = () => { woken += 1; };
    let server = webhookReceiver({ secret, remember, wake, now }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const created = await given.create(`http://127.0.0.1:${String(port)}/`);
    await given.change(given.one);
    await given.work();
    expect(await given.journal(created.id)).toMatchObject([{ lastStatus: 401, state: 'WAITING' }]);
    await new Promise((done) => server.close(done));
    secret = created.secret;
    server = webhookReceiver({ secret, remember, wake, now }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    given.clock.advance(5_000);
    await given.work();
    const [delivery] = await given.journal(created.id);
    await new ReplayWebhook(given.parts).one(given.admin, delivery!.id);
    await given.work();
    expect([remembered.size, woken]).toEqual([1, 1]);
    expect(await given.journal(created.id)).toMatchObject([{ lastStatus: 204, state: 'DELIVERED' }]);
    await new Promise((done) => server.close(done));
  });
});
