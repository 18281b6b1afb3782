import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { calendarDay } from '../contract';
import type { BrowsePeople } from '../use-cases/browse-people';
import type { AssignmentChange, RemoveAssignment, UpdateAssignment } from '../use-cases/change-assignment';
import type { GiveFunction } from '../use-cases/give-function';
import { GrantFunctionInput, RemoveAssignmentInput, UpdateAssignmentInput } from './people.inputs';
import { presentPerson } from './person.presenter';
import { GrantFunctionResult, RemoveAssignmentResult, UpdateAssignmentResult, type PersonType } from './person.type';
import { conflict, invalidInput, periodOf, refused, whomOf, wordMistake } from './wording';

@Resolver()
export class AssignmentMutationsResolver {
  constructor(
    private readonly acts: { readonly give: GiveFunction; readonly update: UpdateAssignment; readonly remove: RemoveAssignment },
    private readonly browse: BrowsePeople,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => GrantFunctionResult, { description: 'Donner une fonction: to somebody with a validated account; from then on they sign in by password only.' })
  async grantFunction(
    @Arg('input', () => GrantFunctionInput, { description: 'To whom, and what.' }) input: GrantFunctionInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof GrantFunctionResult> {
    const { function: name, scopeKind, scopeId } = input;
    const giving = await this.acts.give.execute(context.viewer, { whom: whomOf(input), function: name, scopeKind, scopeId, ...periodOf(input) });
    switch (giving.kind) {
      case 'given': return this.present(context, giving.accountId);
      case 'unknown-account': return refused(context.locale, RefusalCode.UNKNOWN_ACCOUNT, 'UNKNOWN_ACCOUNT');
      case 'own-function': return refused(context.locale, RefusalCode.OWN_FUNCTION, 'OWN_FUNCTION');
      case 'apart': return invalidInput(context.locale, [{ field: 'address', code: 'APART' }]);
      case 'held-already': return refused(context.locale, RefusalCode.ALREADY_EXISTS, 'HELD_ALREADY');
      case 'reason-required':
      case 'invalid': return wordMistake(context.locale, giving);
    }
  }

  @Mutation(() => UpdateAssignmentResult, { description: 'Gives a function (fonction) other dates; they act on the next request of its holder.' })
  async updateAssignment(
    @Arg('input', () => UpdateAssignmentInput, { description: 'Which, and its dates.' }) input: UpdateAssignmentInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof UpdateAssignmentResult> {
    return this.answer(context, await this.acts.update.execute(context.viewer, input, periodOf(input)));
  }

  @Mutation(() => RemoveAssignmentResult, { description: 'Retirer une fonction: it is lost on the next request of its holder.' })
  async removeAssignment(
    @Arg('input', () => RemoveAssignmentInput, { description: 'Which, and why.' }) input: RemoveAssignmentInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof RemoveAssignmentResult> {
    return this.answer(context, await this.acts.remove.execute(context.viewer, input, input.reason));
  }

  private async answer(context: RequestContext, change: AssignmentChange): Promise<typeof UpdateAssignmentResult> {
    switch (change.kind) {
      case 'changed': return this.present(context, change.accountId);
      case 'last-administrator': return refused(context.locale, RefusalCode.LAST_ADMINISTRATOR, 'LAST_ADMINISTRATOR');
      case 'own-function': return refused(context.locale, RefusalCode.OWN_FUNCTION, 'OWN_FUNCTION');
      case 'apart': return invalidInput(context.locale, [{ field: 'endsOn', code: 'APART_NOW' }]);
      case 'conflict': return conflict(context.locale, change.currentVersion);
      case 'reason-required':
      case 'invalid': return wordMistake(context.locale, change);
    }
  }

  private async present({ viewer }: RequestContext, accountId: string): Promise<PersonType> {
    const view = await this.browse.seen(viewer, accountId);
    if (view === undefined) throw new NotFound('person');
    return presentPerson(view, calendarDay(this.clock.now()));
  }
}
