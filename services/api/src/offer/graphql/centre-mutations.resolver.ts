import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import type { ManageCampaigns } from '../use-cases/manage-campaigns';
import type { ManageCentres } from '../use-cases/manage-centres';
import type { ManageCommittees } from '../use-cases/manage-committees';
import { presentDeleted, presentSaved } from '../wording';
import { typedAlerts } from './committee.presenter';
import { CreateCampaignInput, CreateCentreInput, CreateCommitteeInput, OfferThingInput, ReorderCentresInput, UpdateCampaignInput, UpdateCentreInput, UpdateCommitteeInput } from './offer.inputs';
import { OfferDeletionResult, OfferResult } from './offer-result.type';

@Resolver()
export class CentreMutationsResolver {
  constructor(
    private readonly centres: ManageCentres,
    private readonly committees: ManageCommittees,
    private readonly campaigns: ManageCampaigns,
  ) {}

  @Mutation(() => OfferResult, { description: 'Creates a centre (centre de candidature); administrators only.' })
  async createCentre(@Arg('input', () => CreateCentreInput) input: CreateCentreInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.centres.create(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Renames a centre (centre de candidature), or takes it out of service once none of its programmes is in service.' })
  async updateCentre(@Arg('input', () => UpdateCentreInput) input: UpdateCentreInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.centres.update(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Sets the order of the centres (centres de candidature) in the catalogue.' })
  async reorderCentres(@Arg('input', () => ReorderCentresInput) input: ReorderCentresInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.centres.reorder(viewer, input.ids));
  }

  @Mutation(() => OfferDeletionResult, { description: 'Deletes a centre (centre de candidature) that nothing depends on.' })
  async deleteCentre(@Arg('input', () => OfferThingInput) input: OfferThingInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferDeletionResult> {
    return presentDeleted(locale, await this.centres.remove(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Creates a committee (commission) of a centre.' })
  async createCommittee(@Arg('input', () => CreateCommitteeInput) input: CreateCommitteeInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.committees.create(viewer, { ...input, alerts: typedAlerts(input.alerts) }));
  }

  @Mutation(() => OfferResult, { description: 'Changes a committee (commission), or takes it out of service once it has no intake in service.' })
  async updateCommittee(@Arg('input', () => UpdateCommitteeInput) input: UpdateCommitteeInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.committees.update(viewer, { ...input, alerts: typedAlerts(input.alerts) }));
  }

  @Mutation(() => OfferDeletionResult, { description: 'Deletes a committee (commission) that nothing depends on.' })
  async deleteCommittee(@Arg('input', () => OfferThingInput) input: OfferThingInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferDeletionResult> {
    return presentDeleted(locale, await this.committees.remove(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Creates a campaign (campagne); administrators only.' })
  async createCampaign(@Arg('input', () => CreateCampaignInput) input: CreateCampaignInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.campaigns.create(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Changes a campaign (campagne): its name, its year, whether it is planned, under way or archived.' })
  async updateCampaign(@Arg('input', () => UpdateCampaignInput) input: UpdateCampaignInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.campaigns.update(viewer, input));
  }
}
