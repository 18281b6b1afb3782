import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import type { DuplicateProgramme } from '../use-cases/duplicate-programme';
import type { ManageIntakes } from '../use-cases/manage-intakes';
import type { ManageProgrammes } from '../use-cases/manage-programmes';
import { presentDeleted, presentSaved } from '../wording';
import { OfferThingInput } from './offer.inputs';
import { CreateIntakeInput, CreateProgrammeInput, DuplicateProgrammeInput, SetAdditionalInformationInput, UpdateIntakeInput, UpdateProgrammeInput } from './programme.inputs';
import { OfferDeletionResult, OfferResult } from './offer-result.type';

@Resolver()
export class ProgrammeMutationsResolver {
  constructor(
    private readonly programmes: ManageProgrammes,
    private readonly copies: DuplicateProgramme,
    private readonly intakes: ManageIntakes,
  ) {}

  @Mutation(() => OfferResult, { description: 'Creates a programme (formation) of a centre.' })
  async createProgramme(@Arg('input', () => CreateProgrammeInput) input: CreateProgrammeInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.programmes.create(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Changes what candidates read of a programme (formation), or takes it out of the catalogue.' })
  async updateProgramme(@Arg('input', () => UpdateProgrammeInput) input: UpdateProgrammeInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.programmes.update(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Informations complémentaires: says what a candidate must know.' })
  async setAdditionalInformation(@Arg('input', () => SetAdditionalInformationInput) input: SetAdditionalInformationInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.programmes.describe(viewer, { ...input, text: input.text ?? null }));
  }

  @Mutation(() => OfferResult, { description: 'Copies a programme (formation) with its intakes and requirements; the copy is out of service.' })
  async duplicateProgramme(@Arg('input', () => DuplicateProgrammeInput) input: DuplicateProgrammeInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.copies.execute(viewer, input));
  }

  @Mutation(() => OfferDeletionResult, { description: 'Deletes a programme (formation) to which nobody has applied, with its intakes and requirements.' })
  async deleteProgramme(@Arg('input', () => OfferThingInput) input: OfferThingInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferDeletionResult> {
    return presentDeleted(locale, await this.programmes.remove(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Creates an intake (session) of a programme.' })
  async createIntake(@Arg('input', () => CreateIntakeInput) input: CreateIntakeInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.intakes.create(viewer, input));
  }

  @Mutation(() => OfferResult, { description: 'Changes an intake (rentrée); dates move for the files that have begun too.' })
  async updateIntake(@Arg('input', () => UpdateIntakeInput) input: UpdateIntakeInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferResult> {
    return presentSaved(locale, await this.intakes.update(viewer, input));
  }

  @Mutation(() => OfferDeletionResult, { description: 'Deletes an intake (rentrée) to which nobody has applied.' })
  async deleteIntake(@Arg('input', () => OfferThingInput) input: OfferThingInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OfferDeletionResult> {
    return presentDeleted(locale, await this.intakes.remove(viewer, input));
  }
}
