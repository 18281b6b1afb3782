import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import { readAssignments, type AssignmentRow } from '../store/assignment.reads';

export type OwnAssignment = AssignmentRow;

/** The functions of whoever asks. */
export class OwnAssignments {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  execute(accountId: string): Promise<OwnAssignment[]> {
    return readAssignments(this.reads, accountId, this.clock.now());
  }
}
