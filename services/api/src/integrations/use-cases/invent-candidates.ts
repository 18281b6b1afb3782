import { candidateByAccountId } from '../../candidates/contract';
import type { KeyReused } from '../../identity/contract';
import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { newId } from '../../kernel/ids';
import { institutionTime } from '../../kernel/institution-time';
import { assertSignedIn } from '../../kernel/signed-in';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertPlaysIn, openIntakesOfSandbox, sandboxesAmong } from '../../offer/contract';
import { mostInvented, stages, type InventedCandidate } from '../model/invented';
import { readInvented } from '../store/invented.reads';
import { InventPeople, type InventionOrder, type Made } from './invent-people';
import { fillInventedProfile } from './invented-applicant';
import { InventedCourse } from './invented-course';

export type Invention =
  | { readonly kind: 'invented'; readonly password: string; readonly candidates: readonly InventedCandidate[] }
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'full' }
  | { readonly kind: 'out-of-range' }
  | KeyReused;

/** Candidates that do not exist, each with an application to a programme of the sandbox that is open by its clock, in one state after another. */
export class InventCandidates {
  private readonly people: InventPeople;

  constructor(private readonly parts: Parts) {
    this.people = new InventPeople(parts);
  }

  async execute(viewer: Viewer, order: InventionOrder): Promise<Invention> {
    assertSignedIn(viewer);
    const { reads, clock } = this.parts;
    const { institutionId, count } = order;
    if ((await sandboxesAmong(reads, [institutionId])).length === 0) throw new NotFound('sandbox');
    assertPlaysIn(viewer, institutionId);
    if (count < 1 || count > mostInvented) return { kind: 'out-of-range' };
    const intakes = await openIntakesOfSandbox(reads, institutionId, institutionTime(clock.now(), institutionId));
    const made = await this.people.execute(viewer, { ...order, isOpen: intakes.length > 0 });
    if (made.kind !== 'made') return made;
    if (made.isNew) await this.apply(viewer, institutionId, intakes, made);
    return { kind: 'invented', password: made.password, candidates: await readInvented(reads, institutionId, made.people) };
  }

  private async apply(viewer: PersonViewer, institutionId: string, intakes: readonly string[], { colleague, people }: Made): Promise<void> {
    const course = new InventedCourse(this.parts, { member: inOffice(colleague.accountId, institutionId), publisher: inOffice(viewer.accountId, institutionId) });
    const found = await candidateByAccountId.batch(this.parts.reads, people.map(({ accountId }) => accountId));
    for (const [index, { accountId }] of people.entries()) {
      const candidate = acting(accountId, found.get(accountId)?.id ?? '');
      try {
        await fillInventedProfile(this.parts, candidate);
        await course.run({ candidate, intakeId: intakes[index % intakes.length] ?? '', stage: stages[index % stages.length] ?? 'DRAFT' });
      } catch (error) {
        // Whoever comes before or after is not lost for it: those who have an application are told.
        this.parts.log.error({ accountId, institutionId }, 'an invented candidate stays on the way', error);
      }
    }
  }
}

const acting = (accountId: string, candidateId: string): PersonViewer => ({ kind: 'person', accountId, candidateId, sessionId: '', grants: [] });

/** For the moment of the act alone: nobody is given a function. */
const inOffice = (accountId: string, institutionId: string): PersonViewer => ({
  ...acting(accountId, ''), grants: [{ id: newId('asg'), function: 'CENTRE_MANAGER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }],
});
