/** Files that the list gave along, to go through one after the other. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly place: number;
  readonly total: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Ids in the state of the history entry; nothing when one came by an address. */
export function queueIn(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('queue' in state) || !Array.isArray(state.queue)) return [];
  return state.queue.filter(isText);
}

/** The list as it was on screen, so that the way back leads there. */
export const listIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'list' in state && isText(state.list) && /^\/cockpit\/applications(\?|$)/.test(state.list) ? state.list : undefined;

export function neighboursOf(queue: readonly string[], id: string): Neighbours | undefined {
  const index = queue.indexOf(id);
  if (index < 0) return undefined;
  return { previous: queue[index - 1], next: queue[index + 1], place: index + 1, total: queue.length };
}
