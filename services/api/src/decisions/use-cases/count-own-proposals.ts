import { Forbidden } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import { holds } from '../../people/contract';
import { openProposalsBy } from '../store/own-proposals.reads';
import { staff } from './read-waiting-list';

/** Proposals that wait, but not for whoever made them: another person publishes them. */
export class CountOwnProposals {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer): Promise<number> {
    assertSignedIn(viewer);
    if (viewer.grants.length === 0) throw new Forbidden();
    const places = await openProposalsBy(this.reads, viewer.accountId);
    return places.filter((place) => holds(viewer, staff, place)).reduce((sum, { count }) => sum + count, 0);
  }
}
