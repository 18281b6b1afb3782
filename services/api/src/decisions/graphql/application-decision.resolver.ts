import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { AdmissionRoute, type ApplicationView } from '../../applications/contract';
import { ApplicationType } from '../../applications/graphql/application.type';
import { Root } from '../../kernel/graphql/root';
import type { RequestContext } from '../../kernel/request-context';
import type { DecisionView, SeeDecision } from '../use-cases/see-decision';
import { DecisionActEnum } from './decision.enums';
import { DecisionObjectType, WaitingRankType } from './decision.type';

/** Decisions of an application, on the application. */
@Resolver(() => ApplicationType)
export class ApplicationDecisionResolver {
  constructor(private readonly see: SeeDecision) {}

  @FieldResolver(() => [DecisionObjectType], { description: 'Decisions (avis), oldest first: all of them for staff, those that were published for the candidate.' })
  async decisions(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<DecisionObjectType[]> {
    const isStaff = this.see.isStaff(context, application);
    return (await this.see.history(context, application)).map((decision) => presentDecision(decision, isStaff));
  }

  @FieldResolver(() => DecisionObjectType, { nullable: true, description: 'Decision (avis) that is proposed and waits for publication; for staff.' })
  async proposedDecision(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<DecisionObjectType | null> {
    const open = await this.see.open(context, application);
    return open === undefined ? null : presentDecision(open, true);
  }

  @FieldResolver(() => AdmissionRoute, { description: 'Admission route (type de traitement), as validated.' })
  admissionRoute(@Root() { admissionRoute }: ApplicationView): AdmissionRoute {
    return admissionRoute;
  }

  @FieldResolver(() => AdmissionRoute, { nullable: true, description: 'Admission route (type de traitement) that waits for its validation; for staff.' })
  proposedRoute(@Root() application: ApplicationView, @Ctx() context: RequestContext): AdmissionRoute | null {
    return this.see.isStaff(context, application) ? application.proposedRoute : null;
  }

  @FieldResolver(() => WaitingRankType, { nullable: true, description: 'Rank (rang) on the waiting list, while a place on it is published.' })
  async waitingRank(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<WaitingRankType | null> {
    return (await this.see.waitingRank(context, application)) ?? null;
  }

  @FieldResolver(() => [DecisionActEnum], { description: 'What the viewer may do about its decision now.' })
  async decisionActs(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<DecisionActEnum[]> {
    return (await this.see.acts(context, application)).map((act) => DecisionActEnum[act]);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Letter of the published decision as a PDF, on this origin, with the session’s cookie; null where the decision is told without one.' })
  async letterUrl(@Root() application: ApplicationView, @Ctx() context: RequestContext): Promise<string | null> {
    return (await this.see.letterUrl(context, application)) ?? null;
  }
}

export const presentDecision = ({ proposedAt, ...view }: DecisionView, isStaff: boolean): DecisionObjectType => ({ ...view, proposedAt: isStaff ? proposedAt : null });
