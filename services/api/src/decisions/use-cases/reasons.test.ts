import { manyApplications, staffViewer } from '../../../tests/support/builders/decisions';
import { aColleague } from '../../../tests/support/builders/staff';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { DecisionType } from '../../applications/contract';
import { newId } from '../../kernel/ids';
import type { PersonViewer } from '../../kernel/viewer';
import { reasonConflict } from '../graphql/wording';
import { DecisionStore, newProposal } from '../store/decision.store';
import { reasonInService, reasonsOf } from '../store/reason.reads';
import { ProposeDecision } from './propose-decision';
import { DeleteReason, ListReasons, SaveReason, type ReasonDraft } from './reasons';

let room: DecisionRoom;
let manager: PersonViewer;
let institutionId: string;

beforeAll(async () => {
  room = await openDecisionRoom();
  ({ institutionId } = room.offer);
  manager = staffViewer(institutionId, 'CENTRE_MANAGER');
});
afterAll(() => room.database.close());

const save = (change: Partial<ReasonDraft>, viewer = manager) =>
  new SaveReason(room.parts.transactions, room.clock).execute(viewer, { id: null, institutionId, code: 'LEVEL', labelFr: 'Niveau', labelEn: 'Level', position: 1, isInService: true, version: change.id ? 1 : 0, ...change });
const remove = (id: string) => new DeleteReason(room.parts.transactions).execute(manager, id);

async function aReason(code: string): Promise<string> {
  const outcome = await save({ code });
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.reason.id;
}

describe('reasons', () => {
  it('two people who add the same code at once: one has added it, the other is told that it is there', async () => {
    const outcomes = await Promise.all(['Niveau', 'Pièces', 'Places'].map((labelFr) => save({ labelFr })));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-exists', 'already-exists', 'saved']);
    const saved = outcomes.flatMap((outcome) => (outcome.kind === 'saved' ? [outcome.reason] : []));
    expect((await reasonsOf(room.parts.reads, institutionId)).filter(({ code }) => code === 'LEVEL')).toEqual(saved);
  });

  it('two people who reword the same one at once: one wins, the other is told by whom and what, and when', async () => {
    const { institutionId: institution } = room.offer;
    const [ada, grace] = [await aColleague(room.parts, 'CENTRE_MANAGER', institution, { firstName: 'Ada', lastName: 'Byron' }), await aColleague(room.parts, 'CENTRE_MANAGER', institution, { firstName: 'Grace', lastName: 'Hopper' })];
    const id = await aReason('TWO');
    const outcomes = await Promise.all([save({ id, code: 'TWO', labelFr: 'Le mien' }, ada), save({ id, code: 'TWO', labelFr: 'Le sien' }, grace)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
    const winner = outcomes[0].kind === 'saved' ? 'Ada Byron' : 'Grace Hopper';
    const told = outcomes.find(({ kind }) => kind === 'conflict');
    expect(told).toEqual({ kind: 'conflict', currentVersion: 2, code: 'TWO', last: { name: winner, changedAt: room.clock.now() } });
    expect(told?.kind === 'conflict' && reasonConflict('fr', told)).toMatchObject({ code: 'CONFLICT', currentVersion: 2, message: `${winner} a modifié le motif TWO depuis que vous l’avez ouvert. Relisez-le, puis recommencez.` });
    expect(await save({ id, code: 'TWO', labelFr: 'Relu', version: 2 }, ada)).toMatchObject({ kind: 'saved', reason: { version: 3, label: { fr: 'Relu' } } });
  });

  it('one that somebody is giving just now is not deleted', async () => {
    const id = await aReason('NOW');
    const [applicationId] = await manyApplications(room.database, room.intakes.get('LAW/SEPTEMBER')!, 1);
    let deletion: Promise<string> | undefined;
    await room.parts.transactions.run(async (tx) => {
      expect(await reasonInService(tx.reads, institutionId, id)).toBe(true);
      deletion ??= remove(id);
      // Long enough for the deletion to come so far as it gets.
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      await new DecisionStore(tx.manager).add(Object.assign(newProposal(newId('dec'), applicationId!, DecisionType.REJECTED, manager.accountId, room.clock.now()), { reasonId: id }));
    });
    expect(await deletion).toBe('in-use');
  });

  it('one that was never given goes, and is unknown to whoever gives it after', async () => {
    const id = await aReason('GONE');
    const [applicationId] = await manyApplications(room.database, room.intakes.get('LAW/SEPTEMBER')!, 1);
    expect(await remove(id)).toBe('deleted');
    expect(await new ProposeDecision(room.parts.transactions, room.clock).execute(manager, {
      applicationId: applicationId!, version: 3, type: DecisionType.REJECTED, reasonId: id, comment: null, rank: null, appointmentAt: null, appointmentPlace: null,
    })).toMatchObject({ kind: 'invalid', problems: [{ field: 'reasonId' }] });
    expect((await new ListReasons(room.parts.transactions, room.parts.reads).execute(manager, institutionId)).map(({ code }) => code)).not.toContain('GONE');
  });
});
