import type { Locale } from '../../kernel/locale';
import type { RankExplained } from '../use-cases/read-waiting-list';
import { say } from './wording';

/** Why somebody stands where they stand: sentences, one to a line. */
export function explainRank(locale: Locale, rank: RankExplained | undefined): string {
  if (rank === undefined) return say(locale, 'NOT_WAITING');
  const { entered, real, waiting, capacity, holders, sharesRank, rises, timeZone } = rank;
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone });
  return [
    say(locale, 'RANK', { real, waiting, entered }),
    real === 1 ? say(locale, 'AHEAD_NONE') : say(locale, 'AHEAD', { ahead: real - 1 }),
    ...(sharesRank ? [say(locale, 'SAME_RANK')] : []),
    capacity === null ? say(locale, 'NO_CAPACITY') : say(locale, 'PLACES', { holders, capacity }),
    ...rises.map(({ at, before, after }) => say(locale, 'RISE', { date: day.format(at), before, after })),
  ].join('\n');
}
