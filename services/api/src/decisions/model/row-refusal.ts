import type { JudgementRefusal } from '../../applications/contract';
import type { DecisionRefusal } from './decision-refusal';
import { PublicationSkip } from './publication-skip';

/** Why one of many was not done; what would be a fault by itself is told like a refusal, so that it holds up no other. */
export type RowRefusal = DecisionRefusal | JudgementRefusal | { readonly kind: 'not-found' | 'not-allowed' | 'token-ended' | 'fault' };

const skips: Readonly<Record<RowRefusal['kind'], PublicationSkip>> = {
  'not-editable': PublicationSkip.WRONG_STATUS,
  conflict: PublicationSkip.CHANGED,
  'not-proposed': PublicationSkip.NOT_PROPOSED,
  'own-proposal': PublicationSkip.OWN_PROPOSAL,
  'already-answered': PublicationSkip.ALREADY_ANSWERED,
  'reason-required': PublicationSkip.FAULT,
  'appointment-passed': PublicationSkip.APPOINTMENT_PASSED,
  'no-place-left': PublicationSkip.NO_PLACE_LEFT,
  invalid: PublicationSkip.FAULT,
  'key-reused': PublicationSkip.FAULT,
  // Only of verdicts.
  'wrong-status': PublicationSkip.WRONG_STATUS,
  objected: PublicationSkip.FAULT,
  'document-not-sent': PublicationSkip.FAULT,
  'not-found': PublicationSkip.NOT_FOUND,
  'not-allowed': PublicationSkip.NOT_ALLOWED,
  'token-ended': PublicationSkip.NOT_ALLOWED,
  fault: PublicationSkip.FAULT,
};

/** The same to those who publish from the cockpit, where the row says the rest. */
export const skipOf = ({ kind }: RowRefusal): PublicationSkip => skips[kind];
