import { assertPageSize, type Page, type PageArgs } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { assertSignedIn } from '../applications.policy';
import type { ApplicationView } from '../model/application-view';
import { applicationsOf, countApplicationsOf } from '../store/application.reads';

export interface ApplicationList {
  readonly page: Page<ApplicationView>;
  count(): Promise<{ readonly count: number; readonly isExact: boolean }>;
}

export class ListMyApplications {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, page: PageArgs): Promise<ApplicationList> {
    assertSignedIn(viewer);
    assertPageSize(page.first);
    const { candidateId } = viewer;
    return {
      page: await applicationsOf(this.reads, candidateId, page),
      count: async () => ({ count: await countApplicationsOf(this.reads, candidateId), isExact: true }),
    };
  }
}
