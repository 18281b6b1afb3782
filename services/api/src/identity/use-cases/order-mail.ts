import { hours, later } from '../model/code-rules';
import type { Address } from '../model/address';
import { TryKind } from '../model/sign-in-try.entity';
import { mailOpensAt } from '../model/throttle';
import type { TryStore } from '../store/try.store';

/**
 * Takes one of the mails that people who are not signed in may have sent to an address, account or not; answers when the
 * next one may be asked for, if not now. Holding the counter also keeps two sign-ups for one address apart.
 */
export async function takeMail(tries: TryStore, subject: string, network: string, now: Date): Promise<Date | undefined> {
  await tries.lockCounter(subject, now);
  const past = await tries.since(subject, TryKind.MAIL, later(now, -hours(24)));
  const opensAt = mailOpensAt(past.map(({ at }) => at), now);
  if (opensAt === undefined) await tries.add({ subject, kind: TryKind.MAIL, network }, now);
  return opensAt;
}

/** Counted by address, so that the answer is the same whoever it belongs to. */
export const mailSubjectOf = ({ folded }: Address): string => `mail ${folded}`;
