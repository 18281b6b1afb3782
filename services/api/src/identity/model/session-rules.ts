import { hours, later, minutes } from './code-rules';

/** How long people stay signed in. */
export const sessionRules = {
  idleMinutes: 120,
  staffIdleMinutes: 60,
  absoluteHours: 12,
  /** The oldest goes when one more begins. */
  maxLive: 10,
  /** A refresh token presented again within this time gives the same successor: two tabs, or a lost answer. */
  graceSeconds: 20,
  /** After their end, for the list of sign-ins and for knowing a familiar network again. */
  keptDays: 30,
} as const;

export const idleEnd = (now: Date, isStaff: boolean): Date =>
  later(now, minutes(isStaff ? sessionRules.staffIdleMinutes : sessionRules.idleMinutes));

export const absoluteEnd = (now: Date): Date => later(now, hours(sessionRules.absoluteHours));
