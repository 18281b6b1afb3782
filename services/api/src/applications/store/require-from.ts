/** A value that a foreign key promises to be there. */
export function requireFrom<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing is kept under ${key}.`);
  return value;
}
