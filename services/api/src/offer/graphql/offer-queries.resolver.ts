import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Root } from '../../kernel/graphql/root';
import { institutionTime } from '../../kernel/institution-time';
import type { RequestContext } from '../../kernel/request-context';
import { membersOfCommittee } from '../../people/contract';
import { FunctionNameEnum } from '../../people/graphql/assignment.type';
import { allIntakesOfProgramme, committeesOfCentre, loadOfIntake, ownRequirementsOfProgramme } from '../contract';
import type { Clock } from '../../kernel/clock';
import { localMinute } from '../model/local-time';
import type { IntakeView } from '../model/offer-view';
import { intakeState } from '../model/intake-calendar';
import type { AdministerOffer } from '../use-cases/administer-offer';
import { presentCommittee } from './committee.presenter';
import { OfferCampaignType, OfferCentreType, OfferCommitteeType, OfferMemberType } from './offer-centre.type';
import { OfferIntakeType, OfferRequirementType } from './offer-intake.type';
import { OfferProgrammeConnectionType, OfferProgrammesArgs, OfferProgrammeType } from './offer-programme.type';

@Resolver()
export class OfferQueriesResolver {
  constructor(private readonly offer: AdministerOffer) {}

  @Query(() => [OfferCentreType], { description: 'Centres (centres de candidature) that the viewer looks after, in the order of the catalogue.' })
  offerCentres(@Ctx() { viewer }: RequestContext): Promise<OfferCentreType[]> {
    return this.offer.centres(viewer);
  }

  @Query(() => [OfferCampaignType], { description: 'Campaigns (campagnes) of the institutions whose offer the viewer looks after, the newest year first.' })
  offerCampaigns(@Ctx() { viewer }: RequestContext): Promise<OfferCampaignType[]> {
    return this.offer.campaigns(viewer);
  }

  @Query(() => OfferProgrammeConnectionType, { description: 'Programmes (formations) that the viewer looks after, out of service or not, by centre and title, in the language of the request.' })
  offerProgrammes(@Args(() => OfferProgrammesArgs) { filter, ...page }: OfferProgrammesArgs, @Ctx() { viewer, locale }: RequestContext): Promise<OfferProgrammeConnectionType> {
    return this.offer.programmes(viewer, filter ?? {}, page, locale);
  }

  @Query(() => OfferProgrammeType, { description: 'A programme (formation) with all that can be changed about it.' })
  offerProgramme(@Arg('id', () => ID, { description: 'The programme.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<OfferProgrammeType> {
    return this.offer.programme(viewer, id);
  }

  @Query(() => [OfferRequirementType], { description: 'Documents (pièces justificatives demandées) that every programme asks for, in order.' })
  offerCommonRequirements(@Ctx() { viewer }: RequestContext): Promise<OfferRequirementType[]> {
    return this.offer.commonRequirements(viewer);
  }

  @Query(() => Boolean, { description: 'Whether the viewer may change centres, campaigns and common requirements.' })
  offerIsAdministered(@Ctx() { viewer }: RequestContext): Promise<boolean> {
    return this.offer.mayAdminister(viewer);
  }
}

@Resolver(() => OfferCentreType)
export class OfferCentreResolver {
  @FieldResolver(() => [OfferCommitteeType], { description: 'Committees (commissions) of the centre, by code.' })
  async committees(@Root() { id }: OfferCentreType, @Ctx() context: RequestContext): Promise<readonly OfferCommitteeType[]> {
    return (await context.load(committeesOfCentre, id)).map(presentCommittee);
  }
}

@Resolver(() => OfferCommitteeType)
export class OfferCommitteeResolver {
  @FieldResolver(() => [OfferMemberType], { description: 'Who holds a function in it, by name; given and taken back with the people’s functions.' })
  async members(@Root() { id }: OfferCommitteeType, @Ctx() context: RequestContext): Promise<OfferMemberType[]> {
    const members = await context.load(membersOfCommittee, id);
    return members.map(({ function: name, ...member }) => ({ ...member, function: FunctionNameEnum[name] }));
  }
}

@Resolver(() => OfferProgrammeType)
export class OfferProgrammeResolver {
  constructor(private readonly clock: Clock) {}

  @FieldResolver(() => [OfferIntakeType])
  async intakes(@Root() { id, institutionId }: OfferProgrammeType, @Ctx() context: RequestContext): Promise<OfferIntakeType[]> {
    const intakes = await context.load(allIntakesOfProgramme, id);
    return intakes.map((intake) => presentIntake(intake, institutionTime(this.clock.now(), institutionId)));
  }

  @FieldResolver(() => [OfferRequirementType])
  requirements(@Root() { id }: OfferProgrammeType, @Ctx() context: RequestContext): Promise<readonly OfferRequirementType[]> {
    return context.load(ownRequirementsOfProgramme, id);
  }
}

@Resolver(() => OfferIntakeType)
export class OfferIntakeResolver {
  @FieldResolver(() => Number)
  async applications(@Root() { id }: OfferIntakeType, @Ctx() context: RequestContext): Promise<number> {
    return (await context.load(loadOfIntake, id)).applications;
  }

  @FieldResolver(() => Number)
  async openFiles(@Root() { id }: OfferIntakeType, @Ctx() context: RequestContext): Promise<number> {
    return (await context.load(loadOfIntake, id)).openFiles;
  }
}

function presentIntake(intake: IntakeView, now: Date): OfferIntakeType {
  const shown = (instant: Date): string => localMinute(instant, intake.timeZone);
  return {
    ...intake, opensAt: shown(intake.opensAt), closesAt: shown(intake.closesAt), returnDeadline: shown(intake.returnDeadline),
    answerBy: intake.answerBy && shown(intake.answerBy), state: intakeState(intake, now),
  };
}
