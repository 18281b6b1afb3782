import type { Role } from './application-acts';
import { documentAfter, DocumentState, offeredActs, type DocumentAct } from './document-acts';

const states = Object.values(DocumentState);
const roles: readonly Role[] = ['CANDIDATE', 'SYSTEM', 'READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const judges: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const file = 'fil_1';

/** Columns EXPECTED SENT ACCEPTED REFUSED NOT_APPLICABLE; with a file, where that makes a difference, and without. */
const table: Record<DocumentAct, { readonly by: readonly Role[]; readonly to: string; readonly without?: string; readonly conditionalOnly?: true }> = {
  UPLOAD: { by: ['CANDIDATE'], to: 'SENT - - - -' },
  REPLACE: { by: ['CANDIDATE'], to: '- SENT - SENT -' },
  DELETE: { by: ['CANDIDATE'], to: '- EXPECTED - EXPECTED -', without: '- - - - -' },
  SET_NOT_APPLICABLE: { by: ['CANDIDATE'], to: '- - - - -', without: 'NOT_APPLICABLE - - NOT_APPLICABLE -', conditionalOnly: true },
  SET_APPLICABLE: { by: ['CANDIDATE'], to: '- - - - EXPECTED' },
  ACCEPT: { by: judges, to: '- ACCEPTED - ACCEPTED -', without: '- - - NOT_APPLICABLE -' },
  REFUSE: { by: judges, to: '- REFUSED REFUSED REFUSED REFUSED' },
};

const every = (Object.keys(table) as DocumentAct[]).flatMap((act) =>
  roles.flatMap((role) => states.flatMap((state) => [true, false].flatMap((isConditional) => [file, null].map((fileId) => ({ act, role, state, isConditional, fileId }))))));

describe('the life of a supporting document: every state, act and role', () => {
  it.each(every)('$role, $act on $state (conditional: $isConditional, file: $fileId)', ({ act, role, ...document }) => {
    const { by, to, without, conditionalOnly } = table[act];
    const columns = (document.fileId === null ? (without ?? to) : to).split(' ');
    const cell = columns[['EXPECTED', 'SENT', 'ACCEPTED', 'REFUSED', 'NOT_APPLICABLE'].indexOf(document.state)];
    const isPossible = by.includes(role) && cell !== '-' && (conditionalOnly !== true || document.isConditional);
    expect(documentAfter(act, role, document)).toBe(isPossible ? cell : undefined);
  });

  it('never lets a candidate touch what is accepted', () => {
    expect(offeredActs('CANDIDATE', { state: DocumentState.ACCEPTED, isConditional: true, fileId: file })).toEqual([]);
  });
});
