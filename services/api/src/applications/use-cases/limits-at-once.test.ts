import { givenOffer } from '../../../tests/support/builders/offer';
import { twoProgrammes } from '../../../tests/support/builders/applications';
import { staffViewer } from '../../../tests/support/builders/decisions';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { createValidatedAccount } from '../../identity/contract';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';
import { ExportFormat } from '../model/application-export.entity';
import { KeepViews } from './keep-views';
import { OrderExport } from './order-export';

const twenty = Array.from({ length: 20 }, (_, n) => n);
const count = (kinds: readonly string[], wanted: string): number => kinds.filter((kind) => kind === wanted).length;

describe('limits hold for many at once', () => {
  let database: TestDatabase;
  let parts: Parts;
  let ada: PersonViewer;
  let grace: PersonViewer;
  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts();
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    [ada, grace] = [await aReader('ada', institutionId), await aReader('grace', institutionId)];
  });
  afterAll(() => database.close());

  async function aReader(name: string, institutionId: string): Promise<PersonViewer> {
    const person = { firstName: name, lastName: 'Reader', address: `${name}@example.test`, password: 'Vz7#kolibri-Tango', language: 'en' } as const;
    const { accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, person));
    return { ...staffViewer(institutionId, 'READER'), accountId };
  }

  it('twenty exports ordered at once: three are, whoever else orders some at that moment', async () => {
    const order = (viewer: PersonViewer) => new OrderExport(parts.transactions, parts.jobs, parts.clock).execute(viewer, { format: ExportFormat.CSV, columns: ['REFERENCE'], filter: {}, applicationIds: null }, 'fr');
    const outcomes = await Promise.all(twenty.flatMap(() => [order(ada), order(grace)]));
    const of = (parity: number) => outcomes.filter((_, n) => n % 2 === parity).map(({ kind }) => kind);
    for (const kinds of [of(0), of(1)]) expect([count(kinds, 'ordered'), count(kinds, 'too-many')]).toEqual([3, 17]);
    expect(await parts.reads.rows('SELECT COUNT(*) AS n FROM application_export GROUP BY accountId')).toEqual([{ n: 3 }, { n: 3 }]);
  });

  it('twenty views kept at once stop at fifty in all', async () => {
    const views = new KeepViews(parts.transactions, parts.reads, parts.clock);
    const keep = (n: number) => views.create(ada, { name: `Vue ${String(n)}`, content: { columns: ['REFERENCE'], filter: {}, sort: { column: 'SUBMITTED_AT', isDescending: false } }, share: undefined });
    for (let n = 0; n < 43; n += 1) expect((await keep(n)).kind).toBe('kept');
    const kinds = (await Promise.all(twenty.map((n) => keep(100 + n)))).map(({ kind }) => kind);
    expect([count(kinds, 'kept'), count(kinds, 'too-many')]).toEqual([7, 13]);
    expect(await views.list(ada)).toHaveLength(50);
  });
});
