import type { Reads } from '../kernel/reads';
import { silentLog } from '../../tests/support/log';
import { followSandboxes } from './follow-sandboxes';

describe('followSandboxes', () => {
  it('lets nothing start whose sandboxes are not known: their answers would expire by the clock of everybody else', async () => {
    const away: Reads = { rows: () => Promise.reject(new Error('the database is away')), first: () => Promise.reject(new Error('the database is away')) };
    await expect(followSandboxes(away, silentLog)).rejects.toThrow('the database is away');
  });
});
