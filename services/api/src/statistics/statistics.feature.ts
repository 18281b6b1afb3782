import type { Feature } from '../kernel/feature';
import { CentreStatisticsResolver, ProgrammeStatisticsResolver, StatisticsResolver } from './graphql/statistics.resolver';
import { statisticsRoute } from './http/statistics.route';
import { StandingCount } from './model/standing-count.entity';
import { SubmissionDay } from './model/submission-day.entity';
import { CountDays } from './use-cases/count-days';
import { ExportStatistics } from './use-cases/export-statistics';
import { FoldChanges, Recount } from './use-cases/keep-counts';
import { ReadStatistics } from './use-cases/read-statistics';

export const statisticsFeature: Feature = {
  name: 'statistics',
  entities: [SubmissionDay, StandingCount],
  rules: {
    'Query.statistics': 'staff',
    'Statistics.*': 'like-parent',
    'ApplicationFigures.*': 'like-parent',
    'CentreStatistics.*': 'like-parent',
    'ProgrammeStatistics.*': 'like-parent',
    'StatisticsDay.*': 'like-parent',
    'DayFigures.*': 'like-parent',
  },
  build: ({ transactions, reads, clock, log, spreadsheets }) => {
    const count = new CountDays(transactions, reads, clock);
    const read = new ReadStatistics(reads, clock);
    return {
      resolvers: [new StatisticsResolver(read), new ProgrammeStatisticsResolver(), new CentreStatisticsResolver()],
      routes: [statisticsRoute(new ExportStatistics(read, reads, spreadsheets))],
      schedules: [
        { name: 'statistics.fold-changes', cron: '* * * * *', timeZone: 'Europe/Paris', run: () => new FoldChanges(transactions).execute() },
        { name: 'statistics.recount', cron: '22 * * * *', timeZone: 'Europe/Paris', run: () => new Recount(transactions, reads, log).execute() },
        { name: 'statistics.count-new-days', cron: '7 * * * *', timeZone: 'Europe/Paris', run: () => count.execute({ again: false }) },
        { name: 'statistics.count-days-again', cron: '37 2 * * *', timeZone: 'Europe/Paris', run: () => count.execute({ again: true }) },
      ],
    };
  },
};
