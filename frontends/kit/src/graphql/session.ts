import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';

import { SignOutDocument, type SessionQuery } from '../gql/graphql';
import type { Failure } from './failure';
import { useGateway } from './gateway';
import { readSession } from './read-session';
import { nobody, openSessionChannel, rememberSignedIn } from './session-memory';

export type SessionViewer = SessionQuery['viewer'];

function whoIsThere() {
  const viewer = shallowRef<SessionViewer>();
  const account = computed(() => viewer.value?.account);
  const signedIn = computed(() => Boolean(account.value));
  const show = (found: SessionViewer): void => {
    viewer.value = found;
    rememberSignedIn(signedIn.value);
  };
  const facts = {
    known: computed(() => viewer.value !== undefined),
    signedIn,
    isStaff: computed(() => (viewer.value?.assignments.length ?? 0) > 0),
    displayName: computed(() => (account.value ? `${account.value.firstName} ${account.value.lastName}` : '')),
  };
  return { viewer, facts, show };
}

/** Whose page this is. It outlives a session that ended by itself: what its owner typed is still there. */
function ownership() {
  let owner = nobody;
  const replaced = ref(false);
  return {
    /** True when the account that the page was read for has given way to another, or to nobody: the shell leaves the page. */
    replaced,
    belongsTo: (account: string): boolean => {
      replaced.value ||= owner !== nobody && owner !== account;
      return !replaced.value;
    },
    giveTo: (account: string): void => void (owner = account),
  };
}

const strangerAfter = (viewer: SessionViewer | undefined): SessionViewer => ({ locale: viewer?.locale ?? 'FR', account: null, candidate: null, assignments: [] });

const accountOf = (viewer: SessionViewer | undefined): string => viewer?.account?.id ?? nobody;

/** Who is at the keyboard. */
export const useSession = defineStore('session', () => {
  const gateway = useGateway();
  const { viewer, facts, show } = whoIsThere();
  const failure = shallowRef<Failure>();
  /** True when a session ended by itself while its owner was at work. */
  const ended = ref(false);
  const { replaced, belongsTo, giveTo } = ownership();
  const tellOtherTabs = openSessionChannel((account) => belongsTo(account) && account !== accountOf(viewer.value) && void load().then(refresh, () => undefined));
  const refresh = async (): Promise<void> => (await gateway()).refresh();

  async function load(): Promise<void> {
    const result = await readSession(gateway);
    failure.value = 'failure' in result ? result.failure : undefined;
    if ('failure' in result || !belongsTo(accountOf(result.data.viewer))) return;
    giveTo(accountOf(result.data.viewer));
    show(result.data.viewer);
    if (!facts.signedIn.value) return;
    ended.value = false;
    tellOtherTabs(accountOf(viewer.value));
  }

  /** After signing in: what a stranger had read is not what this person may read. */
  async function begin(): Promise<Failure | undefined> {
    giveTo(nobody);
    await (await gateway()).forget();
    await load();
    return failure.value;
  }

  async function signOut(): Promise<Failure | undefined> {
    const source = await gateway();
    const result = await source.mutate(SignOutDocument, { input: {} });
    if ('failure' in result && result.failure.kind !== 'signed-out') return result.failure;
    giveTo(nobody);
    show(strangerAfter(viewer.value));
    tellOtherTabs(nobody);
    return void (await source.forget());
  }

  /** The gateway found that the session is over and could not be renewed. What was read stays: its owner may come back. */
  function expire(): void {
    if (!facts.signedIn.value) return;
    ended.value = true;
    show(strangerAfter(viewer.value));
  }

  return { viewer, failure, ended, replaced, ...facts, load, begin, signOut, expire };
});
