import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import type { ManageRequirements } from '../use-cases/manage-requirements';
import { presentDeleted, presentSaved } from '../wording';
import { OfferThingInput } from './offer.inputs';
import { CreateRequirementInput, ReorderRequirementsInput, UpdateRequirementInput } from './requirement.inputs';
import { OfferDeletionResult, OfferResult } from './offer-result.type';

@Resolver()
export class RequirementMutationsResolver {
  constructor(private readonly requirements: ManageRequirements) {}

  @Mutation(() => OfferResult, { description: 'Creates a required document (pièce justificative demandée) of a programme, or a common one.' })
  async createRequirement(@Arg('input', () => CreateRequirementInput) input: CreateRequirementInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.requirements.create(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Changes a required document (pièce justificative demandée) for the files that begin from now on.' })
  async updateRequirement(@Arg('input', () => UpdateRequirementInput) input: UpdateRequirementInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.requirements.update(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Sets the order in which documents (pièces justificatives demandées) are asked for.' })
  async reorderRequirements(@Arg('input', () => ReorderRequirementsInput) input: ReorderRequirementsInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.requirements.reorder(viewer, input));
  }

  @Mutation(() => OfferDeletionResult, { description: 'Deletes a required document (pièce justificative demandée) that no file answers.' })
  async deleteRequirement(@Arg('input', () => OfferThingInput) input: OfferThingInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferDeletionResult> {
    return presentDeleted(locale, await this.requirements.remove(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Takes away the form that goes with a required document.' })
  async removeTemplate(@Arg('input', () => OfferThingInput) input: OfferThingInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.requirements.removeTemplate(viewer, input));
  }
}
