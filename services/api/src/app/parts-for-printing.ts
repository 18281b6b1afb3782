import { randomBytes } from 'node:crypto';
import type { Parts } from '../kernel/feature';
import { systemClock } from '../kernel/clock';

/** Any use of a port while the schema is only printed is a mistake of ours. */
function closed<Port extends object>(): Port {
  const refuse = (): never => { throw new Error('Nothing runs while the schema is printed.'); };
  return new Proxy<Port>(Object.create(null), { get: () => refuse });
}

export const partsForPrinting: Parts = {
  transactions: closed(), reads: closed(), jobs: closed(), vault: closed(), mailer: closed(), signer: closed(), pdf: closed(), spreadsheets: closed(), outbound: closed(), tokenViewers: closed(), log: closed(),
  clock: systemClock,
  publicUrl: 'http://localhost:4000',
  serverKey: { id: 'printing', key: randomBytes(32) },
};
