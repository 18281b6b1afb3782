import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { AuthEventStore } from '../store/auth-event.store';
import { ForgetOld } from './forget-old';
import { IdentityTools } from './identity-tools';

let database: TestDatabase;
beforeAll(async () => { database = await openTestDatabase(); });
afterAll(() => database.close());

it('keeps what happened at the door for a year', async () => {
  const clock = movableClock('2026-11-20T09:00:00.000Z');
  const parts = database.parts({ clock });
  const fact = { kind: AuthEventKind.SIGN_OUT, outcome: AuthOutcome.SUCCESS };
  for (const day of ['2025-11-20T08:59:59.999Z', '2025-11-20T09:00:00.000Z']) {
    await database.transactions.run((tx) => new AuthEventStore(tx.manager).append({ ...fact, at: new Date(day) }));
  }
  await new ForgetOld(new IdentityTools(parts)).execute();
  expect(await parts.reads.rows('SELECT at FROM auth_event')).toEqual([{ at: new Date('2025-11-20T09:00:00.000Z') }]);
});
