import { codeRules, hours, later, minutes } from './code-rules';

export interface Failure {
  readonly at: Date;
  readonly network: string;
}

/** Codes that were ordered, counted like failures. */
export interface SendRecord extends Omit<TryRecord, 'failures'> {
  /** Oldest first. */
  readonly sends: readonly Failure[];
}

export interface TryRecord {
  /** Oldest first. */
  readonly failures: readonly Failure[];
  /** Where this try comes from. */
  readonly network: string;
  /** Whether the account has been signed in to from there. */
  readonly isFamiliar: boolean;
}

const passwordRules = { free: 5, maxWaitMinutes: 15, perDay: 25 } as const;
const mailRules = { perHour: 5, perDay: 12 } as const;

const latest = (dates: readonly (Date | undefined)[]): Date | undefined =>
  dates.reduce((last, date) => (date !== undefined && (last === undefined || date > last) ? date : last), undefined);

/** When fewer than `max` of these lie within the window again; undefined when that is so already. */
function freeAt(instants: readonly Date[], max: number, window: number, now: Date): Date | undefined {
  const within = instants.filter((instant) => later(instant, window) > now);
  const first = within[within.length - max];
  return within.length < max || first === undefined ? undefined : later(first, window);
}

const instantsOf = (failures: readonly Failure[]): Date[] => failures.map(({ at }) => at);

const here = (failures: readonly Failure[], network: string): Date[] => instantsOf(failures.filter((failure) => failure.network === network));

/**
 * First instant at which a password may be tried; undefined when it may be now. Counted where the try comes from first,
 * so that a stranger elsewhere does not lock the owner out.
 */
export function passwordOpensAt(record: TryRecord, now: Date): Date | undefined {
  const own = here(record.failures, record.network);
  const counted = record.isFamiliar ? own : instantsOf(record.failures);
  return latest([growingWait(own, now), freeAt(counted, passwordRules.perDay, hours(24), now)]);
}

function growingWait(own: readonly Date[], now: Date): Date | undefined {
  const last = own.at(-1);
  if (own.length < passwordRules.free || last === undefined) return undefined;
  const wait = Math.min(2 ** (own.length - passwordRules.free), passwordRules.maxWaitMinutes);
  const opens = later(last, minutes(wait));
  return opens > now ? opens : undefined;
}

/** First instant at which a code may be tried, pooled over every attempt of the account; a familiar network has a reserve of its own. */
export function codeOpensAt(record: TryRecord, now: Date): Date | undefined {
  const all = instantsOf(record.failures);
  const pooled = latest([freeAt(all, codeRules.failuresPerHour, hours(1), now), freeAt(all, codeRules.failuresPerDay, hours(24), now)]);
  if (!record.isFamiliar) return pooled;
  return earlier(pooled, freeAt(here(record.failures, record.network), codeRules.familiarFailuresPerHour, hours(1), now));
}

/** Either door will do; undefined is open now. */
const earlier = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one === undefined || other === undefined ? undefined : one < other ? one : other;

/** First instant at which a code may be ordered, given when the last ones were; a familiar network has a reserve of its own. */
export function sendOpensAt({ sends, network, isFamiliar }: SendRecord, now: Date): Date | undefined {
  const all = instantsOf(sends);
  const pooled = latest([freeAt(all, codeRules.sendsPerHour, hours(1), now), freeAt(all, codeRules.sendsPerDay, hours(24), now)]);
  const own = here(sends, network);
  const reserve = latest([freeAt(own, codeRules.familiarSendsPerHour, hours(1), now), freeAt(own, codeRules.familiarSendsPerDay, hours(24), now)]);
  return latest([freeAt(all, 1, codeRules.cooldownSeconds * 1000, now), isFamiliar ? earlier(pooled, reserve) : pooled]);
}

/** First instant at which somebody who is not signed in may have another mail sent to an address. */
export const mailOpensAt = (ordered: readonly Date[], now: Date): Date | undefined =>
  latest([freeAt(ordered, mailRules.perHour, hours(1), now), freeAt(ordered, mailRules.perDay, hours(24), now)]);
