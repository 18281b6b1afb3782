import { answers, manyApplications, proposed, published, staffViewer, standingOf } from '../../../tests/support/builders/decisions';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { Answer, ApplicationCancelled, DecisionType } from '../../applications/contract';
import { Forbidden, NotFound } from '../../kernel/errors';
import { promote } from '../model/waiting-list';
import { movesOf } from '../store/waiting-list.reads';
import { explainRank } from '../graphql/explain-rank';
import { OfferFreePlaces } from './offer-free-places';
import { PublishDecision } from './publish-decision';
import { ReadWaitingList } from './read-waiting-list';

const { ADMITTED, WAITING_LIST, REJECTED } = DecisionType;
const { DECLINED, EXPIRED, ACCEPTED, NONE } = Answer;

let room: DecisionRoom;
let intake: string;

async function given(capacity: number): Promise<void> {
  room = await openDecisionRoom(capacity);
  intake = room.intakes.get('LAW/SEPTEMBER')!;
}
afterEach(() => room.database.close());

const decided = async (id: string): Promise<string | null> => (await standingOf(room.database, id)).publishedDecision;
const held = async (): Promise<number> => Number((await room.parts.reads.first<{ n: number }>(
  "SELECT COUNT(*) AS n FROM application WHERE intakeId = ? AND publishedDecision = 'ADMITTED' AND answer IN ('NONE', 'ACCEPTED')", [intake]))?.n);

describe('a place that is given back', () => {
  it('goes to the first of the list, two places to the first two in order, and the third is told its new rank', async () => {
    await given(2);
    const admitted = await published(room.database, intake, 2, ADMITTED, (n) => ({ answer: n === 0 ? ACCEPTED : NONE }));
    const list = await published(room.database, intake, 3, WAITING_LIST);
    await answers(room.parts, admitted[0]!, DECLINED);
    expect(await Promise.all(list.map(decided))).toEqual(['ADMITTED', 'WAITING_LIST', 'WAITING_LIST']);
    await answers(room.parts, admitted[1]!, EXPIRED);
    expect(await Promise.all(list.map(decided))).toEqual(['ADMITTED', 'ADMITTED', 'WAITING_LIST']);
    expect(room.told.published.map(({ applicationId }) => applicationId)).toEqual(list.slice(0, 2));
    expect(room.told.ranks.map(({ applicationId, rank }) => [list.indexOf(applicationId), rank])).toEqual([[1, 1], [2, 2], [2, 1]]);
    expect(await standingOf(room.database, list[0]!)).toMatchObject({ waitingRank: null, answer: 'NONE', answerBy: new Date('2026-12-04T22:59:59.999Z') });
    expect(await room.parts.reads.rows('SELECT type, state, proposedBy, publishedBy FROM decision WHERE applicationId = ? ORDER BY proposedAt', [list[0]!])).toEqual([
      { type: 'WAITING_LIST', state: 'SUPERSEDED', proposedBy: null, publishedBy: null }, { type: 'ADMITTED', state: 'PUBLISHED', proposedBy: null, publishedBy: null },
    ]);
    expect(await room.parts.reads.rows('SELECT kind, actor, actorAccountId FROM application_event WHERE applicationId = ?', [list[0]!])).toEqual([{ kind: 'decision.published', actor: 'SYSTEM', actorAccountId: null }]);
  });

  it('goes to nobody while more places are held than there are, nor where places are not counted', async () => {
    await given(1);
    const [one] = await published(room.database, intake, 2, ADMITTED);
    const [waiting] = await published(room.database, intake, 1, WAITING_LIST);
    await answers(room.parts, one!, DECLINED);
    expect(await decided(waiting!)).toBe('WAITING_LIST');

    const art = room.intakes.get('ART/SEPTEMBER')!;
    const [other] = await published(room.database, art, 1, ADMITTED);
    const [patient] = await published(room.database, art, 1, WAITING_LIST);
    await answers(room.parts, other!, DECLINED);
    expect(await decided(patient!)).toBe('WAITING_LIST');
  });

  it('is given back once, whatever is announced twice', async () => {
    await given(3);
    const [one] = await published(room.database, intake, 3, ADMITTED);
    const list = await published(room.database, intake, 3, WAITING_LIST);
    await answers(room.parts, one!, DECLINED);
    await answers(room.parts, one!, DECLINED);
    expect(await Promise.all(list.map(decided))).toEqual(['ADMITTED', 'WAITING_LIST', 'WAITING_LIST']);
  });

  it('goes on too when an admission is replaced; whoever is rejected on the list leaves room for those behind', async () => {
    await given(1);
    const manager = staffViewer(room.offer.institutionId, 'CENTRE_MANAGER');
    const [admitted] = await published(room.database, intake, 1, ADMITTED);
    const list = await published(room.database, intake, 3, WAITING_LIST);
    const publish = async (id: string) => new PublishDecision(room.parts.transactions, room.clock).execute(manager, { applicationId: id, version: (await standingOf(room.database, id)).version });
    await proposed(room.database, [list[1]!, admitted!], REJECTED, null);
    expect(await publish(list[1]!)).toMatchObject({ kind: 'done' });
    expect(room.told.ranks.map(({ applicationId, rank }) => [list.indexOf(applicationId), rank])).toEqual([[2, 2]]);
    expect(await publish(admitted!)).toMatchObject({ kind: 'done' });
    expect(await Promise.all(list.map(decided))).toEqual(['ADMITTED', 'REJECTED', 'WAITING_LIST']);
    expect((await movesOf(room.parts.reads, intake, 10)).map(({ cause, promoted }) => [cause, promoted])).toEqual([['SUPERSEDED', 1], ['LEFT', 0]]);
  });

  it('ends what was proposed for somebody who is promoted, or whose file is cancelled', async () => {
    await given(1);
    const [admitted] = await published(room.database, intake, 1, ADMITTED);
    const [waiting] = await published(room.database, intake, 1, WAITING_LIST);
    const [other] = await manyApplications(room.database, intake, 1);
    await proposed(room.database, [waiting!, other!], REJECTED, null);
    await answers(room.parts, admitted!, DECLINED);
    expect(await standingOf(room.database, waiting!)).toMatchObject({ publishedDecision: 'ADMITTED', proposedDecision: null });
    await room.parts.transactions.run((tx) => { tx.announce(new ApplicationCancelled(other!)); return Promise.resolve(); });
    expect(await standingOf(room.database, other!)).toMatchObject({ proposedDecision: null });
    expect(await room.parts.reads.rows("SELECT id FROM decision WHERE state = 'PROPOSED'")).toEqual([]);
  });
});

