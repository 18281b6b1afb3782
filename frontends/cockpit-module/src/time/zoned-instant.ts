/** What clocks in a time zone show: `2027-04-12` and `23:59`. */
export interface WallTime {
  readonly day: string;
  readonly time: string;
}

export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

const readAsUtc = ({ day, time }: WallTime): number => Date.parse(`${day}T${time}:00.000Z`);
const offsetAt = (instant: number, timeZone: string): number => readAsUtc(wallTimeAt(instant, timeZone)) - Math.floor(instant / 60_000) * 60_000;
const day = 86_400_000;

/** The instant at which clocks show it, the later one when they go back; undefined while it is no date. */
function instantAt(written: WallTime, timeZone: string): number | undefined {
  const asUtc = readAsUtc(written);
  if (Number.isNaN(asUtc)) return undefined;
  const [before, after] = [asUtc - offsetAt(asUtc - day, timeZone), asUtc - offsetAt(asUtc + day, timeZone)];
  const shown = [before, after].filter((instant) => readAsUtc(wallTimeAt(instant, timeZone)) === asUtc);
  return shown.length > 0 ? Math.max(...shown) : before;
}

const textOf = (instant: number | undefined, more = 0): string | undefined => (instant === undefined ? undefined : new Date(instant + more).toISOString());

/** The last millisecond of the minute written. */
export const deadlineAt = (written: WallTime, timeZone: string): string | undefined => textOf(instantAt(written, timeZone), 59_999);

/** "2027-01-10T09:30", as a field for a date and an hour writes it. */
export const zonedInstant = (written: string, timeZone: string): string | undefined =>
  textOf(instantAt({ day: written.slice(0, 10), time: written.slice(11, 16) }, timeZone));
