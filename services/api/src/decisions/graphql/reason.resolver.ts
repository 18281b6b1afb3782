import { Arg, createUnionType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import { DoneType } from '../../kernel/graphql/common.type';
import { RefusedType } from '../../kernel/graphql/refusal.type';
import type { DeleteReason, ListReasons, ReasonView, SaveReason } from '../use-cases/reasons';
import { DeleteDecisionReasonInput, SaveDecisionReasonInput } from './decision.inputs';
import { DecisionReasonType, SaveReasonResult } from './decision.type';
import { invalidInput, reasonConflict, refused } from './wording';

export const DeleteReasonResult = createUnionType({
  name: 'DeleteReasonResult',
  description: 'It is gone, or why it stays.',
  types: () => [DoneType, RefusedType] as const,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
});

export const presentReason = ({ id, code, label, position, isInService, version }: ReasonView): DecisionReasonType => ({ __typename: 'DecisionReason', id, code, label, position, isInService, version });

@Resolver()
export class ReasonResolver {
  constructor(
    private readonly list: ListReasons,
    private readonly save: SaveReason,
    private readonly remove: DeleteReason,
  ) {}

  @Query(() => [DecisionReasonType], { description: 'Reasons (motifs) that rejections of an institution may give, those out of service included; for its staff.' })
  async decisionReasons(@Arg('institutionId', () => ID, { description: '`ins_…`.' }) institutionId: string, @Ctx() { viewer }: RequestContext): Promise<DecisionReasonType[]> {
    return (await this.list.execute(viewer, institutionId)).map(presentReason);
  }

  @Mutation(() => SaveReasonResult, { description: 'Adds a reason (motif) or changes one; for administrators and managers of centres.' })
  async saveDecisionReason(@Arg('input', () => SaveDecisionReasonInput, { description: 'The reason.' }) input: SaveDecisionReasonInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof SaveReasonResult> {
    const { institutionId, id, code, labelFr, labelEn, position, isInService, version } = input;
    const outcome = await this.save.execute(viewer, { institutionId, id: id ?? null, code: code.trim(), labelFr: labelFr.trim(), labelEn: labelEn.trim(), position, isInService, version });
    if (outcome.kind === 'saved') return presentReason(outcome.reason);
    if (outcome.kind === 'conflict') return reasonConflict(locale, outcome);
    return outcome.kind === 'invalid' ? invalidInput(locale, outcome.problems) : refused(locale, outcome.kind);
  }

  @Mutation(() => DeleteReasonResult, { description: 'Deletes a reason (motif) that no decision gives; for administrators and managers of centres.' })
  async deleteDecisionReason(@Arg('input', () => DeleteDecisionReasonInput, { description: 'Which one.' }) { id }: DeleteDecisionReasonInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof DeleteReasonResult> {
    return (await this.remove.execute(viewer, id)) === 'deleted' ? { __typename: 'Done', ok: true } : refused(locale, 'in-use');
  }
}
