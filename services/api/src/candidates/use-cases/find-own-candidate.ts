import type { Reads } from '../../kernel/reads';
import { findByAccount, type CandidateFacts } from '../store/candidate.reads';

/** The candidate behind an account that has already been recognised. */
export class FindOwnCandidate {
  constructor(private readonly reads: Reads) {}

  execute(accountId: string): Promise<CandidateFacts | undefined> {
    return findByAccount(this.reads, accountId);
  }
}
