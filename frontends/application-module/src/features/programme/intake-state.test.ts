import type { IntakeState } from '@/gql/graphql';
import { leadingIntake, stateAt, type Calendar } from './intake-state';

const intake = (state: IntakeState, opensAt: string, closesAt: string): Calendar => ({ state, opensAt, closesAt, timeZone: 'Europe/Paris' });
const open = intake('OPEN', '2027-01-01T00:00:00.000Z', '2027-04-12T21:59:59.999Z');
const upcoming = intake('UPCOMING', '2027-05-01T00:00:00.000Z', '2027-06-01T00:00:00.000Z');

describe('the state of an intake', () => {
  it('stays open to its last millisecond, and not one longer', () => {
    expect(stateAt(open, Date.parse(open.closesAt))).toBe('OPEN');
    expect(stateAt(open, Date.parse(open.closesAt) + 1)).toBe('CLOSED');
  });

  it('opens while the page is on screen', () => {
    expect(stateAt(upcoming, Date.parse(upcoming.opensAt) - 1)).toBe('UPCOMING');
    expect(stateAt(upcoming, Date.parse(upcoming.opensAt))).toBe('OPEN');
  });

  it('never reopens what the institution closed', () => {
    expect(stateAt(intake('CLOSED', open.opensAt, open.closesAt), Date.parse(open.opensAt) + 1)).toBe('CLOSED');
  });
});

describe('the intake that a list shows', () => {
  it('is the open one that closes first, else the next to open, else the last to close', () => {
    const later = intake('OPEN', open.opensAt, '2027-07-01T00:00:00.000Z');
    const old = intake('CLOSED', '2025-01-01T00:00:00.000Z', '2025-04-01T00:00:00.000Z');
    const older = intake('CLOSED', '2024-01-01T00:00:00.000Z', '2024-04-01T00:00:00.000Z');
    expect(leadingIntake([old, later, upcoming, open])).toBe(open);
    expect(leadingIntake([old, upcoming])).toBe(upcoming);
    expect(leadingIntake([older, old])).toBe(old);
    expect(leadingIntake([])).toBeUndefined();
  });
});
