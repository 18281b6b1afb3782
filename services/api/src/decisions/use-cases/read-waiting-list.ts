import { applicationById, roleOf, DecisionType, type ApplicationView } from '../../applications/contract';
import { BadRequest, Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { FunctionName, Viewer } from '../../kernel/viewer';
import { intakeById } from '../../offer/contract';
import { holds } from '../../people/contract';
import { promote, realRanks, vacancyOf, type Promotion, type Waiting } from '../model/waiting-list';
import { placesOf, waitingOf } from '../store/places.reads';
import { entriesOf, intakesWithList, movesOf, placeOfIntake, risesOf, type EntryRow, type IntakeWithList, type MoveView, type Rise } from '../store/waiting-list.reads';

export type { EntryRow, MoveView };

export const managers: readonly FunctionName[] = ['CENTRE_MANAGER', 'ADMINISTRATOR'];
export const staff: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const shownMoves = 100;
const shownRises = 5;

export interface ListEntry extends EntryRow {
  /** Null once the place is no longer waited for. */
  readonly realRank: number | null;
}

export interface WaitingListView {
  readonly intakeId: string;
  readonly programmeId: string;
  readonly capacity: number | null;
  readonly holders: number;
  readonly mayOffer: boolean;
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
  readonly rises: readonly Rise[];
  /** Of the institution: its days, wherever the reader is. */
  readonly timeZone: string;
  readonly sharesRank: boolean;
}

/** The waiting lists in the viewer's scope, and what would happen to them. */
export class ReadWaitingList {
  constructor(private readonly reads: Reads) {}

  async index(viewer: Viewer): Promise<IntakeWithList[]> {
    assertSignedIn(viewer);
    if (viewer.grants.length === 0) throw new Forbidden();
    const institutions = [...new Set(viewer.grants.map(({ institutionId }) => institutionId))];
    const lists = await Promise.all(institutions.map((id) => intakesWithList(this.reads, id)));
    return lists.flat().filter((list) => holds(viewer, staff, list));
  }

  async execute(viewer: Viewer, intakeId: string): Promise<WaitingListView> {
    const place = await this.visible(viewer, intakeId);
    const [entries, standing, moves] = await Promise.all([entriesOf(this.reads, intakeId), this.standing(intakeId), movesOf(this.reads, intakeId, shownMoves)]);
    const ranks = realRanks(standing.waiting);
    return {
      intakeId, programmeId: place.programmeId, mayOffer: holds(viewer, managers, place), capacity: standing.capacity, holders: standing.holders, moves,
      entries: entries.map((entry) => ({ ...entry, realRank: ranks.get(entry.applicationId) ?? null })),
    };
  }

  /** Dry run: as if so many of those who hold a place gave it back at once; 0: as if the places that are free were offered now. */
  async simulate(viewer: Viewer, intakeId: string, freedPlaces: number): Promise<Promotion & { readonly entries: readonly EntryRow[] }> {
    await this.visible(viewer, intakeId);
    const { capacity, holders, waiting } = await this.standing(intakeId);
    if (freedPlaces < 0 || freedPlaces > 1000) throw new BadRequest('0 to 1000 places.');
    const promotion = promote({ capacity, holders: Math.max(0, holders - freedPlaces), waiting, places: freedPlaces === 0 ? vacancyOf({ capacity, holders }) : freedPlaces });
    return { ...promotion, entries: await entriesOf(this.reads, intakeId) };
  }

  /** Undefined for whoever is not on a list. */
  async explain(viewer: Viewer, applicationId: string): Promise<RankExplained | undefined> {
    const { intakeId, waitingRank, publishedDecision } = await this.seen(viewer, applicationId);
    if (publishedDecision !== DecisionType.WAITING_LIST || waitingRank === null) return undefined;
    const [{ capacity, holders, waiting }, rises] = await Promise.all([this.standing(intakeId), risesOf(this.reads, intakeId, applicationId, shownRises)]);
    const timeZone = (await intakeById.batch(this.reads, [intakeId])).get(intakeId)?.timeZone ?? 'UTC';
    return {
      entered: waitingRank, real: realRanks(waiting).get(applicationId) ?? waiting.length, waiting: waiting.length, capacity, holders,
      sharesRank: waiting.filter(({ enteredRank }) => enteredRank === waitingRank).length > 1,
      rises, timeZone,
    };
  }

  private async seen(viewer: Viewer, applicationId: string): Promise<ApplicationView> {
    assertSignedIn(viewer);
    const view = isId('app', applicationId) ? (await applicationById.batch(this.reads, [applicationId])).get(applicationId) : undefined;
    if (view === undefined || roleOf(viewer, view) === undefined) throw new NotFound('application');
    return view;
  }

  private async visible(viewer: Viewer, intakeId: string) {
    assertSignedIn(viewer);
    const place = isId('itk', intakeId) ? await placeOfIntake(this.reads, intakeId) : undefined;
    if (place === undefined || !holds(viewer, staff, place)) throw new NotFound('intake');
    return place;
  }

  private async standing(intakeId: string): Promise<{ readonly capacity: number | null; readonly holders: number; readonly waiting: readonly Waiting[] }> {
    const [places, waiting] = await Promise.all([placesOf(this.reads, [intakeId]), waitingOf(this.reads, [intakeId])]);
    return { capacity: null, holders: 0, ...places.get(intakeId), waiting: waiting.get(intakeId) ?? [] };
  }
}
