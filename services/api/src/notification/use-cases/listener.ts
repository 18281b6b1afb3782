import type { DomainEvent } from '../../kernel/events';
import type { Listener, Transaction } from '../../kernel/transactions';

/** A listener that is handed events of its own type only. */
export function listener<Event extends DomainEvent>(
  on: Event['name'],
  type: abstract new (...args: never[]) => Event,
  react: (event: Event, tx: Transaction) => Promise<void>,
): Listener {
  return {
    on,
    handle: async (event, tx) => {
      if (event instanceof type) await react(event, tx);
    },
  };
}
