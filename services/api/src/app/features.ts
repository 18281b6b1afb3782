import { applicationsFeature } from '../applications/applications.feature';
import { candidatesFeature } from '../candidates/candidates.feature';
import { decisionsFeature } from '../decisions/decisions.feature';
import { documentsFeature } from '../documents/documents.feature';
import { identityFeature } from '../identity/identity.feature';
import { integrationsFeature } from '../integrations/integrations.feature';
import type { Feature } from '../kernel/feature';
import { notificationFeature } from '../notification/notification.feature';
import { offerFeature } from '../offer/offer.feature';
import { operationsFeature } from '../operations/operations.feature';
import { peopleFeature } from '../people/people.feature';
import { referenceFeature } from '../reference/reference.feature';
import { statisticsFeature } from '../statistics/statistics.feature';

/** Every feature, from foundation to consequence. */
export const features: readonly Feature[] = [
  referenceFeature,
  identityFeature,
  peopleFeature,
  candidatesFeature,
  offerFeature,
  documentsFeature,
  applicationsFeature,
  decisionsFeature,
  integrationsFeature,
  statisticsFeature,
  operationsFeature,
  notificationFeature,
];
