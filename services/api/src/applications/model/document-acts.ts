import type { Role } from './application-acts';

/** Where a supporting document (pièce) stands; members equal their names. */
export enum DocumentState {
  EXPECTED = 'EXPECTED',
  SENT = 'SENT',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}

const { EXPECTED, SENT, ACCEPTED, REFUSED, NOT_APPLICABLE } = DocumentState;

export type DocumentAct = 'UPLOAD' | 'REPLACE' | 'DELETE' | 'SET_NOT_APPLICABLE' | 'SET_APPLICABLE' | 'ACCEPT' | 'REFUSE';

interface Rule {
  readonly act: DocumentAct;
  readonly from: readonly DocumentState[];
  readonly to: DocumentState;
  readonly by: readonly Role[];
  readonly conditionalOnly?: boolean;
  /** Only with a file, or only without one. */
  readonly withFile?: boolean;
}

/** What decides about an act besides who acts. */
export interface Standing {
  readonly state: DocumentState;
  readonly isConditional: boolean;
  readonly fileId: string | null;
}

const candidate: readonly Role[] = ['CANDIDATE'];
const judges: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];

const rules: readonly Rule[] = [
  { act: 'UPLOAD', from: [EXPECTED], to: SENT, by: candidate },
  { act: 'REPLACE', from: [SENT, REFUSED], to: SENT, by: candidate },
  { act: 'DELETE', from: [SENT, REFUSED], to: EXPECTED, by: candidate, withFile: true },
  { act: 'SET_NOT_APPLICABLE', from: [EXPECTED, REFUSED], withFile: false, to: NOT_APPLICABLE, by: candidate, conditionalOnly: true },
  { act: 'SET_APPLICABLE', from: [NOT_APPLICABLE], to: EXPECTED, by: candidate },
  { act: 'ACCEPT', from: [SENT, REFUSED], to: ACCEPTED, by: judges, withFile: true },
  // That a document does not concern somebody may be refused too, and taken back.
  { act: 'ACCEPT', from: [REFUSED], to: NOT_APPLICABLE, by: judges, withFile: false },
  // A refused document is refused again to mend the comment.
  { act: 'REFUSE', from: [SENT, ACCEPTED, REFUSED, NOT_APPLICABLE], to: REFUSED, by: judges },
];

/** The state after the act; undefined when it cannot be done. Whether the application may be edited at all is asked before. */
export const documentAfter = (act: DocumentAct, role: Role, document: Standing): DocumentState | undefined =>
  rules.find((rule) => rule.act === act && rule.by.includes(role) && rule.from.includes(document.state) && fits(rule, document))?.to;

const fits = ({ conditionalOnly, withFile }: Rule, { isConditional, fileId }: Standing): boolean =>
  (conditionalOnly !== true || isConditional) && (withFile === undefined || withFile === (fileId !== null));

/** Whoever refuses says why: the candidate is to mend it. */
export const isSaidWhy = (act: DocumentAct, comment: string | undefined): boolean => act !== 'REFUSE' || Boolean(comment?.trim());

/** Acts that screens offer on one document. */
const offered: readonly DocumentAct[] = ['UPLOAD', 'REPLACE', 'DELETE', 'SET_NOT_APPLICABLE', 'SET_APPLICABLE', 'ACCEPT', 'REFUSE'];

export const offeredActs = (role: Role, document: Standing): readonly DocumentAct[] => offered.filter((act) => documentAfter(act, role, document) !== undefined);
