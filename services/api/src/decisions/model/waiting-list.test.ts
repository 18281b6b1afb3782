import fc from 'fast-check';
import { inOrder, promote, realRanks, risen, type PlacesFreed, type Waiting } from './waiting-list';

const at = new Date('2027-05-10T08:00:00Z');
const waiting = (applicationId: string, enteredRank: number, publishedAt = at): Waiting => ({ applicationId, enteredRank, publishedAt });
const ids = (list: readonly Waiting[]): string[] => list.map(({ applicationId }) => applicationId);

describe('a waiting list', () => {
  it('is ordered by entered rank, then by who was told first, then by age', () => {
    const later = new Date(at.getTime() + 1);
    expect(ids(inOrder([waiting('d', 2), waiting('c', 1, later), waiting('b', 1), waiting('a', 1, later)]))).toEqual(['b', 'a', 'c', 'd']);
  });

  it('gives real ranks without gaps', () => {
    expect([...realRanks([waiting('a', 3), waiting('b', 7), waiting('c', 12)])]).toEqual([['a', 1], ['b', 2], ['c', 3]]);
  });

  it('promotes the first two of three when two places are given back, and tells the third', () => {
    const promotion = promote({ capacity: 30, holders: 28, places: 2, waiting: [waiting('c', 3), waiting('a', 1), waiting('b', 2)] });
    expect(ids(promotion.promoted)).toEqual(['a', 'b']);
    expect(risen(promotion)).toMatchObject([{ applicationId: 'c', before: 3, after: 1 }]);
  });

  it('fills no more places than were given back: the others are kept for admissions to come', () => {
    expect(ids(promote({ capacity: 30, holders: 5, places: 1, waiting: [waiting('a', 1), waiting('b', 2)] }).promoted)).toEqual(['a']);
  });

  it('promotes nobody where places are not counted, or more are held than there are', () => {
    const list = { places: 1, waiting: [waiting('a', 1)] };
    expect(promote({ ...list, capacity: null, holders: 0 }).promoted).toEqual([]);
    expect(promote({ ...list, capacity: 30, holders: 31 }).promoted).toEqual([]);
  });

  it('moves up behind somebody who leaves it', () => {
    const promotion = promote({ capacity: 30, holders: 30, places: 0, waiting: [waiting('a', 1), waiting('c', 3)], departed: waiting('b', 2) });
    expect(promotion.moves.map(({ applicationId, before, after }) => [applicationId, before, after])).toEqual([['a', 1, 1], ['b', 2, null], ['c', 3, 2]]);
    expect(risen(promotion)).toMatchObject([{ applicationId: 'c', after: 2 }]);
  });
});

const entry = fc.record({ applicationId: fc.uuid(), enteredRank: fc.integer({ min: 1, max: 40 }), publishedAt: fc.integer({ min: 0, max: 5 }).map((ms) => new Date(at.getTime() + ms)) });
const situation: fc.Arbitrary<PlacesFreed> = fc.record({
  capacity: fc.option(fc.integer({ min: 0, max: 50 })), holders: fc.integer({ min: 0, max: 60 }), places: fc.integer({ min: 0, max: 20 }),
  waiting: fc.uniqueArray(entry, { selector: ({ applicationId }) => applicationId, maxLength: 60 }),
});

describe('whatever the list', () => {
  it('never goes above the capacity, nor above the places given back', () => {
    fc.assert(fc.property(situation, (freed) => {
      const { promoted } = promote(freed);
      expect(promoted.length).toBeLessThanOrEqual(freed.places);
      if (promoted.length > 0) expect(freed.holders + promoted.length).toBeLessThanOrEqual(freed.capacity ?? 0);
    }));
  });

  it('leaves no place empty that was given back while somebody waits', () => {
    fc.assert(fc.property(situation, (freed) => {
      const free = Math.max(0, (freed.capacity ?? 0) - freed.holders);
      expect(promote(freed).promoted).toHaveLength(Math.min(free, freed.places, freed.waiting.length));
    }));
  });

  it('never passes anybody over', () => {
    fc.assert(fc.property(situation, (freed) => {
      const { promoted } = promote(freed);
      expect(ids(promoted)).toEqual(ids(inOrder(freed.waiting)).slice(0, promoted.length));
      const highest = Math.max(0, ...promoted.map(({ enteredRank }) => enteredRank));
      const left = freed.waiting.filter(({ applicationId }) => !ids(promoted).includes(applicationId));
      expect(left.every(({ enteredRank }) => enteredRank >= highest)).toBe(true);
    }));
  });

  it('gives the same result on replay, in whatever order it is read', () => {
    fc.assert(fc.property(situation, fc.nat(), (freed, seed) => {
      const shuffled = [...freed.waiting].sort((left, right) => ((left.applicationId.charCodeAt(0) * seed) % 7) - ((right.applicationId.charCodeAt(0) * seed) % 7));
      expect(promote({ ...freed, waiting: shuffled })).toEqual(promote(freed));
    }));
  });

  it('comes to the same one place at a time as all at once', () => {
    fc.assert(fc.property(situation, (freed) => {
      const oneByOne: Waiting[] = [];
      let { waiting: list, holders } = { ...freed, holders: freed.holders + freed.places };
      for (let n = 0; n < freed.places; n += 1) {
        holders -= 1;
        const { promoted } = promote({ ...freed, waiting: list, holders, places: 1 });
        list = list.filter(({ applicationId }) => !ids(promoted).includes(applicationId));
        holders += promoted.length;
        oneByOne.push(...promoted);
      }
      expect(ids(oneByOne)).toEqual(ids(promote(freed).promoted));
    }));
  });

  it('gives everybody left the ranks from 1 on, and nobody a worse one', () => {
    fc.assert(fc.property(situation, (freed) => {
      const { moves, promoted } = promote(freed);
      const left = moves.filter(({ after }) => after !== null);
      expect(left.map(({ after }) => after)).toEqual(left.map((_, index) => index + 1));
      expect(left.every(({ before, after }) => before - (after ?? 0) === promoted.length)).toBe(true);
    }));
  });
});
