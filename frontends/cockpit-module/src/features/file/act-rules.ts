import { openDocuments, refusedDocuments, type File, type FileAct } from './file-types';

/** Whether the API would ask for words before it does this. */
export function needsText(act: FileAct, file: File, answer: string): boolean {
  switch (act) {
    case 'MARK_INCOMPLETE':
      return refusedDocuments(file).length === 0;
    case 'MARK_COMPLETE':
      return openDocuments(file).length > 0;
    case 'ANSWER':
      return answer === 'DECLINED' && file.answer === 'ACCEPTED';
    case 'MOVE_RETURN_DEADLINE':
      return false;
    default:
      return true;
  }
}

/** A whole file is complete without a word. */
export const showsText = (act: FileAct, file: File): boolean => act !== 'MARK_COMPLETE' || openDocuments(file).length > 0;

/** The mail that the act sends; an answer is told by the screen that keeps it. */
export const mailEvents = {
  MARK_INCOMPLETE: 'APPLICATION_MARKED_INCOMPLETE',
  MARK_COMPLETE: 'APPLICATION_MARKED_COMPLETE',
  RETURN_TO_DRAFT: 'APPLICATION_RETURNED_TO_DRAFT',
  MOVE_RETURN_DEADLINE: 'APPLICATION_RETURN_DEADLINE_MOVED',
  CANCEL: 'APPLICATION_CANCELLED',
  ANSWER: undefined,
} as const satisfies Readonly<Record<FileAct, string | undefined>>;
