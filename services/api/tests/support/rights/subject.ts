import type { TestClient } from '../client';
import type { Place } from '../rights-world';

const ofApplicants = ['draft', 'submitted', 'complete', 'proposal', 'route', 'admitted', 'waiting', 'tagged', 'mail'] as const;
type OfStaff = 'place' | 'sandbox' | 'view' | 'export' | 'run' | 'verdicts' | 'tag' | 'reason' | 'assignment' | 'act' | 'token' | 'webhook' | 'delivery';
type OfTheOffer = 'centre' | 'centres' | 'committee' | 'campaign' | 'programme' | 'template';

/**
 * What operations are done to. `complete` has every document accepted; `proposal` and `route` were proposed by somebody else;
 * `tagged` has a tag at hand; nothing depends on what is of the offer.
 */
export type SubjectKind = (typeof ofApplicants)[number] | OfStaff | OfTheOffer;

/** Whether it is about one application. */
export const isOfApplicant = (kind: SubjectKind | undefined): boolean => ofApplicants.some((one) => one === kind);

/** Ids of a subject; what a kind does not have is empty, or where it is. */
export interface Subject extends Place {
  readonly owner: TestClient;
  /** Of what is nothing else: a view, a tag, a mail, a programme … */
  readonly id: string;
  readonly accountId: string;
  readonly applicationId: string;
  readonly version: number;
  /** A document with a file. */
  readonly documentId: string;
  readonly ticket: string;
  readonly assignmentId: string;
  readonly auditId: string;
  readonly ids: readonly string[];
}
