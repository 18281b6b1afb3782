import { DocumentState, type Standing } from './document-acts';

/** What the last submission held: document → its file, or null where it was declared not applicable. */
export type HandedIn = ReadonlyMap<string, string | null>;

type Document = Standing & { readonly id: string };

/** Whether the candidate has left a document as it was handed in: nothing else can be judged. */
export const isAsHandedIn = (handedIn: HandedIn, { id, fileId, state }: Document): boolean =>
  state !== DocumentState.EXPECTED && handedIn.get(id) === fileId;

/** Refused documents ask something of the candidate; open ones are in the way of a complete file. */
export const documentCircumstances = (handedIn: HandedIn, documents: readonly Document[]) => ({
  hasRefusedDocument: documents.some(({ state }) => state === DocumentState.REFUSED),
  hasOpenDocument: documents.some((document) => document.state === DocumentState.REFUSED || !isAsHandedIn(handedIn, document)),
});

/** What was asked of the candidate stays asked until it is submitted: staff see no work in progress. */
export const asStaffKnow = <Known extends Document>(handedIn: HandedIn, document: Known): Known =>
  (isAsHandedIn(handedIn, document) ? document : { ...document, state: typeof handedIn.get(document.id) === 'string' ? DocumentState.REFUSED : DocumentState.EXPECTED });
