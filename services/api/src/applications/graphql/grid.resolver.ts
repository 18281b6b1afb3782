import { Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import { institutionTime } from '../../kernel/institution-time';
import type { LocalizedText } from '../../kernel/locale';
import type { RequestContext } from '../../kernel/request-context';
import { centreById, committeeById } from '../../offer/contract';
import { roleOf } from '../applications.policy';
import type { ApplicationView } from '../model/application-view';
import type { DescribeColumns } from '../use-cases/describe-columns';
import type { SeeTags } from '../use-cases/see-tags';
import { ApplicationType } from './application.type';
import { presentColumn, presentLine, presentTag } from './grid.presenter';
import { ApplicationLineType, ColumnOptionType, ColumnType, TagType } from './grid.type';

@Resolver(() => ApplicationType)
export class GridLineResolver {
  constructor(
    private readonly clock: Clock,
    private readonly seeTags: SeeTags,
  ) {}

  @FieldResolver(() => ApplicationLineType, { nullable: true, description: 'What staff’s lists show beside; null for the candidate.' })
  line(@Root() application: ApplicationView, @Ctx() { viewer }: RequestContext): ApplicationLineType | null {
    return roleOf(viewer, application) === 'CANDIDATE' ? null : presentLine(application, institutionTime(this.clock.now(), application.institutionId));
  }

  @FieldResolver(() => [TagType], { description: 'Tags (étiquettes), by label; none for the candidate.' })
  async tags(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<TagType[]> {
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
