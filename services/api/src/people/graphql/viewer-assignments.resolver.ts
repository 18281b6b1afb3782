import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Root } from '../../kernel/graphql/root';
import { ViewerType } from '../../identity/graphql/viewer.type';
import type { Clock } from '../../kernel/clock';
import type { RequestContext } from '../../kernel/request-context';
import { calendarDay, nameByAccount } from '../contract';
import type { OwnAssignments } from '../use-cases/own-assignments';
import { presentAssignment } from './assignment.presenter';
import { AssignmentType } from './assignment.type';

@Resolver(() => ViewerType)
export class ViewerAssignmentsResolver {
  constructor(
    private readonly own: OwnAssignments,
    private readonly clock: Clock,
  ) {}

  @FieldResolver(() => [AssignmentType], { description: 'Functions (fonctions) that the viewer holds today or will hold; empty for candidates.' })
  async assignments(@Root() { accountId }: ViewerType): Promise<AssignmentType[]> {
    const day = calendarDay(this.clock.now());
    return accountId === null ? [] : (await this.own.execute(accountId)).map((held) => presentAssignment(held, day, false));
  }
}

@Resolver(() => AssignmentType)
export class AssignmentGranterResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Who gave it; null where Parvis did, or somebody whose account is no more.' })
  async grantedByName(@Root() { grantedBy }: AssignmentType, @Ctx() context: RequestContext): Promise<string | null> {
    return grantedBy === null ? null : ((await context.loadMaybe(nameByAccount, grantedBy)) ?? null);
  }
}
