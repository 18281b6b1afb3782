import type { ApplicationProgressFragment } from '@/gql/graphql';

/** A decision that is published ends the preparation of a file, also of an incomplete one. */
export const isEditable = ({ status, publishedDecision }: Pick<ApplicationProgressFragment, 'status' | 'publishedDecision'>): boolean =>
  publishedDecision === null && (status === 'DRAFT' || status === 'INCOMPLETE');

/** Whether "submit" is open: the API says so, nothing blocks, and the date has not passed while the page was open. */
export const canSubmit = ({ allowedActs, blockers }: Pick<ApplicationProgressFragment, 'allowedActs' | 'blockers'>, isOver: boolean): boolean =>
  !isOver && blockers.length === 0 && allowedActs.includes('SUBMIT');
