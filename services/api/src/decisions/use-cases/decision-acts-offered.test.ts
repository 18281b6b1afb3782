import { manyApplications, proposed, staffViewer, standingOf } from '../../../tests/support/builders/decisions';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { AdmissionRoute, Answer, applicationById, ApplicationStatus, DecisionType } from '../../applications/contract';
import { Forbidden } from '../../kernel/errors';
import type { Loader } from '../../kernel/loaders';
import type { RequestContext } from '../../kernel/request-context';
import type { PersonViewer } from '../../kernel/viewer';
import { decisionActs, type DecisionAct } from '../model/decision-acts';
import { RouteProposal } from '../model/route-proposal.entity';
import { ProposeDecision } from './propose-decision';
import { PublishDecision } from './publish-decision';
import { ProposeRoute, ValidateRoute } from './routes';
import { SeeDecision } from './see-decision';
import { WithdrawProposal } from './withdraw-proposal';

const { ADMITTED, REJECTED, PRESELECTED } = DecisionType;
const now = new Date('2026-11-20T09:00:00.000Z');

/** What waits for publication: nothing, or this type proposed by whoever looks or by somebody else. */
const waiting = [
  { type: null, byMe: false, at: 0 },
  { type: ADMITTED, byMe: false, at: 0 },
  { type: ADMITTED, byMe: true, at: 0 },
  { type: REJECTED, byMe: false, at: 0 },
  { type: PRESELECTED, byMe: false, at: 1 },
  { type: PRESELECTED, byMe: false, at: -1 },
] as const;
const statuses = [ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED, ApplicationStatus.INCOMPLETE, ApplicationStatus.COMPLETE, ApplicationStatus.CANCELLED];
const situations = statuses.flatMap((status) => waiting.flatMap((open) => [false, true].map((isAccepted) => ({ status, ...open, isAccepted }))));
type Situation = (typeof situations)[number];

let room: DecisionRoom;
let intake: string;
let people: readonly PersonViewer[];
let somebody: string;

beforeAll(async () => {
  room = await openDecisionRoom();
  room.clock.set(now.toISOString());
  intake = room.intakes.get('ART/SEPTEMBER')!;
  people = (['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER'] as const).map((name) => staffViewer(room.offer.institutionId, name));
  somebody = staffViewer(room.offer.institutionId, 'CENTRE_MANAGER').accountId;
});
afterAll(() => room.database.close());

/** One application for each act, all of them in the same situation. */
async function given({ status, type, byMe, at, isAccepted }: Situation, viewer: PersonViewer): Promise<string[]> {
  const ids = await manyApplications(room.database, intake, decisionActs.length, () => ({ status, ...(isAccepted ? { publishedDecision: ADMITTED, answer: Answer.ACCEPTED } : {}) }));
  const by = byMe ? viewer.accountId : somebody;
  if (type === null) return ids;
  const invited = at === 0 ? {} : { appointmentAt: new Date(now.getTime() + at), appointmentPlace: 'Salle 4' };
  await proposed(room.database, ids, type, by, () => invited);
  await room.database.manager.insert(RouteProposal, ids.map((applicationId) => ({ applicationId, route: AdmissionRoute.SELECTIVE, proposedBy: by, proposedAt: now })));
  return ids;
}

async function offeredOn(id: string, viewer: PersonViewer): Promise<readonly DecisionAct[]> {
  const { reads } = room.parts;
  const loadMaybe = async <Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | undefined> => (await loader.batch(reads, [key])).get(key);
  const load = async <Key, Value>(loader: Loader<Key, Value>, key: Key) => (await loadMaybe(loader, key))!;
  const context = { viewer, loadMaybe, load, loadOrKnown: load } as unknown as RequestContext;
  return new SeeDecision(room.clock).acts(context, (await applicationById.batch(reads, [id])).get(id)!);
}

/** All that an act about a decision writes, by application. */
async function written(ids: readonly string[]): Promise<Map<string, object>> {
  const rows = await room.parts.reads.rows<{ applicationId: string }>(`SELECT a.id AS applicationId, a.status, a.version, a.updatedAt, a.publishedDecision, a.proposedDecision, a.decidedAt,
    a.answer, a.answerBy, a.waitingRank, a.admissionRoute, a.proposedRoute, JSON_ARRAYAGG(JSON_OBJECT('id', d.id, 'type', d.type, 'state', d.state, 'openFor', d.openFor)) AS decisions,
    (SELECT COUNT(*) FROM application_event e WHERE e.applicationId = a.id) AS events
    FROM application a LEFT JOIN decision d ON d.applicationId = a.id WHERE a.id IN (?, ?, ?, ?, ?) GROUP BY a.id`, ids);
  return new Map(rows.map((row) => [row.applicationId, row]));
}

/** Each act asked as well as it can be. */
async function attempt(act: DecisionAct, viewer: PersonViewer, applicationId: string): Promise<string> {
  const { transactions } = room.parts;
  const { version } = await standingOf(room.database, applicationId);
  const order = { applicationId, version };
  const asked = {
    PROPOSE: () => new ProposeDecision(transactions, room.clock).execute(viewer, { ...order, type: ADMITTED, reasonId: null, comment: null, rank: null, appointmentAt: null, appointmentPlace: null }),
    WITHDRAW: () => new WithdrawProposal(transactions, room.clock).execute(viewer, order),
    PUBLISH: () => new PublishDecision(transactions, room.clock).execute(viewer, order),
    PROPOSE_ROUTE: () => new ProposeRoute(transactions, room.clock).execute(viewer, { ...order, route: AdmissionRoute.SELECTIVE }),
    VALIDATE_ROUTE: () => new ValidateRoute(transactions, room.clock).execute(viewer, order),
  };
  return asked[act]().then(({ kind }) => kind, (error: unknown) => (error instanceof Forbidden ? 'forbidden' : String(error)));
}

const named = ['forbidden', 'not-editable', 'not-proposed', 'own-proposal', 'already-answered', 'appointment-passed'];

describe('what is offered about a decision passes, and what is not offered is refused by name and changes nothing', () => {
  it.each(situations)('$status, $type waits (own: $byMe, appointment in $at ms), accepted: $isAccepted', async (situation) => {
    for (const viewer of people) {
      const ids = await given(situation, viewer);
      const offered = await offeredOn(ids[0]!, viewer);
      const before = await written(ids);
      for (const [n, act] of decisionActs.entries()) {
        const outcome = await attempt(act, viewer, ids[n]!);
        expect([viewer.grants[0]!.function, act, offered.includes(act) ? ['done'] : named]).toEqual([viewer.grants[0]!.function, act, expect.arrayContaining([outcome])]);
      }
      const refused = ids.filter((_, n) => !offered.includes(decisionActs[n]!));
      const after = await written(ids);
      expect(refused.map((id) => after.get(id))).toEqual(refused.map((id) => before.get(id)));
    }
  });
});
