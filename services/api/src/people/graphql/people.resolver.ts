import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import { TotalCountType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { edgesOf } from '../../kernel/page';
import type { RequestContext } from '../../kernel/request-context';
import { calendarDay, lastSignInByAccount } from '../contract';
import type { BrowsePeople } from '../use-cases/browse-people';
import type { FindScopes } from '../use-cases/find-scopes';
import { FunctionNameEnum, ScopeKindEnum } from './assignment.type';
import { PeopleArgs } from './people.inputs';
import { presentPerson } from './person.presenter';
import { FunctionScopeType, PersonConnectionType, PersonType } from './person.type';

@Resolver(() => PersonType)
export class PeopleResolver {
  constructor(
    private readonly browse: BrowsePeople,
    private readonly scopes: FindScopes,
    private readonly clock: Clock,
  ) {}

  @Query(() => PersonConnectionType, { description: 'Personnes et fonctions: who holds functions in what the viewer looks after. For administrators and managers.' })
  async people(@Args(() => PeopleArgs) { filter, orderBy, ...args }: PeopleArgs, @Ctx() { viewer }: RequestContext): Promise<PersonConnectionType> {
    const { page, count } = await this.browse.execute(viewer, filter ?? {}, orderBy, args);
    const day = calendarDay(this.clock.now());
    return { pageInfo: page.pageInfo, count, edges: edgesOf(page.edges, (person) => presentPerson(person, day)) };
  }

  @Query(() => PersonType, { nullable: true, description: 'One of those people (personnes).' })
  async person(@Arg('id', () => ID, { description: 'Account, `acc_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<PersonType> {
    return presentPerson(await this.browse.one(viewer, id), calendarDay(this.clock.now()));
  }

  @Query(() => PersonType, { nullable: true, description: 'A person (personne) with a validated account, to give them a function; null when nobody has exactly this address or number. `BUSY` after 60 within ten minutes.' })
  async findPerson(
    @Arg('identifier', () => String, { description: 'Whole address or candidate number.' }) identifier: string,
    @Ctx() { viewer }: RequestContext,
  ): Promise<PersonType | null> {
    const found = await this.browse.find(viewer, identifier);
    return found === undefined ? null : presentPerson(found, calendarDay(this.clock.now()));
  }

  @Query(() => [FunctionScopeType], { description: 'Scopes (périmètres) in which the viewer may give functions: at most 20, by name.' })
  async functionScopes(
    @Arg('kind', () => ScopeKindEnum, { description: 'What to look for.' }) kind: ScopeKindEnum,
    @Arg('text', () => String, { nullable: true, description: 'Beginning of words of the name, or of the code; the first ones when absent.' }) text: string | null | undefined,
    @Ctx() { viewer }: RequestContext,
  ): Promise<FunctionScopeType[]> {
    const found = await this.scopes.execute(viewer, kind, text ?? '');
    return found.map((scope) => ({
      kind: ScopeKindEnum[scope.kind], id: scope.id, code: scope.code, label: scope.label, functions: scope.functions.map((name) => FunctionNameEnum[name]),
    }));
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Last time they signed in, within the year that is remembered; null for whoever holds nothing that the viewer looks after.' })
  async lastSignInAt(@Root() { id, assignments }: PersonType, @Ctx() context: RequestContext): Promise<Date | null> {
    return assignments.length === 0 ? null : ((await context.loadMaybe(lastSignInByAccount, id)) ?? null);
  }
}

@Resolver(() => PersonConnectionType)
export class PersonListResolver {
  @FieldResolver(() => TotalCountType, { description: 'How many people the whole list holds.' })
  async totalCount(@Root() { count }: PersonConnectionType): Promise<TotalCountType> {
    return { count: await count(), isExact: true };
  }
}
