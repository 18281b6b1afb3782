import { Arg, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { Root } from '../../kernel/graphql/root';
import type { RequestContext } from '../../kernel/request-context';
import { centreById, programmeById } from '../../offer/contract';
import { AdmissionCentreType, ProgrammeType } from '../../offer/graphql/programme.type';
import type { ReadStatistics } from '../use-cases/read-statistics';
import { CentreStatisticsType, ProgrammeStatisticsType, StatisticsScopeInput, StatisticsType } from './statistics.type';

@Resolver(() => StatisticsType)
export class StatisticsResolver {
  constructor(private readonly read: ReadStatistics) {}

  @Query(() => StatisticsType, { description: 'The figures (statistiques) of a campaign, in the scope of the viewer’s functions.' })
  statistics(
    @Arg('scope', () => StatisticsScopeInput, { nullable: true, description: 'Everything in scope, of the campaign under way, when absent.' }) scope: StatisticsScopeInput | null,
    @Ctx() { viewer }: RequestContext,
  ): Promise<StatisticsType> {
    return this.read.execute(viewer, scope ?? {});
  }

  @FieldResolver(() => [AdmissionCentreType], { description: 'Centres (centres de candidature) to which the viewer may narrow the figures.' })
  centreChoices(@Root() { choices }: StatisticsType, @Ctx() context: RequestContext): Promise<AdmissionCentreType[]> {
    return Promise.all(distinct(choices.map(({ centreId }) => centreId)).map((id) => context.load(centreById, id)));
  }

  @FieldResolver(() => [ProgrammeType], { description: 'Programmes (formations) to which the viewer may narrow the figures, by title.' })
  programmeChoices(@Root() { choices }: StatisticsType, @Ctx() context: RequestContext): Promise<ProgrammeType[]> {
    return Promise.all(distinct(choices.map(({ programmeId }) => programmeId)).map((id) => context.load(programmeById, id)));
  }
}

@Resolver(() => ProgrammeStatisticsType)
export class ProgrammeStatisticsResolver {
  @FieldResolver(() => ProgrammeType, { description: 'The programme (formation).' })
  programme(@Root() { programmeId }: ProgrammeStatisticsType, @Ctx() context: RequestContext): Promise<ProgrammeType> {
    return context.load(programmeById, programmeId);
  }
}

@Resolver(() => CentreStatisticsType)
export class CentreStatisticsResolver {
  @FieldResolver(() => AdmissionCentreType, { description: 'The centre (centre de candidature).' })
  centre(@Root() { centreId }: CentreStatisticsType, @Ctx() context: RequestContext): Promise<AdmissionCentreType> {
    return context.load(centreById, centreId);
  }
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
