const deepest = 20;

/** Every value costs half a point: whoever sends ten thousand ids has them all checked before anybody can say no. */
const perValue = 0.5;

/** What variables cost to read, however they are nested. */
export function variablesCost(variables: unknown): number {
  let values = 0;
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return Infinity;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    values += level.length;
  }
  return Math.floor(values * perValue);
}
