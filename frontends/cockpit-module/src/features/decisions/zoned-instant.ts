const parts = (instant: Date, timeZone: string): number => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const found = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(found['year'] ?? 0, (found['month'] ?? 1) - 1, found['day'], found['hour'], found['minute']);
};

/** The instant at which clocks in a zone show "2027-01-10T09:30", as a field for a date and an hour writes it; undefined when it is not one. */
export function zonedInstant(written: string, timeZone: string): string | undefined {
  const wanted = Date.parse(`${written}Z`);
  if (Number.isNaN(wanted)) return undefined;
  const guess = wanted - (parts(new Date(wanted), timeZone) - wanted);
  return new Date(guess - (parts(new Date(guess), timeZone) - wanted)).toISOString();
}
