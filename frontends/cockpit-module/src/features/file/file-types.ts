import type { CockpitFileQuery, FileDocumentFragment } from '@/gql/graphql';

export type File = NonNullable<CockpitFileQuery['application']>;
export type FileDocument = FileDocumentFragment;

/** What the header offers; `ANSWER` stands for both answers of a candidate. */
export type FileAct = 'MARK_INCOMPLETE' | 'MARK_COMPLETE' | 'RETURN_TO_DRAFT' | 'MOVE_RETURN_DEADLINE' | 'CANCEL' | 'ANSWER';

const acts: readonly FileAct[] = ['MARK_INCOMPLETE', 'MARK_COMPLETE', 'MOVE_RETURN_DEADLINE', 'ANSWER', 'RETURN_TO_DRAFT', 'CANCEL'];

/** What somebody may do with this file, in the order of the screen. */
export const actsOf = ({ allowedActs }: File): readonly FileAct[] =>
  acts.filter((act) => (act === 'ANSWER' ? allowedActs.includes('ACCEPT_ADMISSION') || allowedActs.includes('DECLINE_ADMISSION') : allowedActs.includes(act)));

/** Documents that stand in the way of a complete file. */
export const openDocuments = ({ documents }: File): readonly FileDocument[] =>
  documents.filter(({ state, isBeingReplaced }) => isBeingReplaced || state === 'EXPECTED' || state === 'REFUSED');

export const refusedDocuments = ({ documents }: File): readonly FileDocument[] => documents.filter(({ state }) => state === 'REFUSED');
