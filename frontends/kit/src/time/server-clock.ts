import { computed, onScopeDispose, ref, toValue, type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue';
import { defineStore } from 'pinia';

import { ServerClockDocument } from '../gql/graphql';
import { useGateway } from '../graphql/gateway';

const pauseMs = 10_000;

/** Deadlines bind by the server's clock: this keeps how far the machine's own clock is from it. */
const useClockOffset = defineStore('clock', () => {
  const gateway = useGateway();
  const offset = ref(0);
  const now = ref(Date.now());
  let readers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const known = ref(false);
  let askedAt = Number.NEGATIVE_INFINITY;

  async function ask(): Promise<void> {
    const sentAt = Date.now();
    askedAt = sentAt;
    const result = await gateway()
      .then((source) => source.query(ServerClockDocument, {}, 'network-only'))
      .catch(() => undefined);
    if (!result || 'failure' in result) return;
    // Half of the journey is behind us when the answer is written.
    offset.value = Date.parse(result.data.now) - (sentAt + Date.now()) / 2;
    known.value = true;
    tick();
  }

  function tick(): void {
    now.value = Date.now() + offset.value;
    if (!known.value && Date.now() - askedAt >= pauseMs) void ask();
  }

  function join(): () => void {
    readers += 1;
    tick();
    timer ??= setInterval(tick, 1000);
    return () => {
      readers -= 1;
      if (readers > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }

  return { now, offset, known, join };
});

/** Seconds by which another clock is ahead of the server's: that of a sandbox, by which its dates count. */
type Ahead = MaybeRefOrGetter<number | undefined>;

/** The server's time, in milliseconds, moving by the second. */
export function useServerClock(ahead: Ahead = 0): { readonly now: Ref<number>; readonly known: Ref<boolean> } {
  const clock = useClockOffset();
  onScopeDispose(clock.join());
  return { now: computed(() => clock.now + (toValue(ahead) ?? 0) * 1000), known: computed(() => clock.known) };
}

export interface Countdown {
  /** Milliseconds left, never below zero. */
  readonly left: ComputedRef<number>;
  /** False while the server's clock is not known: a machine that is wrong about the time closes nothing. */
  readonly isOver: ComputedRef<boolean>;
}

/** What is left until an instant of the API, by the server's clock or one that is ahead of it. */
export function useCountdown(until: MaybeRefOrGetter<string | null | undefined>, ahead: Ahead = 0): Countdown {
  const { now, known } = useServerClock(ahead);
  const left = computed(() => {
    const instant = toValue(until);
    return instant ? Math.max(0, Date.parse(instant) - now.value) : 0;
  });
  return { left, isOver: computed(() => known.value && left.value === 0) };
}
