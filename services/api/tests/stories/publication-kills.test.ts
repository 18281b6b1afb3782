import { setTimeout as pause } from 'node:timers/promises';
import { DecisionType } from '../../src/applications/contract';
import { PreviewPublication } from '../../src/decisions/use-cases/preview-publication';
import { OrderRun } from '../../src/decisions/use-cases/order-run';
import { PublishDecisions } from '../../src/decisions/use-cases/publish-decisions';
import { grantFunction, grantsOf } from '../../src/people/contract';
import { startTestApi, type TestApi } from '../support/api';
import { aPerson } from '../support/applicants';
import { intakesByCode } from '../support/builders/applications';
import { manyApplications, proposed } from '../support/builders/decisions';
import { anIntake, anOffer, aProgramme, givenOffer } from '../support/builders/offer';
import { environmentOf, Killable } from '../support/killable';
import { createDataSource } from '../../src/platform/database/data-source';
import { entitiesOf } from '../support/template';
import { until } from '../support/until';

const many = 2000;
const deaths = 3;

const counts = `SELECT (SELECT COUNT(*) FROM decision_row WHERE runId = ? AND state = 'DONE') AS published,
  (SELECT COUNT(*) FROM decision WHERE state = 'PUBLISHED') AS decisions,
  (SELECT COUNT(*) FROM application_event WHERE kind = 'decision.published') AS events,
  (SELECT COUNT(DISTINCT applicationId) FROM application_event WHERE kind = 'decision.published') AS applications,
  (SELECT COUNT(*) FROM letter) AS letters`;

describe('acceptance 3: two thousand decisions, and workers killed in the middle', () => {
  let api: TestApi;
  const running = new Set<Killable>();
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => {
    await Promise.all([...running].map((server) => server.kill()));
    await api.stop();
  });

  const load = (): Killable => {
    const server = Killable.load(environmentOf(api, { ROLE: 'worker' }));
    running.add(server);
    return server;
  };

  it('publishes each once', async () => {
    const { parts } = api.parvis;
    const { institutionId } = await givenOffer(parts, anOffer({ programmes: [aProgramme('LAW', { intakes: [anIntake({ capacity: null, answerDelayDays: 14 })] })] }));
    const { viewer } = await aPerson(api, 'Max');
    const now = parts.clock.now();
    await parts.transactions.run((tx) => grantFunction(tx, { accountId: viewer.accountId, function: 'CENTRE_MANAGER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now }));
    const dataSource = await createDataSource(api.address, entitiesOf(), 5).initialize();
    const database = { manager: dataSource.manager, reads: api.reads };
    const ids = await manyApplications(database, (await intakesByCode(api.reads)).get('LAW/SEPTEMBER')!, many);
    await proposed(database, ids, DecisionType.ADMITTED, null);
    const run = await new PublishDecisions(new OrderRun(parts), new PreviewPublication(api.reads, api.clock)).execute({ ...viewer, grants: await grantsOf(api.reads, viewer.accountId, now) }, ids, 'all of them');
    if (run.kind !== 'ordered') throw new Error(run.kind);

    const published = async (): Promise<number> => Number((await api.reads.first<{ n: number }>("SELECT COUNT(*) AS n FROM decision_row WHERE runId = ? AND state <> 'WAITING'", [run.id]))?.n);
    let worker = load();
    for (let death = 1; death <= deaths; death += 1) {
      const before = await published();
      const next = load();
      await worker.start(new Date(now.getTime() + death * 3_600_000));
      await until(async () => (await published()) >= before + 120, 120_000);
      await pause(Math.random() * 40);
      await worker.kill();
      expect(await published()).toBeLessThan(many);
      worker = next;
    }
    await worker.start(new Date(now.getTime() + (deaths + 1) * 3_600_000));
    await until(async () => (await api.reads.first("SELECT 1 FROM decision_run WHERE id = ? AND finishedAt IS NOT NULL", [run.id])) !== undefined, 240_000);
    await worker.kill();

    const counted = await api.reads.first<Record<string, number>>(counts, [run.id]);
    expect(counted).toEqual({ published: many, decisions: many, events: many, applications: many, letters: 2 * many });
    expect(await api.reads.rows("SELECT id FROM application WHERE version <> 4 OR publishedDecision <> 'ADMITTED' OR proposedDecision IS NOT NULL")).toEqual([]);
    await dataSource.destroy();
  }, 600_000);
});
