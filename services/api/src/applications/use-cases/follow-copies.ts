import { CandidateNamed } from '../../candidates/contract';
import { ActDone } from '../../kernel/acts';
import type { Listener } from '../../kernel/transactions';
import { ApplicationStore } from '../store/application.store';

/** Names and dates that lists are sorted by are copies: whoever changes the originals is followed in the same transaction. */
export const followNames: Listener = {
  on: CandidateNamed.eventName,
  async handle(event, tx) {
    if (event instanceof CandidateNamed) await new ApplicationStore(tx.manager).refreshApplicant(event.candidateId);
  },
};

export const followDates: Listener = {
  on: ActDone.eventName,
  async handle(event, tx) {
    if (event instanceof ActDone && event.act.subjectId.startsWith('itk_')) await new ApplicationStore(tx.manager).refreshIntakes([event.act.subjectId]);
  },
};
