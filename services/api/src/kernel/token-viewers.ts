import type { Reads } from './reads';
import type { PersonViewer } from './viewer';

/** Who acts by a token at this hour; undefined for one that has ended. */
export type FindTokenViewer = (reads: Reads, tokenId: string, now: Date) => Promise<PersonViewer | undefined>;

/** Features that work off later what a token ordered ask here what it may by then; the feature that keeps tokens says so. */
class TokenViewers {
  private known: FindTokenViewer = () => Promise.resolve(undefined);

  register(find: FindTokenViewer): void {
    this.known = find;
  }

  find(reads: Reads, tokenId: string, now: Date): Promise<PersonViewer | undefined> {
    return this.known(reads, tokenId, now);
  }
}

export const tokenViewers = new TokenViewers();
