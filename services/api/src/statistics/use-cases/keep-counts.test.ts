import { createHash, randomUUID } from 'node:crypto';
import { aDraft, anApplicant, intakesByCode, sendAll, submit } from '../../../tests/support/builders/applications';
import { answers, manyApplications, proposed, published, staffViewer, standingOf } from '../../../tests/support/builders/decisions';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { Answer, DecisionType } from '../../applications/contract';
import { AnswerAdmission } from '../../applications/use-cases/answer-admission';
import { CancelApplication } from '../../applications/use-cases/cancel-application';
import { MarkComplete } from '../../applications/use-cases/mark-complete';
import { MarkIncomplete } from '../../applications/use-cases/mark-incomplete';
import { ReturnToDraft } from '../../applications/use-cases/return-to-draft';
import { ApplicationStore } from '../../applications/store/application.store';
import { ProposeDecision } from '../../decisions/use-cases/propose-decision';
import { PublishDecision } from '../../decisions/use-cases/publish-decision';
import { Fault } from '../../kernel/errors';
import type { PersonViewer } from '../../kernel/viewer';
import { figuresAreOffBy } from '../store/standing-count.store';
import { FoldChanges, Recount } from './keep-counts';

/** The same run every time. */
function dice(seed: number): (sides: number) => number {
  let thrown = 0;
  return (sides) => createHash('sha256').update(`${String(seed)}/${String((thrown += 1))}`).digest().readUInt32BE() % sides;
}

