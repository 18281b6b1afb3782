const NBSP = '\u00a0';

/** French spacing: nothing breaks before « : ; ! ? », inside quotes, nor between a number and its unit. */
export const frenchSpacing = (text: string): string =>
  text
    .replace(/ ([:;!?»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(\d) (?=(h|heures?|minutes?|jours?)\b)/g, `$1${NBSP}`)
    .replace(/(?<=\d\u00a0h) (?=\d\d)/g, NBSP);
