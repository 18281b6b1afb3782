import { calendarProblems, intakeState, type IntakeCalendar } from './intake-calendar';
import { deadlineAt, openingAt } from './local-time';

const paris = (day: string, time = '23:59') => ({ day, time, timeZone: 'Europe/Paris' });

const calendar: IntakeCalendar = {
  opensAt: openingAt(paris('2027-01-09', '09:00')),
  closesAt: deadlineAt(paris('2027-03-31')),
  returnDeadline: deadlineAt(paris('2027-04-12')),
  juryOn: '2027-05-03',
  publicationOn: '2027-05-10',
  answerBy: deadlineAt(paris('2027-05-24')),
  answerDelayDays: null,
  timeZone: 'Europe/Paris',
};

const problemsWith = (change: Partial<IntakeCalendar>) => calendarProblems({ ...calendar, ...change });

describe('an intake', () => {
  const at = (instant: string) => intakeState(calendar, new Date(instant));

  it('is open from the first to the last millisecond shown', () => {
    expect(at('2027-01-09T07:59:59.999Z')).toBe('UPCOMING');
    expect(at('2027-01-09T08:00:00.000Z')).toBe('OPEN');
    expect(at('2027-03-31T21:59:59.999Z')).toBe('OPEN');
    expect(at('2027-03-31T22:00:00.000Z')).toBe('CLOSED');
  });
});

describe('the order of the dates', () => {
  it('is right here', () => expect(calendarProblems(calendar)).toEqual([]));

  it.each<[string, Partial<IntakeCalendar>, string, string]>([
    ['closing before opening', { closesAt: calendar.opensAt }, 'closesAt', 'BEFORE_OPENING'],
    ['return before closing', { returnDeadline: new Date(calendar.closesAt.getTime() - 1) }, 'returnDeadline', 'BEFORE_CLOSING'],
    ['jury before the return date', { juryOn: '2027-04-11' }, 'juryOn', 'BEFORE_RETURN_DEADLINE'],
    ['publication before the jury', { publicationOn: '2027-05-02' }, 'publicationOn', 'BEFORE_JURY'],
    ['publication before the return date, without a jury', { juryOn: null, publicationOn: '2027-04-11' }, 'publicationOn', 'BEFORE_JURY'],
    ['answer before publication', { answerBy: deadlineAt(paris('2027-05-09')) }, 'answerBy', 'BEFORE_PUBLICATION'],
    ['answer by a date and a delay', { answerDelayDays: 14 }, 'answerBy', 'DATE_AND_DELAY'],
    ['no day to answer', { answerBy: null, answerDelayDays: 0 }, 'answerDelayDays', 'NOT_POSITIVE'],
    ['a time zone that does not exist', { timeZone: 'Europe/Lutece' }, 'timeZone', 'UNKNOWN_TIME_ZONE'],
  ])('refuses %s', (_what, change, field, code) => expect(problemsWith(change)).toEqual([{ field, code }]));

  it.each<[string, Partial<IntakeCalendar>]>([
    ['no jury, publication nor answer date', { juryOn: null, publicationOn: null, answerBy: null }],
    ['everything on one day', { juryOn: '2027-04-12', publicationOn: '2027-04-12', answerBy: calendar.returnDeadline }],
    ['a return date equal to the closing', { returnDeadline: calendar.closesAt }],
    ['a delay instead of a date', { answerBy: null, answerDelayDays: 14 }],
  ])('accepts %s', (_what, change) => expect(problemsWith(change)).toEqual([]));

  it('counts days on the clocks of the intake', () => {
    const reunion = { timeZone: 'Indian/Reunion', returnDeadline: deadlineAt({ day: '2027-04-12', time: '23:59', timeZone: 'Indian/Reunion' }) };
    expect(problemsWith({ ...reunion, juryOn: '2027-04-12' })).toEqual([]);
    expect(problemsWith({ ...reunion, juryOn: '2027-04-11' })).toEqual([{ field: 'juryOn', code: 'BEFORE_RETURN_DEADLINE' }]);
  });
});
