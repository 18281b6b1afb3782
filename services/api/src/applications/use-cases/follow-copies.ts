import { CandidateNamed } from '../../candidates/contract';
import type { Listener } from '../../kernel/transactions';
import { IntakeChanged } from '../../offer/contract';
import { ApplicationStore } from '../store/application.store';

/** Names and dates that lists are sorted by are copies: whoever changes the originals is followed in the same transaction. */
export const followNames: Listener = {
  on: CandidateNamed.eventName,
  async handle(event, tx) {
    if (event instanceof CandidateNamed) await new ApplicationStore(tx.manager).refreshApplicant(event.candidateId);
  },
};

export const followDates: Listener = {
  on: IntakeChanged.eventName,
  async handle(event, tx) {
    if (event instanceof IntakeChanged) await new ApplicationStore(tx.manager).followIntakes(event.intakeIds);
  },
};
