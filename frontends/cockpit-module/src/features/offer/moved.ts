/** The list with one element a step further up or down; at the ends it stays. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const index = ids.indexOf(id);
  const other = ids[index + step];
  if (other === undefined) return [...ids];
  return ids.map((one, place) => (place === index ? other : place === index + step ? id : one));
}
