import { DateTime } from 'luxon';

/** A time as an office writes it: `2027-04-12` and `23:59`, on the clocks of a time zone. */
export interface LocalTime {
  readonly day: string;
  readonly time: string;
  readonly timeZone: string;
}

/** The last millisecond of the minute written: "23:59" lasts to 23:59:59.999. When clocks go back the later of the two. */
export const deadlineAt = (written: LocalTime): Date => instants(written).at(-1)?.endOf('minute').toJSDate() ?? refuse(written);

/** The first millisecond of the minute written; when clocks go back the earlier of the two. */
export const openingAt = (written: LocalTime): Date => instants(written)[0]?.startOf('minute').toJSDate() ?? refuse(written);

/** Every instant at which clocks show this time, in order; a time that clocks skip counts from before the change. */
function instants({ day, time, timeZone }: LocalTime): DateTime[] {
  const written = DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
  return written.isValid ? written.getPossibleOffsets() : [];
}

function refuse({ day, time, timeZone }: LocalTime): never {
  throw new RangeError(`No such time: ${day} ${time} ${timeZone}.`);
}

/** An instant as the clocks of a time zone show it: `2027-04-12T23:59`. */
export const localMinute = (instant: Date, timeZone: string): string => DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
