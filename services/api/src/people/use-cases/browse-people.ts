import { activeAccountOf } from '../../identity/contract';
import type { Clock } from '../../kernel/clock';
import { BadRequest, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { assertPageSize, type Page, type PageArgs } from '../../kernel/page';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import type { PersonView } from '../model/person-view';
import { assertOversees, isAdministrator } from '../people.policy';
import { calendarDay } from '../store/assignment.reads';
import { countPeople, peopleCondition, peoplePage, readPerson, type PeopleFilter, type PeopleOrder } from '../store/people.reads';
import { activeAccountByNumber } from '../store/person.reads';
import { oversightOf, viewsOf } from './oversight';
import { SearchLimit } from './search-limit';

const longestText = 200;

export interface PeopleList {
  readonly page: Page<PersonView>;
  count(): Promise<number>;
}

/** Who holds functions in what the viewer looks after; candidates are found by their whole address or number only. */
export class BrowsePeople {
  private readonly limit = new SearchLimit();

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, filter: PeopleFilter, orderBy: PeopleOrder, args: PageArgs): Promise<PeopleList> {
    assertOversees(viewer);
    assertPageSize(args.first);
    if ((filter.text ?? '').length > longestText) throw new BadRequest(`A search text has at most ${String(longestText)} characters.`);
    const oversight = await oversightOf(this.reads, viewer);
    const condition = peopleCondition(oversight, filter, calendarDay(this.clock.now()));
    const page = await peoplePage(this.reads, condition, orderBy, args);
    const views = await viewsOf(this.reads, oversight, page.edges.map(({ node }) => node));
    const byId = new Map(views.map((view) => [view.id, view]));
    const edges = page.edges.flatMap(({ cursor, node }) => {
      const view = byId.get(node.id);
      return view === undefined ? [] : [{ cursor, node: view }];
    });
    return { page: { ...page, edges }, count: () => countPeople(this.reads, condition) };
  }

  /** Somebody who holds something there. */
  async one(viewer: Viewer, accountId: string): Promise<PersonView> {
    const view = await this.seen(viewer, accountId);
    if (view === undefined || view.functions.length === 0) throw new NotFound('person');
    return view;
  }

  /** Anybody with a validated account, to give them a function; whoever types the whole of it knows it already. */
  async find(viewer: Viewer, identifier: string): Promise<PersonView | undefined> {
    assertOversees(viewer);
    await this.limit.take(viewer.accountId);
    const isAddress = identifier.includes('@');
    const accountId = isAddress ? await activeAccountOf(this.reads, identifier) : await activeAccountByNumber(this.reads, identifier);
    const found = accountId === undefined ? undefined : await this.seen(viewer, accountId);
    return found && { ...found, isAddressWhole: found.isAddressWhole || (isAddress && isAdministrator(viewer)) };
  }

  /** Whom the viewer has just done something for, who may hold nothing any more. */
  async seen(viewer: Viewer, accountId: string): Promise<PersonView | undefined> {
    assertOversees(viewer);
    const person = isId('acc', accountId) ? await readPerson(this.reads, accountId) : undefined;
    if (person === undefined) return undefined;
    const [view] = await viewsOf(this.reads, await oversightOf(this.reads, viewer), [person]);
    return view;
  }
}
