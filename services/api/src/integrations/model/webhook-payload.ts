import type { FeedKind } from './feed-kind';

/** What leaves the house: ids and a version, nothing about anybody. */
export interface ToldEvent {
  readonly id: string;
  readonly kind: FeedKind | 'TEST';
  readonly at: Date;
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly applicationId: string | null;
  readonly candidateId: string | null;
  readonly version: number | null;
}

export const thinPayload = ({ id, kind, at, institutionId, centreId, applicationId, candidateId, version }: ToldEvent): string =>
  JSON.stringify({ id, kind, at: at.toISOString(), institutionId, centreId, applicationId, candidateId, version });
