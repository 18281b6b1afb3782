import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import type { LocalizedText } from '../../kernel/locale';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { centreById, committeeById } from '../../offer/contract';
import { roleOf } from '../applications.policy';
import type { DescribeColumns } from '../use-cases/describe-columns';
import type { OrderExport, SeeExports } from '../use-cases/order-export';
import type { SeeTags } from '../use-cases/see-tags';
import { ExportApplicationsInput } from './application.inputs';
import { ApplicationType } from './application.type';
import { presentColumn, presentExport, presentLine, presentTag } from './grid.presenter';
import { ExportApplicationsResult } from './grid.results';
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
}
