import { aDraft, anApplicant, intakesByCode, sendAll, submit, twoProgrammes } from '../../../tests/support/builders/applications';
import { givenOffer } from '../../../tests/support/builders/offer';
import { aColleague } from '../../../tests/support/builders/staff';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { Forbidden } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { Loader } from '../../kernel/loaders';
import type { RequestContext } from '../../kernel/request-context';
import type { PersonViewer } from '../../kernel/viewer';
import type { OfferedAct } from '../model/application-acts';
import { Answer } from '../model/application-status';
import { applicationById } from '../store/application.reads';
import { AnswerAdmission } from './answer-admission';
import { CancelApplication } from './cancel-application';
import { JudgeDocument } from './judge-document';
import { MarkComplete } from './mark-complete';
import { MarkIncomplete } from './mark-incomplete';
import { MoveReturnDeadline } from './move-return-deadline';
import { ReturnToDraft } from './return-to-draft';
import { SeeApplication } from './see-application';

const statuses = ['DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'CANCELLED'];
const decisions = ['NULL', "'ADMITTED'", "'REJECTED'", "'WAITING_LIST'"];
const answers = ['NONE', 'ACCEPTED', 'DECLINED', 'EXPIRED'];
const deadline = new Date('2027-04-12T21:59:59.999Z');
const answerBy = new Date('2027-04-20T21:59:59.999Z');
const hours = ['2026-11-20T09:00:00.000Z', '2027-04-15T09:00:00.000Z', '2027-05-01T09:00:00.000Z'];

const situations = statuses.flatMap((status) => decisions.flatMap((decision) =>
  (decision === "'ADMITTED'" ? answers : ['NONE']).flatMap((answer) => hours.map((hour) => ({ status, decision, answer, hour })))));

describe('acceptance 6: what is offered passes, and what is not offered is refused by name and changes nothing', () => {
  let database: TestDatabase;
  let parts: Parts;
  let id: string;
  let documentId: string;
  let people: readonly (readonly [string, PersonViewer])[];
  const clock = movableClock();

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    const ada = await anApplicant(parts);
    id = await aDraft(parts, ada, (await intakesByCode(parts.reads)).get('LAW/SEPTEMBER')!);
    await sendAll(parts, ada, id);
    await submit(parts, ada, id);
    documentId = (await parts.reads.first<{ id: string }>("SELECT id FROM supporting_document WHERE applicationId = ? AND requirementCode = 'LETTER'", [id]))!.id;
    const staff = (['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'] as const).map(async (name) => [name, await aColleague(parts, name, institutionId)] as const);
    people = [['CANDIDATE', ada], ...(await Promise.all(staff))];
  });
  afterAll(() => database.close());

  const contextOf = (viewer: PersonViewer): RequestContext => {
    const loadMaybe = async <Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | undefined> => (await loader.batch(parts.reads, [key])).get(key);
    const load = async <Key, Value>(loader: Loader<Key, Value>, key: Key) => (await loadMaybe(loader, key))!;
    return { viewer, loadMaybe, load, loadOrKnown: load } as unknown as RequestContext;
  };

  async function stage({ status, decision, answer, hour }: (typeof situations)[number]): Promise<void> {
    clock.set(hour);
    await database.manager.query(
      `UPDATE application a JOIN supporting_document d ON d.applicationId = a.id SET a.status = ?, a.publishedDecision = ${decision}, a.answer = ?, a.answerBy = ?, a.ownReturnDeadline = ?,
        a.active = IF(? = 'CANCELLED', NULL, 1), a.submittedAt = a.createdAt, d.state = 'SENT', d.comment = NULL WHERE a.id = ? AND d.id = ?`,
      [status, answer, decision === "'ADMITTED'" ? answerBy : null, deadline, status, id, documentId]);
  }

  /** Each act asked as well as it can be. */
  function tries(version: number): Partial<Record<OfferedAct, (viewer: PersonViewer) => Promise<{ readonly kind: string }>>> {
    const { transactions } = parts;
    const reason = 'Parce que';
    const newReturnDeadline = new Date(Math.max(clock.now().getTime(), deadline.getTime()) + 1000);
    return {
      CANCEL: (viewer) => new CancelApplication(transactions, clock).execute(viewer, { id, version, reason }),
      JUDGE_DOCUMENTS: (viewer) => new JudgeDocument(transactions, clock).execute(viewer, { documentId, version, verdict: 'REFUSED', comment: reason }),
      MARK_INCOMPLETE: (viewer) => new MarkIncomplete(transactions, clock).execute(viewer, { id, version, comment: reason, newReturnDeadline }),
      MARK_COMPLETE: (viewer) => new MarkComplete(transactions, clock).execute(viewer, { id, version, reason }),
      RETURN_TO_DRAFT: (viewer) => new ReturnToDraft(transactions, clock).execute(viewer, { id, version, reason }),
      MOVE_RETURN_DEADLINE: (viewer) => new MoveReturnDeadline(transactions, clock).execute(viewer, { id, version, reason, returnDeadline: newReturnDeadline }),
      ACCEPT_ADMISSION: (viewer) => new AnswerAdmission(transactions, clock).execute(viewer, { id, version, answer: Answer.ACCEPTED, reason }),
      DECLINE_ADMISSION: (viewer) => new AnswerAdmission(transactions, clock).execute(viewer, { id, version, answer: Answer.DECLINED, reason }),
    };
  }

  const outcomeOf = (act: OfferedAct, viewer: PersonViewer, version: number): Promise<string> =>
    tries(version)[act]!(viewer).then(({ kind }) => kind, (error: unknown) => (error instanceof Forbidden ? 'forbidden' : String(error)));

  /** All that an act writes: the application, what is decided, the document that is judged and the history. */
  const written = () => parts.reads.first<object>(`SELECT a.status, a.version, a.updatedAt, a.publishedDecision, a.answer, a.answerBy, a.answeredAt, a.answerReason, a.ownReturnDeadline, a.effectiveReturnDeadline, a.active,
    a.submittedAt, a.cancelledAt, a.decidedAt, d.state, d.comment, (SELECT COUNT(*) FROM application_event e WHERE e.applicationId = a.id) AS events
    FROM application a JOIN supporting_document d ON d.applicationId = a.id WHERE a.id = ? AND d.id = ?`, [id, documentId]);

  const done = ['moved', 'cancelled', 'judged'];
  const named = ['conflict', 'wrong-status', 'objected', 'not-editable', 'already-decided', 'reason-required', 'document-not-sent'];

  it.each(situations)('$status, decision $decision, answer $answer, at $hour', async (situation) => {
    const see = new SeeApplication(clock);
    const seen = async () => (await applicationById.batch(parts.reads, [id])).get(id)!;
    await stage(situation);
    let view = await seen();
    for (const [role, viewer] of people) {
      const offered = await see.allowedActs(contextOf(viewer), view);
      const asked = Object.keys(tries(0)) as OfferedAct[];
      const before = await written();
      for (const act of asked.filter((name) => !offered.includes(name))) expect([role, act, [...named, 'forbidden']]).toEqual([role, act, expect.arrayContaining([await outcomeOf(act, viewer, view.version)])]);
      expect([role, await written()]).toEqual([role, before]);
      for (const act of asked.filter((name) => offered.includes(name))) {
        expect([role, act, done]).toEqual([role, act, expect.arrayContaining([await outcomeOf(act, viewer, view.version)])]);
        await stage(situation);
        view = await seen();
      }
    }
  });
});
