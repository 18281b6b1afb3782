import { BadRequest } from '../../kernel/errors';
import { assertPageSize } from '../../kernel/page';
import type { Remember } from '../../kernel/loaders';
import type { JoinedReads } from '../../kernel/reads';
import { readAroundIntakes } from '../../offer/contract';
import type { Viewer } from '../../kernel/viewer';
import { assertListOpen, assertStaff } from '../applications.policy';
import type { GridFilter, GridSort } from '../model/grid-columns';
import type { GridPageArgs } from '../model/grid-page';
import { countGrid, gridPage } from '../store/grid.reads';
import { handedIn, notOf, planGrid } from '../store/grid-plan';
import type { ApplicationList } from './list-my-applications';

const longestText = 200;
const mostValues = 100;
const mostCriteria = 30;

export interface GridRequest {
  readonly filter: GridFilter;
  readonly sort: GridSort;
  readonly page: GridPageArgs;
}

/** The applications of the viewer’s scopes but their own: drafts are there, what is in them is not. Integrators see none. */
export class BrowseApplications {
  constructor(private readonly reads: JoinedReads) {}

  async execute(viewer: Viewer, { filter, sort, page }: GridRequest, remember: Remember): Promise<ApplicationList> {
    assertStaff(viewer);
    assertPageSize(page.size);
    assertFilter(filter);
    assertListOpen(viewer, { filter, sort });
    const plan = await planGrid(this.reads, viewer.grants, filter, sort, viewer.token === undefined ? notOf(viewer.candidateId) : [handedIn]);
    const found = await gridPage(this.reads, plan, sort, page, remember);
    await readAroundIntakes(this.reads, found.edges.map(({ node }) => node.intakeId), remember);
    return { page: found, count: () => countGrid(this.reads, plan) };
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
