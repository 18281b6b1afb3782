import { BadRequest, Forbidden } from '../../kernel/errors';
import { assertPageSize, type PageArgs } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Grant, Viewer } from '../../kernel/viewer';
import { assertSignedIn } from '../applications.policy';
import { countGrid, gridCondition, gridPage, type GridFilter, type GridOrder } from '../store/grid.reads';
import type { ApplicationList } from './list-my-applications';

const longestText = 200;

/** The applications of the viewer's scopes: drafts are there, what is in them is not. */
export class BrowseApplications {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, filter: GridFilter, orderBy: GridOrder, page: PageArgs): Promise<ApplicationList> {
    assertSignedIn(viewer);
    const { grants } = viewer;
    if (grants.length === 0) throw new Forbidden();
    assertPageSize(page.first);
    assertFilter(filter);
    const condition = await gridCondition(this.reads, grants, filter);
    const narrow = isNarrow(grants, filter);
    return {
      page: await gridPage(this.reads, condition, orderBy, page, narrow || Boolean(filter.text?.trim())),
      count: () => countGrid(this.reads, condition, narrow),
    };
  }
}

function assertFilter({ text, programmeIds, centreIds }: GridFilter): void {
  if ((text ?? '').length > longestText) throw new BadRequest(`A search text has at most ${String(longestText)} characters.`);
  if ((programmeIds ?? []).length > 100 || (centreIds ?? []).length > 100) throw new BadRequest('At most 100 values to a filter.');
}

const isNarrow = (grants: readonly Grant[], { programmeIds }: GridFilter): boolean =>
  Boolean(programmeIds?.length) || grants.every(({ scopeKind }) => scopeKind === 'PROGRAMME' || scopeKind === 'COMMITTEE');
