import { documentsFeature } from '../documents/documents.feature';
import type { Feature } from '../kernel/feature';
import { operationsFeature } from '../operations/operations.feature';
import { referenceFeature } from '../reference/reference.feature';

/** Every feature, from foundation to consequence. */
export const features: readonly Feature[] = [referenceFeature, documentsFeature, operationsFeature];
