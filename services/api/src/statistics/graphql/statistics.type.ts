import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars';
import { CampaignType } from '../../offer/graphql/institution.type';
import { FiguresType } from './figures.type';

@InputType('StatisticsScope', { description: 'What to count, within the viewer’s own scope: what lies outside counts nothing. Filters add up.' })
export class StatisticsScopeInput {
  @Field(() => ID, { nullable: true, description: 'Campaign; the one under way when absent.' })
  readonly campaignId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only the programmes of this centre.' })
  readonly centreId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only the intakes of this committee.' })
  readonly committeeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this programme.' })
  readonly programmeId?: string | null;
}

@ObjectType('ProgrammeStatistics', { description: 'The figures (statistiques) of one programme, over its intakes in scope.', simpleResolvers: true })
export class ProgrammeStatisticsType {
  readonly programmeId!: string;

  @Field(() => FiguresType, { description: 'How many applications stand where.' })
  readonly figures!: FiguresType;
}

@ObjectType('CentreStatistics', { description: 'The figures (statistiques) of one centre, over its programmes in scope.', simpleResolvers: true })
export class CentreStatisticsType {
  readonly centreId!: string;

  @Field(() => FiguresType, { description: 'How many applications stand where.' })
  readonly figures!: FiguresType;
}

@ObjectType('DayFigures', { description: 'What one day of a campaign brought.', simpleResolvers: true })
export class DayFiguresType {
  @Field(() => DateScalar, { description: 'The day, in the time zone of the institution.' })
  readonly date!: string;

  @Field(() => Int, { description: 'Applications submitted for the first time on that day.' })
  readonly submissions!: number;

  @Field(() => Int, { description: 'Those of that day and of all before it.' })
  readonly total!: number;
}

@ObjectType('StatisticsDay', { description: 'The same distance from the opening, in this campaign and in the one before.', simpleResolvers: true })
export class StatisticsDayType {
  @Field(() => Int, { description: 'Days since the opening: 0 on the day itself.' })
  readonly number!: number;

  @Field(() => DayFiguresType, { nullable: true, description: 'This campaign; null where it has no such day, or not yet.' })
  readonly current!: DayFiguresType | null;

  @Field(() => DayFiguresType, { nullable: true, description: 'The campaign before; null where it has no such day.' })
  readonly previous!: DayFiguresType | null;
}

@ObjectType('Statistics', { description: 'Statistiques: the figures of one campaign in the scope of the viewer’s functions, beside the campaign before.', simpleResolvers: true })
export class StatisticsType {
  /** Behind the lists by which a reader narrows the figures. */
  readonly choices!: readonly { readonly programmeId: string; readonly centreId: string }[];

  @Field(() => CampaignType, { description: 'The campaign (campagne) that is counted.' })
  readonly campaign!: CampaignType;

  @Field(() => CampaignType, { nullable: true, description: 'The campaign (campagne) before, of the same institution.' })
  readonly previousCampaign!: CampaignType | null;

  @Field(() => [CampaignType], { description: 'Campaigns (campagnes) that can be asked for, newest first.' })
  readonly campaigns!: readonly CampaignType[];

  @Field(() => FiguresType, { description: 'Everything that was asked for, together.' })
  readonly total!: FiguresType;

  @Field(() => [CentreStatisticsType], { description: 'Figures (statistiques) by centre.' })
  readonly centres!: readonly CentreStatisticsType[];

  @Field(() => [ProgrammeStatisticsType], { description: 'Figures (statistiques) by programme, by title; also those to which nobody applied.' })
  readonly programmes!: readonly ProgrammeStatisticsType[];

  @Field(() => [StatisticsDayType], { description: 'Day by day since the opening, 400 days at most.' })
  readonly days!: readonly StatisticsDayType[];

  @Field(() => DateTimeScalar, { description: 'When it was counted.' })
  readonly countedAt!: Date;
}