describe('counts of where applications stand', () => {
  let room: DecisionRoom;
  let manager: PersonViewer;
  let other: PersonViewer;
  const warned: unknown[] = [];
  beforeAll(async () => {
    room = await openDecisionRoom(3);
    [manager, other] = [staffViewer(room.offer.institutionId, 'CENTRE_MANAGER'), staffViewer(room.offer.institutionId, 'CENTRE_MANAGER')];
  });
  afterAll(() => room.database.close());

  const off = () => figuresAreOffBy(room.database.reads);
  const fold = () => new FoldChanges(room.parts.transactions).execute();
  const recount = () => new Recount(room.parts.transactions, room.database.reads, { ...room.parts.log, warn: (fields) => { warned.push(fields); } }).execute();
  const changes = async () => Number((await room.database.reads.first<{ n: number }>('SELECT COUNT(*) AS n FROM standing_change'))!.n);
  const counts = () => room.database.reads.rows('SELECT intakeId, status, publishedDecision, answer, isReceived, count FROM standing_count WHERE count <> 0 ORDER BY 1, 2, 3, 4, 5');

  /** One act of somebody on one application; most of them are refused, as in life. */
  async function act(number: number, id: string, ada: PersonViewer): Promise<void> {
    const { transactions } = room.parts;
    const { version } = await standingOf(room.database, id);
    const order = { id, version, reason: 'Parce que' };
    const acts = [
      () => submit(room.parts, ada, id, { idempotencyKey: randomUUID() }),
      () => submit(room.parts, ada, id, { idempotencyKey: randomUUID() }),
      () => (number % 4 === 0 ? new CancelApplication(transactions, room.clock).execute(number % 8 === 0 ? ada : manager, order) : submit(room.parts, ada, id, { idempotencyKey: randomUUID() })),
      () => new MarkIncomplete(transactions, room.clock).execute(manager, { id, version, comment: 'Encore', newReturnDeadline: undefined }),
      () => new MarkComplete(transactions, room.clock).execute(manager, order),
      () => new MarkComplete(transactions, room.clock).execute(manager, order),
      () => new ReturnToDraft(transactions, room.clock).execute(manager, order),
      () => new ProposeDecision(transactions, room.clock).execute(manager, { applicationId: id, version, type: [DecisionType.ADMITTED, DecisionType.ON_HOLD][number % 3 === 0 ? 1 : 0]!, reasonId: null, comment: null, rank: null, appointmentAt: null, appointmentPlace: null }),
      () => new PublishDecision(transactions, room.clock).execute(other, { applicationId: id, version }),
      () => new PublishDecision(transactions, room.clock).execute(other, { applicationId: id, version }),
      () => new AnswerAdmission(transactions, room.clock).execute(ada, { ...order, answer: number % 3 === 0 ? Answer.DECLINED : Answer.ACCEPTED }),
    ];
    await acts[number % acts.length]!().catch((error: unknown) => { if (!(error instanceof Fault)) throw error; });
  }

  it('are what counting again gives, after many acts at once, folded in meanwhile by two', async () => {
    const intakes = [...(await intakesByCode(room.parts.reads)).values()];
    const people = await Promise.all(Array.from({ length: 4 }, () => anApplicant(room.parts)));
    const files = (await Promise.all(people.map(async (ada) => {
      const ids: string[] = [];
      for (const intake of intakes) {
        const id = await aDraft(room.parts, ada, intake);
        await sendAll(room.parts, ada, id);
        ids.push(id);
      }
      return ids.map((id) => ({ id, ada }));
    }))).flat();
    expect(await off()).toEqual([]);

    const throwOf = dice(20261120);
    for (let round = 0; round < 25; round += 1) {
      const acts = Array.from({ length: 8 }, () => ({ number: throwOf(1000), file: files[throwOf(files.length)]! }));
      await Promise.all([...acts.map(({ number, file }) => act(number, file.id, file.ada)), ...(round % 5 === 0 ? [fold(), fold()] : [])]);
    }
    expect(await off()).toEqual([]);
    expect(await changes()).toBeGreaterThan(0);
    await Promise.all([fold(), fold(), fold()]);
    expect([await changes(), await off()]).toEqual([0, []]);
    const states = await room.database.reads.rows<{ status: string }>('SELECT DISTINCT status, publishedDecision FROM standing_count WHERE count > 0');
    expect(states.length).toBeGreaterThan(3);

    await room.parts.transactions.run((tx) => new ApplicationStore(tx.manager).deleteOf(people[0]!.accountId));
    expect(await off()).toEqual([]);
    expect(warned).toEqual([]);
  });

  it('follow a place that goes to the next of the list, and nothing of an act that was rolled back', async () => {
    const law = room.intakes.get('LAW/SEPTEMBER')!;
    const [admitted] = await published(room.database, law, 1, DecisionType.ADMITTED, () => ({ answer: Answer.ACCEPTED }));
    await published(room.database, law, 2, DecisionType.WAITING_LIST, (n) => ({ waitingRank: 40 + n }));
    const [proposal] = await manyApplications(room.database, law, 1);
    await proposed(room.database, [proposal!], DecisionType.ADMITTED, null);
    await recount();
    expect(await off()).toEqual([]);
    const { version } = await standingOf(room.database, admitted!);
    await new AnswerAdmission(room.parts.transactions, room.clock).execute(manager, { id: admitted!, version, answer: Answer.DECLINED, reason: 'À sa demande' });
    expect(await off()).toEqual([]);

    const before = await changes();
    await expect(room.parts.transactions.run(async (tx) => {
      const store = new ApplicationStore(tx.manager);
      const application = (await store.lock(proposal!))!;
      application.cancel(room.clock.now());
      await store.save(application);
      throw new Error('no');
    })).rejects.toThrow('no');
    expect([await changes(), await off()]).toEqual([before, []]);
  });

  it('that are off are mended within the hour by what they are off by, and said so; folding goes on meanwhile', async () => {
    await answers(room.parts, (await manyApplications(room.database, room.intakes.get('ART/SEPTEMBER')!, 3))[0]!, Answer.NONE);
    expect(await off()).toMatchObject([{ status: 'COMPLETE', delta: 3 }]);
    warned.length = 0;
    await Promise.all([recount(), fold()]);
    expect(warned).toEqual([{ figures: 1 }]);
    expect(await off()).toEqual([]);
    await fold();
    const kept = await counts();
    await recount();
    expect([await counts(), await off(), warned.length]).toEqual([kept, [], 1]);
  });
});
