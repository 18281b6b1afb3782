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
}

const candidate: readonly Role[] = ['CANDIDATE'];
const judges: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];

const rules: readonly Rule[] = [
  { act: 'UPLOAD', from: [EXPECTED], to: SENT, by: candidate },
  { act: 'REPLACE', from: [SENT, REFUSED], to: SENT, by: candidate },
  { act: 'DELETE', from: [SENT, REFUSED], to: EXPECTED, by: candidate },
  { act: 'SET_NOT_APPLICABLE', from: [EXPECTED], to: NOT_APPLICABLE, by: candidate, conditionalOnly: true },
  { act: 'SET_APPLICABLE', from: [NOT_APPLICABLE], to: EXPECTED, by: candidate },
  { act: 'ACCEPT', from: [SENT, REFUSED], to: ACCEPTED, by: judges },
  { act: 'REFUSE', from: [SENT, ACCEPTED], to: REFUSED, by: judges },
];

/** The state after the act; undefined when it cannot be done. Whether the application may be edited at all is asked before. */
export function documentAfter(act: DocumentAct, role: Role, document: { readonly state: DocumentState; readonly isConditional: boolean }): DocumentState | undefined {
  return rules.find((rule) =>
    rule.act === act && rule.by.includes(role) && rule.from.includes(document.state) && (rule.conditionalOnly !== true || document.isConditional))?.to;
}

/** Acts that screens offer on one document. */
const offered = ['UPLOAD', 'REPLACE', 'DELETE', 'SET_NOT_APPLICABLE', 'SET_APPLICABLE'] as const;
export type OfferedDocumentAct = (typeof offered)[number];

export const offeredActs = (role: Role, document: { readonly state: DocumentState; readonly isConditional: boolean }): readonly OfferedDocumentAct[] =>
  offered.filter((act) => documentAfter(act, role, document) !== undefined);
