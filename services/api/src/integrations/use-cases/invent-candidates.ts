import { randomUUID } from 'node:crypto';
import { ActDone } from '../../kernel/acts';
import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { institutionTime } from '../../kernel/institution-time';
import { newId } from '../../kernel/ids';
import { assertSignedIn } from '../../kernel/signed-in';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertPlaysIn, openIntakesOfSandbox, sandboxesAmong } from '../../offer/contract';
import { inventedName, mostInvented, stages } from '../model/invented';
import { fillInventedProfile, inventPerson } from './invented-applicant';
import { InventedCourse } from './invented-course';

export interface InventedCandidate {
  readonly address: string;
  readonly applicationId: string;
}

export type Invention =
  | { readonly kind: 'invented'; readonly password: string; readonly candidates: readonly InventedCandidate[] }
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'out-of-range' };

/** Candidates that do not exist, each with an application to a programme of the sandbox that is open by its clock, in one state after another. */
export class InventCandidates {
  constructor(private readonly parts: Parts) {}

  async execute(viewer: Viewer, institutionId: string, count: number): Promise<Invention> {
    assertSignedIn(viewer);
    const { reads, clock } = this.parts;
    if ((await sandboxesAmong(reads, [institutionId])).length === 0) throw new NotFound('sandbox');
    assertPlaysIn(viewer, institutionId);
    if (count < 1 || count > mostInvented) return { kind: 'out-of-range' };
    const intakes = await openIntakesOfSandbox(reads, institutionId, institutionTime(clock.now(), institutionId));
    if (intakes.length === 0) return { kind: 'nothing-open' };
    const password = randomUUID();
    const candidates = await this.invent({ viewer, institutionId, count, intakes, password });
    await this.tell(viewer, institutionId, candidates.length);
    return { kind: 'invented', password, candidates };
  }

  private async invent({ viewer, institutionId, count, intakes, password }: { readonly viewer: PersonViewer; readonly institutionId: string; readonly count: number; readonly intakes: readonly string[]; readonly password: string }): Promise<InventedCandidate[]> {
    const colleague = await inventPerson(this.parts, { firstName: 'Commission', lastName: 'Inventée' }, password);
    const course = new InventedCourse(this.parts, { member: inOffice(colleague.viewer, institutionId), publisher: inOffice(viewer, institutionId) });
    const invented: InventedCandidate[] = [];
    for (let index = 0; index < count; index += 1) {
      const { viewer: candidate, address } = await inventPerson(this.parts, inventedName(index), password);
      await fillInventedProfile(this.parts, candidate);
      const applicationId = await course.run({ candidate, intakeId: intakes[index % intakes.length] ?? '', stage: stages[index % stages.length] ?? 'DRAFT' });
      if (applicationId !== undefined) invented.push({ address, applicationId });
    }
    return invented;
  }

  private tell({ accountId: actorAccountId }: PersonViewer, institutionId: string, count: number): Promise<void> {
    return this.parts.transactions.run((tx) => Promise.resolve(tx.announce(new ActDone({ kind: 'sandbox.candidates-invented', actorAccountId, subjectId: institutionId, institutionId, details: { count } }))));
  }
}

/** For the moment of the act alone: nobody is given a function. */
const inOffice = ({ accountId }: PersonViewer, institutionId: string): PersonViewer => ({
  kind: 'person', accountId, candidateId: '', sessionId: '',
  grants: [{ id: newId('asg'), function: 'CENTRE_MANAGER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }],
});