describe('acceptance 4: a hundred withdrawals at once', () => {
  it('never above the capacity, in order, each once; and the log replays to the same', async () => {
    await given(100);
    const admitted = await published(room.database, intake, 100, ADMITTED, (n) => ({ answer: n % 2 === 0 ? ACCEPTED : NONE }));
    // Entered in another order than they applied, with gaps and equals.
    const list = await published(room.database, intake, 130, WAITING_LIST, (n) => ({ waitingRank: 2 * (130 - n) - (n % 5 === 0 ? 0 : 1) }));
    await Promise.all(admitted.map((id, n) => answers(room.parts, id, n % 3 === 0 ? EXPIRED : DECLINED)));

    expect(await held()).toBe(100);
    const inOrder = [...list].reverse();
    const states = await room.parts.reads.rows<{ id: string; publishedDecision: string }>("SELECT id, publishedDecision FROM application WHERE intakeId = ? AND answer = 'NONE'", [intake]);
    const known = new Map(states.map(({ id, publishedDecision }) => [id, publishedDecision]));
    expect(inOrder.map((id) => known.get(id))).toEqual([...Array<string>(100).fill('ADMITTED'), ...Array<string>(30).fill('WAITING_LIST')]);
    expect(room.told.published).toHaveLength(100);
    expect(new Set(room.told.published.map(({ applicationId }) => applicationId)).size).toBe(100);
    expect(await room.parts.reads.first("SELECT COUNT(*) AS n FROM decision WHERE type = 'ADMITTED' AND state = 'PUBLISHED' AND publishedBy IS NULL AND proposedBy IS NULL AND publishedAt = ?", [room.clock.now()])).toMatchObject({ n: 100 });

    const moves = await movesOf(room.parts.reads, intake, 200);
    expect(moves).toHaveLength(100);
    for (const { capacity, holders, places, list: logged, promoted } of moves) {
      const again = promote({ capacity, holders, places, waiting: logged.map(({ applicationId, enteredRank, publishedAt }) => ({ applicationId, enteredRank, publishedAt: new Date(publishedAt) })) });
      expect(holders + promoted).toBeLessThanOrEqual(100);
      expect(again.moves.map(({ applicationId, before, after }) => [applicationId, before, after])).toEqual(logged.map(({ applicationId, before, after }) => [applicationId, before, after]));
    }
  }, 120_000);
});

