import { useMutation } from '@parvis/kit';
import { onBeforeUnmount, shallowRef, toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue';

import { AnnouncePresenceDocument, type AnnouncePresenceMutation } from '@/gql/graphql';

export type Person = AnnouncePresenceMutation['announcePresence']['people'][number];

const everyMs = 20_000;
/** Without a key or a pointer for so long one is away, whatever the tab shows; and a session that nobody uses must be able to end. */
const awayAfterMs = 5 * 60_000;
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

/** Says every 20 seconds that one is on this file, and keeps who else is. A courtesy: when it fails nobody is troubled. */
export function usePresence(id: MaybeRefOrGetter<string>): ShallowRef<readonly Person[]> {
  const people = shallowRef<readonly Person[]>([]);
  const { mutate } = useMutation(AnnouncePresenceDocument);

  let lastSign = Date.now();
  const live = (): void => void (lastSign = Date.now());
  signs.forEach((sign) => window.addEventListener(sign, live, { passive: true }));

  async function announce(): Promise<void> {
    if (document.hidden || Date.now() - lastSign > awayAfterMs) return;
    const asked = toValue(id);
    const answer = await mutate({ id: asked, isLeaving: false });
    if (answer && asked === toValue(id)) people.value = answer.announcePresence.people;
  }

  const timer = setInterval(() => void announce(), everyMs);
  watch(() => toValue(id), (_now, before) => {
    people.value = [];
    if (before) void mutate({ id: before, isLeaving: true });
    void announce();
  }, { immediate: true });
  onBeforeUnmount(() => {
    clearInterval(timer);
    signs.forEach((sign) => window.removeEventListener(sign, live));
    void mutate({ id: toValue(id), isLeaving: true });
  });
  return people;
}
