import { defineStore } from 'pinia';
import { computed, ref, shallowRef, type ShallowRef } from 'vue';

import { SignOutDocument, type SessionQuery } from '../gql/graphql';
import type { Failure } from './failure';
import { useGateway } from './gateway';
import { readSession } from './read-session';
import { openSessionChannel, rememberSignedIn } from './session-memory';

export type SessionViewer = SessionQuery['viewer'];

function factsOf(viewer: ShallowRef<SessionViewer | undefined>) {
  const account = computed(() => viewer.value?.account);
  return {
    known: computed(() => viewer.value !== undefined),
    signedIn: computed(() => Boolean(account.value)),
    isStaff: computed(() => (viewer.value?.assignments.length ?? 0) > 0),
    displayName: computed(() => (account.value ? `${account.value.firstName} ${account.value.lastName}` : '')),
  };
}

/** Who is at the keyboard. */
export const useSession = defineStore('session', () => {
  const gateway = useGateway();
  const viewer = shallowRef<SessionViewer>();
  const failure = shallowRef<Failure>();
  /** True when a session ended by itself while its owner was at work. */
  const ended = ref(false);
  const facts = factsOf(viewer);
  const tellOtherTabs = openSessionChannel(() => void load());

  async function load(): Promise<void> {
    const result = await readSession(gateway);
    failure.value = 'failure' in result ? result.failure : undefined;
    if ('failure' in result) return;
    viewer.value = result.data.viewer;
    if (facts.signedIn.value) ended.value = false;
    rememberSignedIn(facts.signedIn.value);
  }

  /** After signing in: what a stranger had read is not what this person may read. */
  async function begin(): Promise<void> {
    await (await gateway()).forget();
    await load();
    tellOtherTabs();
  }

  async function leave(): Promise<void> {
    viewer.value = { locale: viewer.value?.locale ?? 'FR', account: null, candidate: null, assignments: [] };
    rememberSignedIn(false);
    await (await gateway()).forget();
  }

  async function signOut(): Promise<Failure | undefined> {
    const result = await (await gateway()).mutate(SignOutDocument, { input: {} });
    if ('failure' in result && result.failure.kind !== 'signed-out') return result.failure;
    await leave();
    tellOtherTabs();
    return undefined;
  }

  /** The gateway found that the session is over and could not be renewed. */
  async function expire(): Promise<void> {
    if (!facts.signedIn.value) return;
    ended.value = true;
    await leave();
  }

  return { viewer, failure, ended, ...facts, load, begin, signOut, expire };
});
