import { candidatesFeature } from '../candidates/candidates.feature';
import { documentsFeature } from '../documents/documents.feature';
import { identityFeature } from '../identity/identity.feature';
import type { Feature } from '../kernel/feature';
import { offerFeature } from '../offer/offer.feature';
import { operationsFeature } from '../operations/operations.feature';
import { referenceFeature } from '../reference/reference.feature';

/** Every feature, from foundation to consequence. */
export const features: readonly Feature[] = [referenceFeature, identityFeature, candidatesFeature, offerFeature, documentsFeature, operationsFeature];
