import type { Transaction } from '../../kernel/transactions';
import { lockInstitution } from '../../offer/contract';
import type { ImportedOffer } from '../../offer/use-cases/import-offer';

/** Two processes may start at once: the second waits here and finds the account made. */
export const oneStartAtATime = (tx: Transaction, { institutionId }: ImportedOffer): Promise<void> => lockInstitution(tx, institutionId);
