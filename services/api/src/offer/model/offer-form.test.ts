import { earlierDeadline } from './earlier-deadline';
import { OfferForm } from './offer-form';
import { plainFileName } from './plain-file-name';
import { intakeFrom } from './read-changes';
import { shiftedBy } from './shifted';

const paris = 'Europe/Paris';

describe('what administrators type', () => {
  it('is one or both languages, never half', () => {
    const form = new OfferForm();
    expect(form.bothOrNone('text', { fr: ' ', en: '' }, { max: 10 })).toBeNull();
    form.bothOrNone('text', { fr: 'oui', en: '' }, { max: 10 });
    form.both('name', { fr: 'a\u0000', en: 'x'.repeat(11) }, { max: 10 });
    expect(form.problems).toEqual([
      { field: 'text.en', code: 'OTHER_LANGUAGE' }, { field: 'name.fr', code: 'CHARACTERS' }, { field: 'name.en', code: 'TOO_LONG', values: { max: 10 } },
    ]);
  });

  it.each([['a.b@c.fr', true], ['a b@c.fr', false], ['a@b', false], ['<a@c.fr>', false]])('an address: %s', (typed, isTaken) => {
    const form = new OfferForm();
    form.address('contactAddress', typed);
    expect(form.problems.length === 0).toBe(isTaken);
  });

  it('a minute begins an opening and ends a deadline, also where clocks change', () => {
    const form = new OfferForm();
    expect(form.minute('opensAt', '2027-04-12T23:59', paris, 'opening')).toEqual(new Date('2027-04-12T21:59:00.000Z'));
    expect(form.minute('closesAt', '2027-04-12T23:59', paris, 'deadline')).toEqual(new Date('2027-04-12T21:59:59.999Z'));
    expect(form.minute('closesAt', '2027-10-31T02:30', paris, 'deadline')).toEqual(new Date('2027-10-31T01:30:59.999Z'));
    for (const wrong of ['2027-02-30T10:00', 'demain', '2027-04-12', '9999-12-31T00:00']) form.minute('closesAt', wrong, paris, 'deadline');
    expect(form.problems.map(({ code }) => code)).toEqual(['DATE', 'DATE', 'DATE', 'DATE']);
  });

  it('has dates in their order, each problem at its field', () => {
    const form = new OfferForm();
    intakeFrom(form, {
      name: { fr: '', en: 'b' }, campaignId: '', committeeId: '', opensAt: '2027-03-01T09:00', closesAt: '2027-03-31T23:59', returnDeadline: '2027-03-30T23:59',
      juryOn: '2027-03-01', publicationOn: '2027-02-01', answerBy: '2027-02-01T10:00', answerDelayDays: null, timeZone: paris, isInService: true,
    });
    expect(form.problems).toEqual([
      { field: 'name.fr', code: 'REQUIRED' }, { field: 'returnDeadline', code: 'BEFORE_CLOSING' }, { field: 'juryOn', code: 'BEFORE_RETURN_DEADLINE' },
      { field: 'publicationOn', code: 'BEFORE_JURY' },
    ]);
    const nowhere = new OfferForm();
    nowhere.timeZone('timeZone', 'Mars/Olympus');
    expect(nowhere.problems).toEqual([{ field: 'timeZone', code: 'UNKNOWN_TIME_ZONE' }]);
  });
});

describe('a calendar a year later', () => {
  it('keeps the hours of its own clocks', () => {
    const calendar = {
      opensAt: new Date('2027-03-27T08:00:00.000Z'), closesAt: new Date('2028-02-29T22:59:59.999Z'), returnDeadline: new Date('2028-03-31T21:59:59.999Z'),
      juryOn: '2028-02-29', publicationOn: null, answerBy: null, answerDelayDays: 5, timeZone: paris,
    };
    expect(shiftedBy(1, calendar)).toEqual({
      ...calendar, opensAt: new Date('2028-03-27T07:00:00.000Z'), closesAt: new Date('2029-02-28T22:59:59.999Z'), returnDeadline: new Date('2029-03-31T21:59:59.999Z'), juryOn: '2029-02-28',
    });
  });
});

describe('an earlier return date', () => {
  const move = { before: new Date('2027-04-12'), after: new Date('2027-04-01'), now: new Date('2027-03-01'), openFiles: 2, isConfirmed: false };
  it.each([
    ['is asked about while files are open', {}, 'invalid'],
    ['is taken once confirmed', { isConfirmed: true }, undefined],
    ['is nobody’s loss without open files', { openFiles: 0 }, undefined],
    ['never lies in the past', { now: new Date('2027-04-02'), isConfirmed: true }, 'deadline-in-past'],
    ['later is always taken', { after: new Date('2027-05-01') }, undefined],
  ])('%s', (_, change, kind) => {
    expect(earlierDeadline({ ...move, ...change })?.kind).toBe(kind);
  });
});

it.each([
  ['Fiche de mobilité (2027).pdf', 'Fiche-de-mobilite-2027.pdf'], ['../../x.PNG', 'x.PNG'], ['模板.pdf', 'pdf'], ['', 'document'], [`${'a'.repeat(300)}.jpeg`, `${'a'.repeat(100)}.jpeg`],
])('a plain name of %s', (given, plain) => {
  expect(plainFileName(given)).toBe(plain);
});
