import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { mostInvented } from '../model/invented';
import type { InventCandidates } from '../use-cases/invent-candidates';
import { InventCandidatesInput, InventCandidatesResult } from './invented.type';
import { say } from './wording';

@Resolver()
export class InventedResolver {
  constructor(private readonly invent: InventCandidates) {}

  @Mutation(() => InventCandidatesResult, { description: 'Candidats: invents some in a sandbox, with applications from draft to accepted admission: for its administrators, and for access tokens with `write:sandbox`.' })
  async inventCandidates(@Arg('input', () => InventCandidatesInput) { institutionId, count }: InventCandidatesInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof InventCandidatesResult> {
    const invention = await this.invent.execute(viewer, institutionId, count);
    switch (invention.kind) {
      case 'invented': return { __typename: 'InventedCandidates', password: invention.password, candidates: invention.candidates };
      case 'nothing-open': return { __typename: 'Refused', code: RefusalCode.PROGRAMME_CLOSED, message: say(locale, 'NOTHING_OPEN') };
      case 'out-of-range': return {
        __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
        problems: [{ field: 'count', code: 'OUT_OF_RANGE', message: say(locale, 'COUNT_OUT_OF_RANGE', { max: mostInvented }) }],
      };
    }
  }
}
