import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import type { BrowseApplications } from '../use-cases/browse-applications';
import type { ListMyApplications } from '../use-cases/list-my-applications';
import type { ReadApplication } from '../use-cases/read-application';
import { extentOf, pageIn, sortIn } from './grid-arguments';
import { ApplicationsArgs, MyApplicationsArgs } from './application.inputs';
import { presentApplication, presentList } from './application.presenter';
import { ApplicationConnectionType, ApplicationType } from './application.type';

@Resolver()
export class ApplicationQueriesResolver {
  constructor(
    private readonly mine: ListMyApplications,
    private readonly browse: BrowseApplications,
    private readonly read: ReadApplication,
  ) {}

  @Query(() => ApplicationConnectionType, { description: 'The viewer’s own applications (candidatures), newest first, cancelled ones included.' })
  async myApplications(@Args(() => MyApplicationsArgs) page: MyApplicationsArgs, @Ctx() context: RequestContext): Promise<ApplicationConnectionType> {
    return presentList(await this.mine.execute(context.viewer, page, context));
  }

  @Query(() => ApplicationType, { nullable: true, description: 'One application (candidature): one’s own, or one in the scope of one’s functions.' })
  async application(@Arg('id', () => ID, { description: '`app_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<ApplicationType> {
    return presentApplication(await this.read.execute(viewer, id));
  }

  @Query(() => ApplicationConnectionType, { description: 'The applications (candidatures) in the scope of the viewer’s functions, drafts by name only.' })
  async applications(@Args(() => ApplicationsArgs) args: ApplicationsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ApplicationConnectionType> {
    return presentList(await this.browse.execute(context.viewer, { filter: args.filter ?? {}, sort: sortIn(args), page: pageIn(args), ...extentOf(info) }, context));
  }
}