describe('places that nobody holds', () => {
  const lists = () => new ReadWaitingList(room.parts.reads);
  const manager = () => staffViewer(room.offer.institutionId, 'CENTRE_MANAGER');
  const offer = (applicationIds: readonly string[], viewer = manager()) => new OfferFreePlaces(room.parts.transactions, room.clock).execute(viewer, { intakeId: intake, applicationIds });
  const preview = async (): Promise<string[]> => (await lists().simulate(manager(), intake, 0)).promoted.map(({ applicationId }) => applicationId);

  it('freed while nobody waited, or added by a greater capacity, are offered in order to those who wait now, never more', async () => {
    await given(2);
    const admitted = await published(room.database, intake, 2, ADMITTED);
    await answers(room.parts, admitted[0]!, DECLINED);
    const list = await published(room.database, intake, 4, WAITING_LIST);
    expect(await preview()).toEqual([list[0]]);
    expect(await offer(await preview())).toBe('offered');
    expect(await preview()).toEqual([]);

    await room.parts.transactions.run((tx) => tx.manager.query('UPDATE intake SET capacity = 4 WHERE id = ?', [intake]));
    const confirmed = await preview();
    expect(confirmed).toEqual([list[1], list[2]]);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => offer(confirmed)));
    expect(outcomes.sort()).toEqual(['list-changed', 'list-changed', 'list-changed', 'list-changed', 'offered']);
    expect(await Promise.all(list.map(decided))).toEqual(['ADMITTED', 'ADMITTED', 'ADMITTED', 'WAITING_LIST']);
    expect(await held()).toBe(4);
    expect((await movesOf(room.parts.reads, intake, 10)).map(({ cause, promoted, causeApplicationId }) => [cause, promoted, causeApplicationId])).toEqual([['OFFERED', 2, null], ['OFFERED', 1, null]]);
    expect(room.told.acts.filter(({ kind }) => kind === 'waiting-list.offered')).toHaveLength(2);
  });

  it('go to nobody else than was confirmed, and are offered by managers only', async () => {
    await given(1);
    const list = await published(room.database, intake, 2, WAITING_LIST);
    expect(await offer([list[1]!])).toBe('list-changed');
    expect(await offer([...list])).toBe('list-changed');
    await expect(offer([list[0]!], staffViewer(room.offer.institutionId, 'COMMITTEE_MEMBER'))).rejects.toThrow(Forbidden);
    const elsewhere = staffViewer(room.offer.institutionId, 'CENTRE_MANAGER', { kind: 'CENTRE', id: room.offer.centreIds.get('SCIENCE')! });
    await expect(offer([list[0]!], elsewhere)).rejects.toThrow(NotFound);
    expect(await Promise.all(list.map(decided))).toEqual(['WAITING_LIST', 'WAITING_LIST']);
  });
});

describe('what stands in the way of a publication', () => {
  const publish = async (id: string, more: { force?: boolean; reason?: string } = {}) => new PublishDecision(room.parts.transactions, room.clock)
    .execute(staffViewer(room.offer.institutionId, 'CENTRE_MANAGER'), { applicationId: id, version: (await standingOf(room.database, id)).version, ...more });

  it('an appointment that has passed is named', async () => {
    await given(1);
    const [called] = await manyApplications(room.database, intake, 1);
    await proposed(room.database, [called!], DecisionType.PRESELECTED, null, () => ({ appointmentAt: room.clock.now(), appointmentPlace: 'Salle 4' }));
    expect(await publish(called!)).toEqual({ kind: 'appointment-passed' });
    expect(await decided(called!)).toBeNull();
  });

  it('a reason for going over the capacity is written down only where it was gone over', async () => {
    await given(1);
    const ids = await manyApplications(room.database, intake, 2);
    await proposed(room.database, ids, ADMITTED, null);
    for (const id of ids) expect(await publish(id, { force: true, reason: 'Accord du jury' })).toMatchObject({ kind: 'done' });
    expect(await room.parts.reads.rows("SELECT applicationId FROM application_event WHERE kind = 'decision.forced'")).toEqual([{ applicationId: ids[1] }]);
  });
});

describe('what staff and candidates are told of a list', () => {
  it('dry run, ranks, and why, in words', async () => {
    await given(1);
    const lists = new ReadWaitingList(room.parts.reads);
    const reader = staffViewer(room.offer.institutionId, 'READER');
    const [admitted] = await published(room.database, intake, 1, ADMITTED);
    const list = await published(room.database, intake, 3, WAITING_LIST, (n) => ({ waitingRank: [4, 9, 12][n]! }));
    const simulated = await lists.simulate(reader, intake, 1);
    expect(simulated.moves.map(({ before, after }) => [before, after])).toEqual([[1, null], [2, 1], [3, 2]]);
    expect(await decided(list[0]!)).toBe('WAITING_LIST');

    await answers(room.parts, admitted!, DECLINED);
    const seen = await lists.execute(reader, intake);
    expect(seen.entries.map(({ enteredRank, realRank, publishedDecision }) => [enteredRank, realRank, publishedDecision])).toEqual([[4, null, 'ADMITTED'], [9, 1, 'WAITING_LIST'], [12, 2, 'WAITING_LIST']]);
    const said = explainRank('fr', await lists.explain(reader, list[2]!)).replace(/\u00a0/g, ' ');
    expect(said.split('\n')).toEqual([
      'Rang 2 sur 2. La commission a saisi le rang 12.', 'Devant : 1 candidature(s) de rang inférieur, qui attendent encore.', '1 place(s) prise(s) sur 1.', 'Le 20 novembre 2026 : du rang 3 au rang 2.',
    ]);
    expect(explainRank('en', await lists.explain(reader, admitted!))).toBe('This application is not on a waiting list.');
    expect(await lists.index(reader)).toMatchObject([{ programmeCode: 'LAW', capacity: 1, holders: 1, waiting: 2 }]);
    const elsewhere = staffViewer(room.offer.institutionId, 'ADMINISTRATOR', { kind: 'CENTRE', id: room.offer.centreIds.get('SCIENCE')! });
    await expect(lists.execute(elsewhere, intake)).rejects.toThrow('No such intake');
    expect(await lists.index(elsewhere)).toEqual([]);
  });
});
