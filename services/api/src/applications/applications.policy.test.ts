import type { PersonViewer } from '../kernel/viewer';
import { roleOf, seesInside } from './applications.policy';
import { ApplicationStatus } from './model/application-status';

const person: PersonViewer = { kind: 'person', accountId: 'acc_1', candidateId: 'can_1', sessionId: 'ses_1', grants: [] };
const place = { candidateId: 'can_1', status: ApplicationStatus.DRAFT, submittedAt: null, institutionId: 'ins_1', centreId: 'cen_1', committeeId: 'com_1', programmeId: 'prg_1' };
const grant = (name: 'READER' | 'CENTRE_MANAGER', scopeId: string) =>
  ({ id: 'asg_1', function: name, scopeKind: 'CENTRE', scopeId, institutionId: 'ins_1' }) as const;

describe('in what quality somebody sees an application', () => {
  it('is the candidate’s for the owner, even where the owner holds a function', () => {
    expect(roleOf({ ...person, grants: [grant('CENTRE_MANAGER', 'cen_1')] }, place)).toBe('CANDIDATE');
  });

  it('is that of the strongest function in its scope, and none outside', () => {
    const staff = { ...person, candidateId: 'can_2', grants: [grant('READER', 'cen_1'), grant('CENTRE_MANAGER', 'cen_1')] };
    expect(roleOf(staff, place)).toBe('CENTRE_MANAGER');
    expect(roleOf(staff, { ...place, centreId: 'cen_2' })).toBeUndefined();
    expect(roleOf(staff, { ...place, institutionId: 'ins_2' })).toBeUndefined();
    expect(roleOf({ kind: 'anonymous' }, place)).toBeUndefined();
  });
});

describe('what is in an application', () => {
  it('is seen by its owner always, by staff once it was submitted', () => {
    expect(seesInside('CANDIDATE', { submittedAt: null })).toBe(true);
    expect(seesInside('ADMINISTRATOR', { submittedAt: null })).toBe(false);
    expect(seesInside('READER', { submittedAt: new Date() })).toBe(true);
  });

  it('stays hidden from staff when the candidate cancels before submitting', () => {
    const cancelledDraft = { status: ApplicationStatus.CANCELLED, submittedAt: null };
    expect(seesInside('CENTRE_MANAGER', cancelledDraft)).toBe(false);
  });
});
