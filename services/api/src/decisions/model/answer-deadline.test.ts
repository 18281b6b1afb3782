import { answerDeadline, type AnswerCalendar } from './answer-deadline';

const paris = (change: Partial<AnswerCalendar>): AnswerCalendar => ({ answerBy: null, answerDelayDays: null, timeZone: 'Europe/Paris', ...change });
const now = new Date('2027-03-20T22:30:00.000Z');

describe('the date for the answer', () => {
  it('is that of the intake', () => {
    const answerBy = new Date('2027-05-24T21:59:59.999Z');
    expect(answerDeadline(paris({ answerBy }), now)).toEqual(answerBy);
  });

  it('is the end of the nth day on the clocks of the intake, over a change of clocks too', () => {
    expect(answerDeadline(paris({ answerDelayDays: 14 }), now)).toEqual(new Date('2027-04-03T21:59:59.999Z'));
    // It is the 21st already in Réunion.
    expect(answerDeadline(paris({ answerDelayDays: 1, timeZone: 'Indian/Reunion' }), now)).toEqual(new Date('2027-03-22T19:59:59.999Z'));
  });

  it('leaves a week to whoever is admitted after the date for all', () => {
    expect(answerDeadline(paris({ answerBy: new Date('2027-03-20T22:30:00.000Z') }), now)).toEqual(new Date('2027-03-27T22:59:59.999Z'));
  });

  it('is none where the intake has none', () => {
    expect(answerDeadline(paris({}), now)).toBeNull();
  });
});
