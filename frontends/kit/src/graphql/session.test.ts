import { flushPromises } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { createApp } from 'vue';

import { fakeGateway, type Answers } from '../../testing/mount';
import { GatewayKey } from './gateway';
import { useSession } from './session';
import { rememberSignedIn, wasSignedIn } from './session-memory';

class FakeChannel {
  static open: FakeChannel[] = [];
  readonly posted: unknown[] = [];
  private hear: (event: { data: unknown }) => void = () => undefined;
  constructor() {
    FakeChannel.open.push(this);
  }
  addEventListener(_name: string, hear: (event: { data: unknown }) => void): void {
    this.hear = hear;
  }
  postMessage(data: unknown): void {
    this.posted.push(data);
  }
  /** As when another tab says whose account is signed in now. */
  say(data: unknown): void {
    this.hear({ data });
  }
}

const viewerOf = (id: string | null) => ({ viewer: { locale: 'FR', account: id === null ? null : { id, firstName: 'Ada', lastName: 'L' }, candidate: null, assignments: [] } });

function given(answers: Answers) {
  FakeChannel.open = [];
  Object.assign(globalThis, { BroadcastChannel: FakeChannel });
  const fake = fakeGateway(answers);
  const gateway = { ...fake.gateway, forget: jest.fn(() => Promise.resolve()), refresh: jest.fn(() => Promise.resolve()) };
  const app = createApp({ render: () => null });
  app.use(createPinia()).provide(GatewayKey, () => Promise.resolve(gateway));
  const session = app.runWithContext(() => useSession());
  const channel = FakeChannel.open[0] as FakeChannel;
  return { session, channel, gateway, sent: fake.sent };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  localStorage.clear();
});

describe('a page whose owner is known', () => {
  it.each([['another account', 'acc_b'], ['nobody', '']])('is left when another tab has %s, before anything is asked in that name', async (_who, account) => {
    const { session, channel, sent } = given({ Session: viewerOf('acc_a') });
    await session.load();
    channel.say(account);
    await flushPromises();
    expect(session.replaced).toBe(true);
    expect(session.viewer?.account?.id).toBe('acc_a');
    expect(sent).toHaveLength(1);
  });

  it('is left when the API knows another account, though no tab has said so', async () => {
    let account = 'acc_a';
    const { session } = given({ Session: () => viewerOf(account) });
    await session.load();
    account = 'acc_b';
    await session.load();
    expect([session.replaced, session.viewer?.account?.id]).toEqual([true, 'acc_a']);
  });

  it('keeps what it has read when the session ends by itself, and goes on when its owner is back in another tab', async () => {
    const { session, channel, gateway } = given({ Session: viewerOf('acc_a') });
    await session.load();
    session.expire();
    expect([session.ended, session.signedIn]).toEqual([true, false]);
    channel.say('acc_a');
    await flushPromises();
    expect([session.ended, session.signedIn, session.replaced]).toEqual([false, true, false]);
    expect(gateway.forget).not.toHaveBeenCalled();
    expect(gateway.refresh).toHaveBeenCalledTimes(1);
  });

  it('is left when somebody else comes after a session that ended by itself', async () => {
    const { session, channel } = given({ Session: viewerOf('acc_a') });
    await session.load();
    session.expire();
    channel.say('acc_b');
    expect(session.replaced).toBe(true);
  });
});

describe('signing in', () => {
  it('forgets what was read before and tells the other tabs who came', async () => {
    const { session, channel, gateway } = given({ Session: viewerOf('acc_b') });
    expect(await session.begin()).toBeUndefined();
    expect(gateway.forget).toHaveBeenCalledTimes(1);
    expect(channel.posted).toEqual(['acc_b']);
  });

  it('says when the account could not be read, and tells nobody yet', async () => {
    const { session, channel } = given({ Session: { failure: { kind: 'offline' } } });
    expect(await session.begin()).toEqual({ kind: 'offline' });
    expect(channel.posted).toEqual([]);
  });
});

describe('coming back', () => {
  it('is not taken for a stranger when nobody answers whether the session goes on', async () => {
    rememberSignedIn(true);
    const { session } = given({ Session: viewerOf(null), RefreshSession: { failure: { kind: 'offline' } } });
    await session.load();
    expect([session.known, session.failure, wasSignedIn()]).toEqual([false, { kind: 'offline' }, true]);
  });

  it('is a stranger once the API refuses to go on', async () => {
    rememberSignedIn(true);
    const { session } = given({ Session: viewerOf(null), RefreshSession: { refreshSession: { __typename: 'Refused', code: 'FLOW_ENDED', message: 'x' } } });
    await session.load();
    expect([session.known, session.signedIn, wasSignedIn()]).toEqual([true, false, false]);
  });
});
