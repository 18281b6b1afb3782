import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import type { LocalizedText } from '../../kernel/locale';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { centreById, committeeById } from '../../offer/contract';
import { roleOf } from '../applications.policy';
import type { DescribeColumns } from '../use-cases/describe-columns';
import type { DeleteExport } from '../use-cases/delete-export';
import type { OrderExport, SeeExports } from '../use-cases/order-export';
import type { SeeTags } from '../use-cases/see-tags';
import { ExportApplicationsInput } from './application.inputs';
import { ApplicationType } from './application.type';
import { DeleteApplicationExportInput } from './grid.inputs';
import { presentColumn, presentExport, presentLine, presentTag } from './grid.presenter';
import { DeleteApplicationExportResult, ExportApplicationsResult } from './grid.results';
import { ApplicationExportType, ApplicationLineType, ColumnOptionType, ColumnType, TagType } from './grid.type';
import { refused } from './wording';

@Resolver(() => ApplicationType)
export class GridLineResolver {
  constructor(
    private readonly clock: Clock,
    private readonly seeTags: SeeTags,
  ) {}

  @FieldResolver(() => ApplicationLineType, { nullable: true, description: 'What staff’s lists show beside; null for the candidate.' })
  line(@Root() application: ApplicationType, @Ctx() { viewer }: RequestContext): ApplicationLineType | null {
    return roleOf(viewer, application) === 'CANDIDATE' ? null : presentLine(application, this.clock.now());
  }

  @FieldResolver(() => [TagType], { description: 'Étiquettes, by label; none for the candidate.' })
  async tags(@Root() application: ApplicationType, @Ctx() context: RequestContext): Promise<TagType[]> {
    return (await this.seeTags.of(context, application)).map(presentTag);
  }
}

@Resolver(() => TagType)
export class TagResolver {
  constructor(private readonly seeTags: SeeTags) {}

  @FieldResolver(() => Int, { nullable: true, description: 'How many applications wear it; null for those who do not choose the tags.' })
  uses(@Root() tag: TagType, @Ctx() context: RequestContext): Promise<number | null> {
    return this.seeTags.uses(context, tag);
  }
}

@Resolver(() => ApplicationLineType)
export class ApplicationLineResolver {
  @FieldResolver(() => LocalizedTextType, { description: 'Name of the admission centre.' })
  async centreName(@Root() { centreId }: ApplicationLineType, @Ctx() context: RequestContext): Promise<LocalizedText> {
    return (await context.load(centreById, centreId)).name;
  }

  @FieldResolver(() => LocalizedTextType, { description: 'Name of the committee.' })
  async committeeName(@Root() { committeeId }: ApplicationLineType, @Ctx() context: RequestContext): Promise<LocalizedText> {
    return (await context.load(committeeById, committeeId)).name;
  }
}

@Resolver(() => ColumnType)
export class ColumnResolver {
  constructor(private readonly describe: DescribeColumns) {}

  @Query(() => [ColumnType], { description: 'The columns of staff’s list, with what the viewer can narrow them to.' })
  applicationColumns(@Ctx() { viewer }: RequestContext): ColumnType[] {
    return this.describe.execute(viewer).map(presentColumn);
  }

  @FieldResolver(() => [ColumnOptionType], { description: 'What it can be narrowed to, where it is narrowed by values.' })
  async options(@Root() { loadOptions }: ColumnType): Promise<readonly ColumnOptionType[]> {
    return loadOptions();
  }
}

@Resolver()
export class ExportResolver {
  constructor(
    private readonly order: OrderExport,
    private readonly see: SeeExports,
    private readonly remove: DeleteExport,
  ) {}

  @Query(() => ApplicationExportType, { description: 'An export that the viewer ordered.' })
  async applicationExport(@Arg('id', () => ID, { description: '`exp_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<ApplicationExportType> {
    return presentExport(await this.see.one(viewer, id));
  }

  @Query(() => [ApplicationExportType], { description: 'The viewer’s last 20 exports, newest first.' })
  async applicationExports(@Ctx() { viewer }: RequestContext): Promise<ApplicationExportType[]> {
    return (await this.see.all(viewer)).map(presentExport);
  }

  @Mutation(() => ExportApplicationsResult, { description: 'Exporter: orders what a filter holds, or a selection, as a table. Rights are those at the hour of writing.' })
  async exportApplications(
    @Arg('input', () => ExportApplicationsInput, { description: 'What to write.' }) { format, columns, filter, applicationIds }: ExportApplicationsInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof ExportApplicationsResult> {
    const ordering = await this.order.execute(viewer, { format, columns, filter: filter ?? {}, applicationIds: applicationIds ?? null }, locale);
    return ordering.kind === 'ordered' ? presentExport(ordering.order) : refused(locale, RefusalCode.TRY_LATER, 'TOO_MANY_EXPORTS', { most: ordering.most });
  }

  @Mutation(() => DeleteApplicationExportResult, { description: 'Whoever ordered it: removes an export and its file, or stops one that is under way.' })
  async deleteApplicationExport(
    @Arg('input', () => DeleteApplicationExportInput, { description: 'Which.' }) { id }: DeleteApplicationExportInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<typeof DeleteApplicationExportResult> {
    await this.remove.execute(viewer, id);
    return { __typename: 'Done', ok: true };
  }
}
