interface OneFile {
  readonly draft: string;
  readonly submitted: string;
  readonly documentId: string;
  readonly sentDocumentId: string;
}

const files = ({ draft, submitted }: OneFile): readonly string[] => [draft, submitted];

/** Ids in the operations of staff on one file, by the path of the argument. */
export const idsOfOneFile: Readonly<Record<string, (of: OneFile) => readonly string[]>> = {
  'judgeDocument.input.documentId': ({ documentId, sentDocumentId }) => [documentId, sentDocumentId],
  'markIncomplete.input.id': files,
  'markComplete.input.id': files,
  'returnToDraft.input.id': files,
  'moveReturnDeadline.input.id': files,
  'announcePresence.input.id': files,
  'answerAdmission.input.id': files,
};

/** Operations about what is a candidate's, and still not the candidate's to call. */
export const onlyStaff = new Set(['judgeDocument', 'markIncomplete', 'markComplete', 'returnToDraft', 'moveReturnDeadline', 'announcePresence']);
