import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { keyProblems } from '../../kernel/idempotency-key';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { mostInSandbox, mostInvented } from '../model/invented';
import type { InventCandidates } from '../use-cases/invent-candidates';
import { InventCandidatesInput, InventCandidatesResult } from './invented.type';
import { invalidInput, say } from './wording';

@Resolver()
export class InventedResolver {
  constructor(private readonly invent: InventCandidates) {}

  @Mutation(() => InventCandidatesResult, { description: 'Candidats: invents some in a sandbox, with applications from draft to accepted admission: for its administrators, and for access tokens with `write:sandbox`.' })
  async inventCandidates(@Arg('input', () => InventCandidatesInput) { institutionId, count, idempotencyKey }: InventCandidatesInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof InventCandidatesResult> {
    const problems = keyProblems(idempotencyKey);
    if (problems.length > 0) return invalidInput(locale, problems);
    const invention = await this.invent.execute(viewer, { institutionId, count, idempotencyKey: idempotencyKey ?? undefined });
    switch (invention.kind) {
      case 'invented': return { __typename: 'InventedCandidates', password: invention.password, candidates: invention.candidates };
      case 'nothing-open': return { __typename: 'Refused', code: RefusalCode.PROGRAMME_CLOSED, message: say(locale, 'NOTHING_OPEN') };
      case 'full': return { __typename: 'Refused', code: RefusalCode.QUOTA_REACHED, message: say(locale, 'SANDBOX_FULL', { max: mostInSandbox }) };
      case 'key-reused': return { __typename: 'Refused', code: RefusalCode.KEY_REUSED, message: say(locale, 'KEY_REUSED') };
      case 'out-of-range': return {
        __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
        problems: [{ field: 'count', code: 'OUT_OF_RANGE', message: say(locale, 'COUNT_OUT_OF_RANGE', { max: mostInvented }) }],
      };
    }
  }
}
