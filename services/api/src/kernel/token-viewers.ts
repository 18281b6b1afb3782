import type { PersonViewer } from './viewer';

/** What a token may at this hour; for features that work off later what a token ordered. */
export interface TokenViewers {
  /** Who acts by it; undefined for one that has ended. */
  find(tokenId: string, now: Date): Promise<PersonViewer | undefined>;
}
