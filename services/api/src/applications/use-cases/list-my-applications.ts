import { assertPageSize, pageOf, type Page, type PageArgs } from '../../kernel/page';
import type { JoinedReads } from '../../kernel/reads';
import type { RequestContext } from '../../kernel/request-context';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import type { ApplicationView } from '../model/application-view';
import { applicationsAfter, countApplicationsOf, newestApplications } from '../store/application.reads';

export interface ApplicationList {
  readonly page: Page<ApplicationView>;
  count(): Promise<{ readonly count: number; readonly isExact: boolean }>;
}

type Loads = Pick<RequestContext, 'loadMaybe' | 'remember'>;

export class ListMyApplications {
  constructor(private readonly reads: JoinedReads) {}

  async execute(viewer: Viewer, page: PageArgs, context: Loads): Promise<ApplicationList> {
    assertSignedIn(viewer);
    assertPageSize(page.first);
    const { candidateId } = viewer;
    return {
      page: pageOf(await this.views(candidateId, page, context), page, (view) => view, ({ createdAt, id }) => [createdAt.toISOString(), id]),
      count: async () => ({ count: await countApplicationsOf(this.reads, candidateId), isExact: true }),
    };
  }

  private async views(candidateId: string, { first, after }: PageArgs, context: Loads): Promise<readonly ApplicationView[]> {
    if (after) return applicationsAfter(this.reads, candidateId, after, first + 1, context.remember);
    return (await context.loadMaybe(newestApplications(first + 1), candidateId)) ?? [];
  }
}
