import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import { intakeById, programmeById } from '../../offer/contract';
import type { EntryRow, ListEntry, MoveView, ReadWaitingList } from '../use-cases/read-waiting-list';
import type { OfferFreePlaces } from '../use-cases/offer-free-places';
import { explainRank } from './explain-rank';
import { OfferFreePlacesInput, OfferFreePlacesResult, SimulatedMoveType, SimulatePromotionInput, WaitingListSummaryType, WaitingListType, type WaitingListEntryType, type WaitingListMoveType } from './waiting-list.type';
import { refused } from './wording';

@Resolver()
export class WaitingListResolver {
  constructor(
    private readonly lists: ReadWaitingList,
    private readonly offer: OfferFreePlaces,
  ) {}

  @Query(() => [WaitingListSummaryType], { description: 'Waiting lists (listes complémentaires) of the campaign under way in which somebody waits, in the scope of the viewer’s functions.' })
  waitingLists(@Ctx() { viewer }: RequestContext): Promise<WaitingListSummaryType[]> {
    return this.lists.index(viewer);
  }

  @Query(() => WaitingListType, { description: 'Waiting list (liste complémentaire) of an intake, with what moved it; for staff in scope.' })
  waitingList(@Arg('intakeId', () => ID, { description: '`itk_…`.' }) intakeId: string, @Ctx() context: RequestContext): Promise<WaitingListType> {
    return this.present(intakeId, context);
  }

  @Mutation(() => OfferFreePlacesResult, { description: 'Admits the head of the waiting list to places that nobody holds, never above the capacity; for managers. The same order twice admits nobody twice.' })
  async offerFreePlaces(@Arg('input', () => OfferFreePlacesInput, { description: 'To whom.' }) input: OfferFreePlacesInput, @Ctx() context: RequestContext): Promise<typeof OfferFreePlacesResult> {
    const outcome = await this.offer.execute(context.viewer, input);
    return outcome === 'offered' ? this.present(input.intakeId, context) : refused(context.locale, outcome);
  }

  private async present(intakeId: string, context: RequestContext): Promise<WaitingListType> {
    const list = await this.lists.execute(context.viewer, intakeId);
    const [intake, programme] = await Promise.all([context.load(intakeById, intakeId), context.load(programmeById, list.programmeId)]);
    const references = new Map(list.entries.map(({ applicationId, reference }) => [applicationId, reference]));
    return {
      __typename: 'WaitingList', mayOffer: list.mayOffer, intakeId, programmeCode: programme.code, programmeTitle: programme.title, intakeName: intake.name, capacity: list.capacity, holders: list.holders,
      entries: list.entries.map(presentEntry), moves: list.moves.map((move) => presentMove(move, references)),
    };
  }

  @Query(() => [SimulatedMoveType], { description: 'Dry run: where everybody would go if places were given back; nothing is changed.' })
  async simulatePromotion(@Arg('input', () => SimulatePromotionInput, { description: 'What to suppose.' }) { intakeId, freedPlaces }: SimulatePromotionInput, @Ctx() { viewer }: RequestContext): Promise<SimulatedMoveType[]> {
    const { moves, entries } = await this.lists.simulate(viewer, intakeId, freedPlaces);
    const known = new Map(entries.map((entry) => [entry.applicationId, entry]));
    return moves.flatMap(({ applicationId, before, after }) => {
      const entry = known.get(applicationId);
      return entry === undefined ? [] : [{ applicationId, reference: entry.reference, candidateName: nameOf(entry), before, after }];
    });
  }

  @Query(() => String, { description: 'Why this rank (rang): in the words of the viewer’s language, for the candidate and for staff in scope.' })
  async whyThisRank(@Arg('applicationId', () => ID, { description: '`app_…`.' }) applicationId: string, @Ctx() { viewer, locale }: RequestContext): Promise<string> {
    return explainRank(locale, await this.lists.explain(viewer, applicationId));
  }
}

const nameOf = ({ firstName, lastName }: Pick<EntryRow, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`;

const presentEntry = (entry: ListEntry): WaitingListEntryType => {
  const { applicationId, reference, number, enteredRank, realRank, publishedDecision, answer } = entry;
  return { applicationId, reference, number, candidateName: nameOf(entry), enteredRank, realRank, publishedDecision, answer };
};

const presentMove = ({ id, at, cause, causeApplicationId, places, capacity, holders, promoted, list }: MoveView, references: ReadonlyMap<string, string>): WaitingListMoveType => ({
  id, at, cause, places, capacity, holders, causeReference: causeApplicationId === null ? null : references.get(causeApplicationId) ?? null,
  promoted: list.filter(({ after }) => after === null).slice(0, promoted).map(({ applicationId }) => references.get(applicationId) ?? applicationId),
});
