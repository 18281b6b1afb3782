import type { Role } from './application-acts';
import { documentAfter, DocumentState, offeredActs, type DocumentAct } from './document-acts';

const states = Object.values(DocumentState);
const roles: readonly Role[] = ['CANDIDATE', 'SYSTEM', 'READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const judges: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];

/** Columns EXPECTED SENT ACCEPTED REFUSED NOT_APPLICABLE. */
const table: Record<DocumentAct, { readonly by: readonly Role[]; readonly to: string; readonly unconditional?: string }> = {
  UPLOAD: { by: ['CANDIDATE'], to: 'SENT - - - -' },
  REPLACE: { by: ['CANDIDATE'], to: '- SENT - SENT -' },
  DELETE: { by: ['CANDIDATE'], to: '- EXPECTED - EXPECTED -' },
  SET_NOT_APPLICABLE: { by: ['CANDIDATE'], to: 'NOT_APPLICABLE - - - -', unconditional: '- - - - -' },
  SET_APPLICABLE: { by: ['CANDIDATE'], to: '- - - - EXPECTED' },
  ACCEPT: { by: judges, to: '- ACCEPTED - ACCEPTED -' },
  REFUSE: { by: judges, to: '- REFUSED REFUSED - -' },
};

const every = (Object.keys(table) as DocumentAct[]).flatMap((act) =>
  roles.flatMap((role) => states.flatMap((state) => [true, false].map((isConditional) => ({ act, role, state, isConditional })))));

describe('the life of a supporting document: every state, act and role', () => {
  it.each(every)('$role, $act on $state (conditional: $isConditional)', ({ act, role, state, isConditional }) => {
    const { by, to, unconditional } = table[act];
    const columns = (isConditional ? to : (unconditional ?? to)).split(' ');
    const cell = columns[['EXPECTED', 'SENT', 'ACCEPTED', 'REFUSED', 'NOT_APPLICABLE'].indexOf(state)];
    expect(documentAfter(act, role, { state, isConditional })).toBe(by.includes(role) && cell !== '-' ? cell : undefined);
  });

  it('never lets a candidate touch what is accepted', () => {
    expect(offeredActs('CANDIDATE', { state: DocumentState.ACCEPTED, isConditional: true })).toEqual([]);
  });
});
