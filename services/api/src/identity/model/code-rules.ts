/** The one place that says how long a code lives and how often it may be tried; screens and mails print these values. */
export const codeRules = {
  /** Between 3 and 15; over 10 is longer than the norms for a code out of band allow. */
  lifetimeMinutes: 10,
  flowMinutes: 15,
  maxTries: 5,
  /** A slow mail crosses the next one: this many codes of one attempt are good at the same time. */
  liveCodes: 2,
  cooldownSeconds: 60,
  sendsPerHour: 5,
  sendsPerDay: 12,
  failuresPerHour: 10,
  failuresPerDay: 25,
  /** Failures without a success after which codes are closed until a sign-in by password. */
  failuresUntilClosed: 100,
  /** Tries an hour that a network with a past success keeps for itself, whatever strangers do. */
  familiarFailuresPerHour: 5,
  /** Codes that such a network may order when strangers have used up those of the account. */
  familiarSendsPerHour: 3,
  familiarSendsPerDay: 6,
} as const;

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
