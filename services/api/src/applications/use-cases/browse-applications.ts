import { BadRequest } from '../../kernel/errors';
import { assertPageSize } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { assertStaff } from '../applications.policy';
import type { GridFilter, GridSort } from '../model/grid-columns';
import type { GridPageArgs } from '../model/grid-page';
import { idsOf } from '../store/application.reads';
import { countGrid, gridPage } from '../store/grid.reads';
import { handedIn, notAmong, planGrid } from '../store/grid-plan';
import type { ApplicationList } from './list-my-applications';

const longestText = 200;
const mostValues = 100;
const mostCriteria = 30;

/** The applications of the viewer’s scopes but their own: drafts are there, what is in them is not. Integrators see none. */
export class BrowseApplications {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, filter: GridFilter, sort: GridSort, page: GridPageArgs): Promise<ApplicationList> {
    assertStaff(viewer);
    assertPageSize(page.size);
    assertFilter(filter);
    const bounds = viewer.token === undefined ? notAmong(await idsOf(this.reads, viewer.candidateId)) : [handedIn];
    const plan = await planGrid(this.reads, viewer.grants, filter, sort, bounds);
    return { page: await gridPage(this.reads, plan, sort, page), count: () => countGrid(this.reads, plan) };
  }
}

/** Bounds of what one list may be asked for. */
export function assertFilter({ text, programmeIds, centreIds, columns }: GridFilter): void {
  if ((text ?? '').length > longestText) throw new BadRequest(`A search text has at most ${String(longestText)} characters.`);
  for (const ids of [programmeIds, centreIds]) assertCount(ids, mostValues, 'values to a filter');
  assertCount(columns, mostCriteria, 'columns at once');
}

function assertCount(list: readonly unknown[] | null | undefined, most: number, what: string): void {
  if ((list ?? []).length > most) throw new BadRequest(`At most ${String(most)} ${what}.`);
}
