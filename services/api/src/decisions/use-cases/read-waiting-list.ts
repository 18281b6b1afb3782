import { applicationById, roleOf, DecisionType } from '../../applications/contract';
import { BadRequest, Forbidden, NotFound, Unauthenticated } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { FunctionName, Viewer } from '../../kernel/viewer';
import { holds } from '../../people/contract';
import { promote, realRanks, type Promotion, type Waiting } from '../model/waiting-list';
import { placesOf, waitingOf } from '../store/places.reads';
import { entriesOf, intakesWithList, movesOf, placeOfIntake, type EntryRow, type IntakeWithList, type MoveView } from '../store/waiting-list.reads';

export type { EntryRow, MoveView };

const staff: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const shownMoves = 100;

export interface ListEntry extends EntryRow {
  /** Null once the place is no longer waited for. */
  readonly realRank: number | null;
}

export interface WaitingListView {
  readonly intakeId: string;
  readonly programmeId: string;
  readonly capacity: number | null;
  readonly holders: number;
  readonly entries: readonly ListEntry[];
  readonly moves: readonly MoveView[];
}

export interface RankExplained {
  readonly entered: number;
  readonly real: number;
  readonly waiting: number;
  readonly capacity: number | null;
  readonly holders: number;
  /** Newest first. */
  readonly rises: readonly { readonly at: Date; readonly before: number; readonly after: number }[];
  readonly sharesRank: boolean;
}

/** The waiting lists in the viewer's scope, and what would happen to them. */
export class ReadWaitingList {
  constructor(private readonly reads: Reads) {}

  async index(viewer: Viewer): Promise<IntakeWithList[]> {
    if (viewer.kind !== 'person') throw new Unauthenticated();
    if (viewer.grants.length === 0) throw new Forbidden();
    const institutions = [...new Set(viewer.grants.map(({ institutionId }) => institutionId))];
    const lists = await Promise.all(institutions.map((id) => intakesWithList(this.reads, id)));
    return lists.flat().filter((list) => holds(viewer, staff, list));
  }

  async execute(viewer: Viewer, intakeId: string): Promise<WaitingListView> {
    const { programmeId } = await this.visible(viewer, intakeId);
    const [entries, standing, moves] = await Promise.all([entriesOf(this.reads, intakeId), this.standing(intakeId), movesOf(this.reads, intakeId, shownMoves)]);
    const ranks = realRanks(standing.waiting);
    return {
      intakeId, programmeId, capacity: standing.capacity, holders: standing.holders, moves,
      entries: entries.map((entry) => ({ ...entry, realRank: ranks.get(entry.applicationId) ?? null })),
    };
  }

  /** Dry run: as if so many of those who hold a place gave it back at once. */
  async simulate(viewer: Viewer, intakeId: string, freedPlaces: number): Promise<Promotion & { readonly entries: readonly EntryRow[] }> {
    await this.visible(viewer, intakeId);
    const { capacity, holders, waiting } = await this.standing(intakeId);
    if (freedPlaces < 1 || freedPlaces > 1000) throw new BadRequest('1 to 1000 places.');
    const promotion = promote({ capacity, holders: Math.max(0, holders - freedPlaces), waiting, places: freedPlaces });
    return { ...promotion, entries: await entriesOf(this.reads, intakeId) };
  }

  /** Undefined for whoever is not on a list. */
  async explain(viewer: Viewer, applicationId: string): Promise<RankExplained | undefined> {
    if (viewer.kind !== 'person') throw new Unauthenticated();
    const view = isId('app', applicationId) ? (await applicationById.batch(this.reads, [applicationId])).get(applicationId) : undefined;
    if (view === undefined || roleOf(viewer, view) === undefined) throw new NotFound('application');
    const { intakeId, waitingRank } = view;
    if (view.publishedDecision !== DecisionType.WAITING_LIST || waitingRank === null) return undefined;
    const [{ capacity, holders, waiting }, moves] = [await this.standing(intakeId), await movesOf(this.reads, intakeId, shownMoves)];
    return {
      entered: waitingRank, real: realRanks(waiting).get(applicationId) ?? waiting.length, waiting: waiting.length, capacity, holders,
      sharesRank: waiting.filter(({ enteredRank }) => enteredRank === waitingRank).length > 1,
      rises: moves.flatMap((move) => riseIn(move, applicationId)),
    };
  }

  private async visible(viewer: Viewer, intakeId: string) {
    if (viewer.kind !== 'person') throw new Unauthenticated();
    const place = isId('itk', intakeId) ? await placeOfIntake(this.reads, intakeId) : undefined;
    if (place === undefined || !holds(viewer, staff, place)) throw new NotFound('intake');
    return place;
  }

  private async standing(intakeId: string): Promise<{ readonly capacity: number | null; readonly holders: number; readonly waiting: readonly Waiting[] }> {
    const [places, waiting] = await Promise.all([placesOf(this.reads, [intakeId]), waitingOf(this.reads, [intakeId])]);
    return { capacity: null, holders: 0, ...places.get(intakeId), waiting: waiting.get(intakeId) ?? [] };
  }
}

function riseIn({ at, list }: MoveView, applicationId: string): { readonly at: Date; readonly before: number; readonly after: number }[] {
  const entry = list.find((move) => move.applicationId === applicationId);
  return entry === undefined || entry.after === null || entry.after >= entry.before ? [] : [{ at, before: entry.before, after: entry.after }];
}
