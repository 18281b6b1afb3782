import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RefusalCode } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import type { OpenSandbox } from '../use-cases/open-sandbox';
import type { SandboxClock, SandboxView } from '../use-cases/sandbox-clock';
import { presentProblems, refused } from '../wording';
import { InstitutionType } from './institution.type';
import { MoveSandboxClockInput, MoveSandboxClockResult, OpenSandboxInput, OpenSandboxResult, SandboxType } from './sandbox.type';

const present = ({ institutionId, name, timeZone, now, offsetMs }: SandboxView): SandboxType => ({ __typename: 'Sandbox', institutionId, name, timeZone, now, isMoved: offsetMs !== 0 });

@Resolver()
export class SandboxResolver {
  constructor(
    private readonly clock: SandboxClock,
    private readonly opening: OpenSandbox,
  ) {}

  @Query(() => [SandboxType], { description: 'Bac à sable: each in which the viewer, or the access token, has a function.' })
  async sandboxes(@Ctx() { viewer }: RequestContext): Promise<SandboxType[]> {
    return (await this.clock.all(viewer)).map(present);
  }

  @Query(() => [InstitutionType], { description: 'Institutions (établissements) that the viewer administers and that have no sandbox (bac à sable) yet, nor are one: where `openSandbox` opens one.' })
  institutionsWithoutSandbox(@Ctx() { viewer }: RequestContext): Promise<readonly InstitutionType[]> {
    return this.clock.withoutOne(viewer);
  }

  @Mutation(() => OpenSandboxResult, { description: 'Bac à sable: opens that of an institution, for its administrators: a new institution with two trial programmes.' })
  async openSandbox(@Arg('input', () => OpenSandboxInput) input: OpenSandboxInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof OpenSandboxResult> {
    const opening = await this.opening.execute(viewer, input);
    if (opening.kind === 'opened') return present(opening.sandbox);
    return opening.kind === 'invalid' ? presentProblems(locale, opening.problems) : refused(locale, RefusalCode.ALREADY_EXISTS, 'SANDBOX_EXISTS');
  }

  @Mutation(() => MoveSandboxClockResult, { description: 'Moves the clock of a sandbox: for its administrators, and for access tokens with `write:sandbox`. Every process follows within a second or two.' })
  async moveSandboxClock(@Arg('input', () => MoveSandboxClockInput) { institutionId, now }: MoveSandboxClockInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof MoveSandboxClockResult> {
    const moved = await this.clock.move(viewer, institutionId, now ?? null);
    return 'now' in moved ? present(moved) : presentProblems(locale, moved);
  }
}
