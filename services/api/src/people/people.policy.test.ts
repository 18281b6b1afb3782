import { Forbidden, NotFound } from '../kernel/errors';
import type { FunctionName, Grant, PersonViewer, ScopeKind } from '../kernel/viewer';
import { assertMayGive, commonPlace, holds, mayGive, strongestOver, type Scope } from './people.policy';

const here: Scope = { institutionId: 'ins_1', centreId: 'cen_1', committeeId: 'com_1', programmeId: 'prg_1' };

const grant = (name: FunctionName, scopeKind: ScopeKind, scopeId: string, institutionId = 'ins_1'): Grant =>
  ({ id: 'asg_1', function: name, scopeKind, scopeId, institutionId });

const viewer = (...grants: Grant[]): PersonViewer => ({ kind: 'person', accountId: 'acc_1', candidateId: 'can_1', sessionId: 'ses_1', grants });

describe('a function in a scope', () => {
  it.each<[ScopeKind, string]>([['INSTITUTION', 'ins_1'], ['CENTRE', 'cen_1'], ['COMMITTEE', 'com_1'], ['PROGRAMME', 'prg_1']])('over a %s reaches what is in it', (kind, id) => {
    expect(holds(viewer(grant('READER', kind, id)), ['READER'], here)).toBe(true);
    expect(holds(viewer(grant('READER', kind, 'other')), ['READER'], here)).toBe(false);
  });

  it('does not reach into another institution', () => {
    expect(holds(viewer(grant('ADMINISTRATOR', 'INSTITUTION', 'ins_2', 'ins_2')), ['ADMINISTRATOR'], here)).toBe(false);
    expect(holds(viewer(grant('READER', 'CENTRE', 'cen_1', 'ins_2')), ['READER'], here)).toBe(false);
  });

  it('over one centre says nothing of what has no centre', () => {
    expect(holds(viewer(grant('READER', 'CENTRE', 'cen_1')), ['READER'], { institutionId: 'ins_1' })).toBe(false);
  });

  it('is one of those asked for', () => {
    expect(holds(viewer(grant('READER', 'PROGRAMME', 'prg_1')), ['COMMITTEE_MEMBER', 'CENTRE_MANAGER'], here)).toBe(false);
    expect(holds(viewer(grant('ADMINISTRATOR', 'INSTITUTION', 'ins_1')), ['READER', 'ADMINISTRATOR'], here)).toBe(true);
  });

  it('belongs to whoever is signed in', () => {
    expect(holds({ kind: 'anonymous' }, ['READER'], here)).toBe(false);
  });
});

describe('places', () => {
  it('share what is the same in all of them', () => {
    expect(commonPlace([here])).toEqual(here);
    expect(commonPlace([here, { ...here, programmeId: 'prg_2' }])).toEqual({ institutionId: 'ins_1', centreId: 'cen_1', committeeId: 'com_1' });
    expect(commonPlace([here, { institutionId: 'ins_1' }])).toEqual({ institutionId: 'ins_1' });
  });
});

describe('giving a function', () => {
  const manager = viewer(grant('CENTRE_MANAGER', 'CENTRE', 'cen_1'));
  const names: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];

  it('is for administrators, and below themselves for managers', () => {
    const given = (name: FunctionName) => names.filter((other) => mayGive(viewer(grant(name, 'CENTRE', 'cen_1')), other, here));
    expect(names.map(given)).toEqual([[], [], ['READER', 'COMMITTEE_MEMBER'], names]);
    expect(mayGive(manager, 'READER', { institutionId: 'ins_1' })).toBe(false);
    expect(mayGive(manager, 'READER', { institutionId: 'ins_2', centreId: 'cen_1' })).toBe(false);
  });

  it('says nothing of scopes in which one is nobody', () => {
    expect(() => { assertMayGive(manager, 'READER', { institutionId: 'ins_1', centreId: 'cen_2' }, 'scope'); }).toThrow(NotFound);
    expect(() => { assertMayGive(manager, 'READER', undefined, 'scope'); }).toThrow(NotFound);
    expect(() => { assertMayGive(manager, 'CENTRE_MANAGER', here, 'scope'); }).toThrow(Forbidden);
    expect(() => { assertMayGive(viewer(grant('READER', 'CENTRE', 'cen_1')), 'READER', here, 'scope'); }).toThrow(Forbidden);
    expect(() => { assertMayGive(manager, 'READER', here, 'scope'); }).not.toThrow();
  });

  it('is done by the strongest that one holds there', () => {
    expect(strongestOver([grant('READER', 'CENTRE', 'cen_1'), grant('CENTRE_MANAGER', 'PROGRAMME', 'prg_1'), grant('ADMINISTRATOR', 'CENTRE', 'cen_2')], here)).toBe('CENTRE_MANAGER');
  });
});
