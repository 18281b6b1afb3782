import { assertPageSize, type Page, type PageArgs } from '../../kernel/page';
import type { Remember } from '../../kernel/loaders';
import type { JoinedReads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import type { ApplicationView } from '../model/application-view';
import { applicationsOf, countApplicationsOf } from '../store/application.reads';

export interface ApplicationList {
  readonly page: Page<ApplicationView>;
  count(): Promise<{ readonly count: number; readonly isExact: boolean }>;
}

export class ListMyApplications {
  constructor(private readonly reads: JoinedReads) {}

  async execute(viewer: Viewer, page: PageArgs, remember: Remember): Promise<ApplicationList> {
    assertSignedIn(viewer);
    assertPageSize(page.first);
    const { candidateId } = viewer;
    return {
      page: await applicationsOf(this.reads, candidateId, page, remember),
      count: async () => ({ count: await countApplicationsOf(this.reads, candidateId), isExact: true }),
    };
  }
}
