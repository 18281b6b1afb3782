import type { Condition } from '../../kernel/condition';
import { BadRequest } from '../../kernel/errors';
import { assertPageSize } from '../../kernel/page';
import type { JoinedReads } from '../../kernel/reads';
import type { RequestContext } from '../../kernel/request-context';
import { intakeAround } from '../../offer/contract';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
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
  /** Whether their number will be asked for too: then it is read along. */
  readonly isCounted: boolean;
  /** Whether nothing will be asked of the applications but what names them and says where they stand. */
  readonly isShort: boolean;
}

type Loads = Pick<RequestContext, 'loadMaybe' | 'remember'>;

/** The applications of the viewer’s scopes but their own: drafts are there, what is in them is not. Integrators see none. */
export class BrowseApplications {
  constructor(private readonly reads: JoinedReads) {}

  async execute(viewer: Viewer, { filter, sort, page, isCounted, isShort }: GridRequest, context: Loads): Promise<ApplicationList> {
    assertStaff(viewer);
    assertPageSize(page.size);
    assertFilter(filter);
    assertListOpen(viewer, { filter, sort });
    const plan = await planGrid(this.reads, viewer.grants, filter, sort, boundsOf(viewer));
    const { total, ...found } = await gridPage(this.reads, plan, sort, { ...page, isCounted, isShort }, context.remember);
    const intakeIds = new Set(found.edges.map(({ node }) => node.intakeId));
    await Promise.all([...intakeIds].map((id) => context.loadMaybe(intakeAround, id)));
    return { page: found, count: () => (total === undefined ? countGrid(this.reads, plan) : Promise.resolve(total)) };
  }
}

/** What whoever looks does not see of their scopes. */
function boundsOf({ token, candidateId, hasApplied }: PersonViewer): readonly Condition[] {
  if (token !== undefined) return [handedIn];
  return hasApplied === false ? [] : notOf(candidateId);
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
