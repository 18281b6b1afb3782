import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';

import { RefreshSessionDocument, SessionDocument, SignOutDocument, type SessionQuery } from '../gql/graphql';
import type { Failure } from './failure';
import { useGateway, type Result } from './gateway';

export type SessionViewer = SessionQuery['viewer'];

/** Says only that this browser was signed in, so that a stranger's first page costs no useless request. */
const mark = 'parvis.signed-in';

const inBrowser = typeof document !== 'undefined' && 'BroadcastChannel' in globalThis;

const wasSignedIn = (): boolean => localStorage.getItem(mark) !== null;

function remember(signedIn: boolean): void {
  if (signedIn) localStorage.setItem(mark, '1');
  else localStorage.removeItem(mark);
}

/** Who is at the keyboard. */
export const useSession = defineStore('session', () => {
  const gateway = useGateway();
  const viewer = shallowRef<SessionViewer>();
  const failure = shallowRef<Failure>();
  /** True when a session ended by itself while its owner was at work. */
  const ended = ref(false);
  const channel = inBrowser ? new BroadcastChannel('parvis.session') : undefined;

  const known = computed(() => viewer.value !== undefined);
  const signedIn = computed(() => Boolean(viewer.value?.account));
  const isStaff = computed(() => (viewer.value?.assignments.length ?? 0) > 0);
  const displayName = computed(() => {
    const account = viewer.value?.account;
    return account ? `${account.firstName} ${account.lastName}` : '';
  });

  async function read(): Promise<Result<SessionQuery>> {
    const source = await gateway();
    const first = await source.query(SessionDocument, {}, 'network-only');
    if (!('data' in first) || first.data.viewer.account || !wasSignedIn()) return first;
    // The access cookie lives ten minutes: whoever comes back later still holds the refresh cookie.
    const renewed = await source.mutate(RefreshSessionDocument, { input: {} });
    if (!('data' in renewed) || renewed.data.refreshSession.__typename !== 'SignedIn') return first;
    return source.query(SessionDocument, {}, 'network-only');
  }

  async function load(): Promise<void> {
    const result = await read().catch((): Result<SessionQuery> => ({ failure: { kind: 'offline' } }));
    if ('failure' in result) {
      failure.value = result.failure;
      return;
    }
    failure.value = undefined;
    viewer.value = result.data.viewer;
    remember(signedIn.value);
  }

  /** After signing in: what a stranger had read is not what this person may read. */
  async function begin(): Promise<void> {
    ended.value = false;
    await (await gateway()).forget();
    await load();
    channel?.postMessage('changed');
  }

  async function leave(): Promise<void> {
    viewer.value = { locale: viewer.value?.locale ?? 'FR', account: null, candidate: null, assignments: [] };
    remember(false);
    await (await gateway()).forget();
  }

  async function signOut(): Promise<Failure | undefined> {
    const result = await (await gateway()).mutate(SignOutDocument, { input: {} });
    if ('failure' in result && result.failure.kind !== 'signed-out') return result.failure;
    await leave();
    channel?.postMessage('changed');
    return undefined;
  }

  /** The gateway found that the session is over and could not be renewed. */
  async function expire(): Promise<void> {
    if (!signedIn.value) return;
    ended.value = true;
    await leave();
  }

  channel?.addEventListener('message', () => void load());

  return { viewer, failure, ended, known, signedIn, isStaff, displayName, load, begin, signOut, expire };
});
