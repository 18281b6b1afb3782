import { DateTime } from 'luxon';

const zone = 'Europe/Paris';
const days = 3;
const hour = 23;

/** An account that nobody validates is destroyed on the third day after its creation, at 23:00 in Paris, summer or winter. */
export const destructionDeadline = (createdAt: Date): Date =>
  DateTime.fromJSDate(createdAt, { zone }).startOf('day').plus({ days }).set({ hour }).toJSDate();
