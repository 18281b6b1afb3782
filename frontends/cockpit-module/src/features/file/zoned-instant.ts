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

/** The last millisecond of the minute written, the later one when clocks go back; undefined while it is no date. */
export function deadlineAt(written: WallTime, timeZone: string): string | undefined {
  const asUtc = readAsUtc(written);
  if (Number.isNaN(asUtc)) return undefined;
  const [before, after] = [asUtc - offsetAt(asUtc - day, timeZone), asUtc - offsetAt(asUtc + day, timeZone)];
  const shown = [before, after].filter((instant) => readAsUtc(wallTimeAt(instant, timeZone)) === asUtc);
  return new Date((shown.length > 0 ? Math.max(...shown) : before) + 59_999).toISOString();
}
