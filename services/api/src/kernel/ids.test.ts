import { isId, newId } from './ids';

describe('ids', () => {
  it('have their shape, are in order, and none comes twice however many are made at once', () => {
    const ids = Array.from({ length: 5_000 }, () => newId('app'));
    expect(ids.every((id) => isId('app', id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('differ by chance between milliseconds, in every letter that is not time', async () => {
    const letters = Array.from({ length: 16 }, () => new Set<string>());
    for (let made = 0; made < 60; made += 1) {
      [...newId('app').slice(-16)].forEach((letter, index) => letters[index]?.add(letter));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(Math.min(...letters.map(({ size }) => size))).toBeGreaterThan(8);
  });
});
