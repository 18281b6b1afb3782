import type { FeatureParts, Parts } from '../kernel/feature';
import { TagsResolver, ViewsResolver } from './graphql/grid-mutations.resolver';
import { ExportResolver } from './graphql/export.resolver';
import { ApplicationLineResolver, ColumnResolver, GridLineResolver, TagResolver } from './graphql/grid.resolver';
import { exportRoute } from './http/export.route';
import { DeleteExport } from './use-cases/delete-export';
import { DescribeColumns } from './use-cases/describe-columns';
import { followDates, followNames } from './use-cases/follow-copies';
import { KeepTags } from './use-cases/keep-tags';
import { KeepViews } from './use-cases/keep-views';
import { ExportLinks } from './use-cases/export-links';
import { OrderExport } from './use-cases/order-export';
import { ReadApplication } from './use-cases/read-application';
import { SeeExports } from './use-cases/see-exports';
import { SeeTags } from './use-cases/see-tags';
import { SetTags } from './use-cases/set-tags';
import { TidyExports } from './use-cases/tidy-exports';
import { WriteExport } from './use-cases/write-export';

/** What staff's list of applications brings along: columns, views, tags, exports. */
export function gridParts(parts: Parts): Required<FeatureParts> {
  const { transactions, reads, clock, jobs, vault } = parts;
  const see = new SeeExports(reads);
  const links = new ExportLinks(parts, see);
  const seeTags = new SeeTags();
  const tidy = new TidyExports(transactions, reads, vault, clock);
  return {
    resolvers: [
      new GridLineResolver(clock, seeTags),
      new TagResolver(seeTags),
      new ApplicationLineResolver(),
      new ColumnResolver(new DescribeColumns(reads)),
      new ExportResolver({ order: new OrderExport(transactions, jobs, clock), see, links, remove: new DeleteExport(transactions, vault) }),
      new ViewsResolver(new KeepViews(transactions, reads, clock)),
      new TagsResolver(new KeepTags(transactions, reads), new SetTags(transactions, clock), new ReadApplication(reads)),
    ],
    listeners: [followNames, followDates],
    jobs: [new WriteExport(parts)],
    routes: [exportRoute({ see, links, vault, clock })],
    schedules: [{ name: 'applications.tidy-exports', cron: '35 * * * *', timeZone: 'Europe/Paris', run: () => tidy.execute() }],
  };
}
