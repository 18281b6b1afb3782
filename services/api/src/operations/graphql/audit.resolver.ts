import { Args, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { LocalizedTextType, TotalCountType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import { tokenNameById } from '../../integrations/contract';
import { edgesOf } from '../../kernel/page';
import type { RequestContext } from '../../kernel/request-context';
import { centreById, committeeById, institutionById, programmeById } from '../../offer/contract';
import { nameByAccount } from '../../people/contract';
import { FunctionNameEnum } from '../../people/graphql/assignment.type';
import type { ReadAudit } from '../use-cases/read-audit';
import { AuditArgs, AuditConnectionType, AuditEntryType } from './audit.type';

/** From the most to the least precise. */
const places = ['programmeId', 'committeeId', 'centreId', 'institutionId'] as const;

const naming: Readonly<Record<(typeof places)[number], (id: string, context: RequestContext) => Promise<LocalizedTextType | undefined>>> = {
  programmeId: async (id, context) => (await context.loadMaybe(programmeById, id))?.title,
  committeeId: async (id, context) => (await context.loadMaybe(committeeById, id))?.name,
  centreId: async (id, context) => (await context.loadMaybe(centreById, id))?.name,
  institutionId: async (id, context) => (await context.loadMaybe(institutionById, id))?.name,
};

type Line = Awaited<ReturnType<ReadAudit['execute']>>['page']['edges'][number]['node'];

export const presentLine = ({ details, actorFunction, ...line }: Line): AuditEntryType => ({
  __typename: 'AuditEntry', ...line,
  actorFunction: actorFunction && FunctionNameEnum[actorFunction],
  details: Object.entries(details ?? {}).map(([name, value]) => ({ name, value: value === null ? null : String(value) })),
});

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(private readonly audit: ReadAudit) {}

  @Query(() => AuditConnectionType, { description: 'Journal: who did what in the scope of the viewer’s functions. For administrators and managers.' })
  async auditEntries(@Args(() => AuditArgs) { filter, ...args }: AuditArgs, @Ctx() { viewer }: RequestContext): Promise<AuditConnectionType> {
    const { page, window, count } = await this.audit.execute(viewer, filter ?? {}, args);
    return { pageInfo: page.pageInfo, searchedFrom: window?.from ?? null, searchedTo: window?.to ?? null, count, edges: edgesOf(page.edges, presentLine) };
  }

  @Query(() => [String], { description: 'Kinds of acts that there are in that scope.' })
  auditKinds(@Ctx() { viewer }: RequestContext): Promise<string[]> {
    return this.audit.kinds(viewer);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the person for or about whom it was done, as it is now; null where there is none, or no longer.' })
  async concernsName(@Root() { concernsAccountId }: AuditEntryType, @Ctx() context: RequestContext): Promise<string | null> {
    return concernsAccountId === null ? null : ((await context.loadMaybe(nameByAccount, concernsAccountId)) ?? null);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of that access token.' })
  async viaTokenName(@Root() { viaTokenId }: AuditEntryType, @Ctx() context: RequestContext): Promise<string | null> {
    return viaTokenId === null ? null : ((await context.loadMaybe(tokenNameById, viaTokenId)) ?? null);
  }

  @FieldResolver(() => LocalizedTextType, { nullable: true, description: 'Programme, committee, centre or institution where it stands; null where that is no more.' })
  async placeName(@Root() entry: AuditEntryType, @Ctx() context: RequestContext): Promise<LocalizedTextType | null> {
    const place = places.find((one) => entry[one] !== null) ?? 'institutionId';
    return (await naming[place](entry[place] ?? '', context)) ?? null;
  }
}

@Resolver(() => AuditConnectionType)
export class AuditListResolver {
  @FieldResolver(() => TotalCountType, { description: 'How many lines the whole list holds.' })
  totalCount(@Root() { count }: AuditConnectionType): Promise<TotalCountType> {
    return count();
  }
}
