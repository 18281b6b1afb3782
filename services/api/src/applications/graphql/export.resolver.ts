import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Root } from '../../kernel/graphql/root';
import { keyProblems } from '../../kernel/idempotency-key';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import type { DeleteExport } from '../use-cases/delete-export';
import type { ExportLinks } from '../use-cases/export-links';
import type { ExportOrder, OrderExport } from '../use-cases/order-export';
import type { SeeExports } from '../use-cases/see-exports';
import { ExportApplicationsInput } from './application.inputs';
import { DeleteApplicationExportInput } from './grid.inputs';
import { presentExport } from './grid.presenter';
import { DeleteApplicationExportResult, ExportApplicationsResult } from './grid.results';
import { ApplicationExportType } from './grid.type';
import { invalidInput, refused } from './wording';

export interface ExportWork {
  readonly order: OrderExport;
  readonly see: SeeExports;
  readonly links: ExportLinks;
  readonly remove: DeleteExport;
}

@Resolver(() => ApplicationExportType)
export class ExportResolver {
  constructor(private readonly work: ExportWork) {}

  @Query(() => ApplicationExportType, { description: 'An export (export de candidatures) that the viewer ordered; a token sees its own alone.' })
  async applicationExport(@Arg('id', () => ID, { description: '`exp_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<ApplicationExportType> {
    return presentExport(await this.work.see.one(viewer, id));
  }

  @Query(() => [ApplicationExportType], { description: 'The viewer’s last 20 exports (exports de candidatures), newest first.' })
  async applicationExports(@Ctx() { viewer }: RequestContext): Promise<ApplicationExportType[]> {
    return (await this.work.see.all(viewer)).map(presentExport);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The same for 60 seconds, as long as the session or token that reads this lasts; for a token without its header. Null until it is done.' })
  downloadUrl(@Root() order: ApplicationExportType, @Ctx() { viewer }: RequestContext): string | null {
    return this.work.links.make(viewer, order);
  }

  @Mutation(() => ExportApplicationsResult, { description: 'Orders the applications (candidatures) that a filter holds, or a selection, as a table. Rights are those at the hour of writing.' })
  async exportApplications(
    @Arg('input', () => ExportApplicationsInput, { description: 'What to write.' }) input: ExportApplicationsInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof ExportApplicationsResult> {
    const problems = keyProblems(input.idempotencyKey);
    if (problems.length > 0) return invalidInput(locale, problems);
    const ordering = await this.work.order.execute(viewer, orderOf(input), locale);
    switch (ordering.kind) {
      case 'ordered': return presentExport(await this.work.see.one(viewer, ordering.id));
      case 'too-many': return refused(locale, RefusalCode.TRY_LATER, 'TOO_MANY_EXPORTS', { most: ordering.most });
      case 'key-reused': return refused(locale, RefusalCode.KEY_REUSED, 'KEY_REUSED');
    }
  }

  @Mutation(() => DeleteApplicationExportResult, { description: 'Whoever ordered it: removes an export (export de candidatures) and its file, or stops one that is under way.' })
  async deleteApplicationExport(
    @Arg('input', () => DeleteApplicationExportInput, { description: 'Which.' }) { id }: DeleteApplicationExportInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<typeof DeleteApplicationExportResult> {
    await this.work.remove.execute(viewer, id);
    return { __typename: 'Done', ok: true };
  }
}

const orderOf = ({ format, columns, filter, applicationIds, idempotencyKey }: ExportApplicationsInput): ExportOrder =>
  ({ format, columns, filter: filter ?? {}, applicationIds: applicationIds ?? null, idempotencyKey: idempotencyKey ?? undefined });
