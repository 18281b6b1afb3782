import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import type { HeldFunction } from '../model/person-view';
import { readAssignments } from '../store/assignment.reads';

/** The functions of whoever asks. */
export class OwnAssignments {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  execute(accountId: string): Promise<HeldFunction[]> {
    return readAssignments(this.reads, accountId, this.clock.now());
  }
}
