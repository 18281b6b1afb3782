import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import type { SaveAddress } from '../use-cases/save-address';
import type { SaveBaccalaureate } from '../use-cases/save-baccalaureate';
import type { SavePersonalDetails } from '../use-cases/save-personal-details';
import { AddressInput, BaccalaureateInput, PersonalDetailsInput } from './candidate.inputs';
import { presentSaved } from './candidate.presenter';
import { SaveSectionResult } from './candidate.type';

@Resolver()
export class ProfileResolver {
  constructor(
    private readonly personalDetails: SavePersonalDetails,
    private readonly address: SaveAddress,
    private readonly baccalaureate: SaveBaccalaureate,
  ) {}

  @Mutation(() => SaveSectionResult, { description: 'Saves what changed in the personal details (informations personnelles); an incomplete section is saved too.' })
  async savePersonalDetails(
    @Arg('input', () => PersonalDetailsInput, { description: 'What changed.' }) { version, preferredLanguage, ...rest }: PersonalDetailsInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof SaveSectionResult> {
    const language = preferredLanguage ? (`${preferredLanguage}` as const) : preferredLanguage;
    return presentSaved(locale, await this.personalDetails.execute(viewer, version, { ...rest, preferredLanguage: language }));
  }

  @Mutation(() => SaveSectionResult, { description: 'Saves what changed in the address (adresse).' })
  async saveAddress(
    @Arg('input', () => AddressInput, { description: 'What changed.' }) { version, ...patch }: AddressInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof SaveSectionResult> {
    return presentSaved(locale, await this.address.execute(viewer, version, patch));
  }

  @Mutation(() => SaveSectionResult, { description: 'Saves what changed in the baccalaureate (baccalauréat).' })
  async saveBaccalaureate(
    @Arg('input', () => BaccalaureateInput, { description: 'What changed.' }) { version, ...patch }: BaccalaureateInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof SaveSectionResult> {
    return presentSaved(locale, await this.baccalaureate.execute(viewer, version, patch));
  }
}
