import type { ApplicationProgressFragment } from '@/gql/graphql';

export const isEditable = ({ status }: Pick<ApplicationProgressFragment, 'status'>): boolean => status === 'DRAFT' || status === 'INCOMPLETE';

/** Whether "submit" is open: the API says so, nothing blocks, and the date has not passed while the page was open. */
export const canSubmit = ({ allowedActs, blockers }: Pick<ApplicationProgressFragment, 'allowedActs' | 'blockers'>, isOver: boolean): boolean =>
  !isOver && blockers.length === 0 && allowedActs.includes('SUBMIT');
