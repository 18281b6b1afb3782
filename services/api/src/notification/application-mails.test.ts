import { aDraft, completeProfile, intakesByCode, rowOf, sendAll, submit, twoProgrammes } from '../../tests/support/builders/applications';
import { holder, Moves } from '../../tests/support/builders/mail-story';
import { givenOffer } from '../../tests/support/builders/offer';
import { RecordingLog } from '../../tests/support/log';
import { startMailServer, type TestMailServer } from '../../tests/support/mail-server';
import { openTestQueue, type TestQueue } from '../../tests/support/queue';
import {
  Answer, AnswerDue, ApplicationStatus, ApplicationAnswered, ApplicationCancelled, ApplicationMarkedComplete, ApplicationMarkedIncomplete, ApplicationReturnedToDraft, DecisionType, ReturnDeadlineMoved,
} from '../applications/contract';
import { Application } from '../applications/model/application.entity';
import { DocumentState } from '../applications/model/document-acts';
import { candidateOfAccount } from '../candidates/contract';
import { openProfile } from '../candidates/use-cases/follow-account';
import { DecisionPublished, WaitingRankChanged } from '../decisions/contract';
import { Decision, DecisionState } from '../decisions/model/decision.entity';
import { changeLanguage, createValidatedAccount } from '../identity/contract';
import { NotFound } from '../kernel/errors';
import type { Parts } from '../kernel/feature';
import { newId } from '../kernel/ids';
import type { PersonViewer } from '../kernel/viewer';
import { SmtpMailer } from '../platform/mail/smtp-mailer';
import { MailTextOfInstitution } from './model/mail-text.entity';
import { Mail } from './model/mail.entity';
import { notificationFeature } from './notification.feature';
import { CommitteeJournal } from './use-cases/committee-journal';
import { ListMailTexts } from './use-cases/list-mail-texts';
import { ReadMailJournal, ResendMail } from './use-cases/mail-journal';
import { ApplicationLetters } from './use-cases/application-letters';
import { factsOfFeatures } from './use-cases/facts-of-features';
import { OrderMail } from './use-cases/order-mail';
import { PreviewMail } from './use-cases/preview-mail';

const answerBy = new Date('2027-06-15T21:59:59.999Z');

describe('mails about a real application', () => {
  let given: TestQueue;
  let parts: Parts;
  let server: TestMailServer;
  let smtp: SmtpMailer;
  let log: RecordingLog;
  let ada: PersonViewer;
  let id: string;
  let institutionId: string;
  let moves: Moves;

  beforeAll(async () => {
    given = await openTestQueue();
    const { transactions, reads, clock, queue: jobs } = given;
    server = await startMailServer();
    smtp = new SmtpMailer({ url: server.url, from: 'Parvis <ne-pas-repondre@parvis.test>' });
    log = new RecordingLog();
    parts = given.database.parts({ transactions, reads, clock, jobs, log, mailer: smtp, publicUrl: 'https://parvis.test' });
    ({ institutionId } = await givenOffer(parts, twoProgrammes()));
    given.transactions.listen([openProfile(clock)]);
    const account = { firstName: 'Ada', lastName: 'Byron', address: 'ada@exemple.test', password: 'Correct-Horse-42', language: 'fr' } as const;
    const { accountId } = await transactions.run((tx) => createValidatedAccount(tx, parts, account));
    ada = { kind: 'person', accountId, candidateId: (await candidateOfAccount(reads, accountId))!, sessionId: '', grants: [] };
    await completeProfile(parts, ada);
    id = await aDraft(parts, ada, (await intakesByCode(reads)).get('JANUS/SEPTEMBER')!);
    await sendAll(parts, ada, id);
    await submit(parts, ada, id);
    moves = new Moves(parts, id);
    given.transactions.listen(notificationFeature.build(parts).listeners ?? []);
  });
  beforeEach(() => { server.received.splice(0); });
  afterAll(async () => {
    smtp.close();
    await given.close();
    await server.close();
  });

  /** Delivers what is due; the mails about the application that arrived, as text with ordinary spaces. */
  async function arrived(): Promise<string[]> {
    await given.worker(notificationFeature.build(parts).jobs ?? []).runDue();
    return server.received.splice(0).map(({ subject, text }) => `${subject ?? ''}\n${text ?? ''}`.replace(/[\u00a0\u202f]/g, ' '));
  }

  const incomplete = (reason: string | null) => moves.line('application.marked-incomplete', reason, (eventId) => new ApplicationMarkedIncomplete(id, eventId));

  it('name what is missing, and are one however often the event is told', async () => {
    const { reference } = await rowOf(parts.reads, id);
    await moves.document('DIPLOMA', { state: DocumentState.REFUSED, comment: 'La page 2 est illisible.' });
    await moves.document('SPANISH', { state: DocumentState.EXPECTED });
    const eventId = await incomplete('Précisez l’année.');
    await moves.announce(new ApplicationMarkedIncomplete(id, eventId), new ApplicationMarkedIncomplete(id, eventId));
    const [text, ...others] = await arrived();
    expect(others).toEqual([]);
    for (const part of ['Votre candidature est à compléter', 'Bonjour Ada Byron', reference, '- DIPLOMA\n  La page 2 est illisible.', '- SPANISH', 'Précisez l’année.', '12/04/2027, 23 h 59 (heure de Paris)', 'admissions@one.test', 'Université une']) {
      expect(text).toContain(part);
    }
  });

  it('say what was true at the event, whatever happened before they left', async () => {
    await incomplete('Première demande.');
    await moves.document('DIPLOMA', { state: DocumentState.SENT, comment: null });
    await moves.line('application.return-deadline-moved', 'Laissez-vous le temps.', (eventId) => new ReturnDeadlineMoved(id, eventId), { ownReturnDeadline: new Date('2027-05-02T21:59:59.999Z') });
    const [moved, first] = (await arrived()).sort();
    expect(first).toContain('- DIPLOMA\n  La page 2 est illisible.');
    expect(first).toContain('avant : 12/04/2027, 23 h 59 (heure de Paris)');
    expect(moved).toContain('Nouvelle date limite de retour : 02/05/2027, 23 h 59 (heure de Paris)');
    expect(moved).toContain('Laissez-vous le temps.');
  });

  it('tell completion, return to draft and every answer', async () => {
    await moves.line('application.marked-complete', null, (eventId) => new ApplicationMarkedComplete(id, eventId));
    await moves.line('application.returned-to-draft', 'Transmise par erreur.', (eventId) => new ApplicationReturnedToDraft(id, eventId));
    await moves.line('application.answered', null, (eventId) => new ApplicationAnswered(id, eventId, Answer.ACCEPTED, Answer.NONE), { answerBy });
    await moves.line('application.answered', 'un motif', (eventId) => new ApplicationAnswered(id, eventId, Answer.DECLINED, Answer.ACCEPTED));
    await moves.line('application.answered', null, (eventId) => new ApplicationAnswered(id, eventId, Answer.EXPIRED, Answer.NONE));
    await moves.announce(new AnswerDue(id, answerBy), new AnswerDue(id, answerBy), new AnswerDue(id, new Date('2027-06-20T21:59:59.999Z')));
    const texts = await arrived();
    const about = (part: string): string[] => texts.filter((text) => text.includes(part));
    expect(about('il est complet')).toHaveLength(1);
    expect(about('Transmise par erreur.')).toHaveLength(1);
    expect(about('bienvenue')[0]).toContain('Réponse enregistrée le : 20/11/2026, 10 h (heure de Paris)');
    expect(about('vous rendez la place que vous aviez acceptée')).toHaveLength(1);
    expect(about('remise à disposition')[0]).toContain('15/06/2027, 23 h 59');
    expect(about('nous n’avons pas encore votre réponse')).toHaveLength(2);
    expect(texts).toHaveLength(7);
    expect(texts.join()).not.toContain('un motif');
  });

  it('tell each decision, as it was published, once', async () => {
    const reasonId = await moves.reason(institutionId, 'Le nombre de places est limité');
    const published = {
      ADMITTED: await moves.decision(DecisionType.ADMITTED, { answerBy, comment: 'Félicitations du jury.' }),
      REJECTED: await moves.decision(DecisionType.REJECTED, { reasonId, comment: 'Un dossier sérieux.' }),
      WAITING_LIST: await moves.decision(DecisionType.WAITING_LIST, { rank: 7 }),
      ON_HOLD: await moves.decision(DecisionType.ON_HOLD),
      PRESELECTED: await moves.decision(DecisionType.PRESELECTED, { appointmentAt: new Date('2027-05-04T07:30:00Z'), appointmentPlace: 'Salle 12' }),
    };
    const events = Object.values(published).map((decisionId) => new DecisionPublished(id, decisionId));
    await moves.announce(...events, ...events);
    await moves.announce(new WaitingRankChanged(id, 6, 'wlm_1'), new WaitingRankChanged(id, 6, 'wlm_1'), new WaitingRankChanged(id, 5, 'wlm_2'));
    await moves.within(async (tx) => void (await tx.manager.update(Decision, { id: published.WAITING_LIST }, { state: DecisionState.SUPERSEDED })));
    const texts = await arrived();
    expect(texts).toHaveLength(7);
    const said = texts.join('\n=====\n');
    for (const part of [
      'Réponse attendue avant : 15/06/2027, 23 h 59 (heure de Paris)', 'Félicitations du jury.', 'Motif : Le nombre de places est limité', 'Un dossier sérieux.', 'Votre rang : 7',
      'liste d’attente', '04/05/2027, 9 h 30 (heure de Paris)', 'Salle 12', 'Votre nouveau rang : 6', 'Votre nouveau rang : 5',
    ]) expect(said).toContain(part);
  });

  it('are not sent again once another decision has replaced the one they tell', async () => {
    const decisionId = await moves.decision(DecisionType.ADMITTED, { answerBy });
    await moves.announce(new DecisionPublished(id, decisionId));
    expect(await arrived()).toHaveLength(1);
    const manager = holder('CENTRE_MANAGER', institutionId);
    const [newest] = await new ReadMailJournal(parts.reads).execute(manager, id);
    const orders = new OrderMail(given.queue, given.clock);
    const again = () => new ResendMail(parts.reads, parts.transactions, orders, new CommitteeJournal(parts.reads, parts.transactions, orders)).execute(manager, newest!.id);
    await moves.within(async (tx) => void (await tx.manager.update(Decision, { id: decisionId }, { state: DecisionState.SUPERSEDED })));
    expect(await again()).toEqual({ kind: 'replaced' });
    expect(await arrived()).toEqual([]);
    await moves.within(async (tx) => void (await tx.manager.update(Decision, { id: decisionId }, { state: DecisionState.PUBLISHED })));
    expect(await again()).toMatchObject({ kind: 'ordered' });
    expect(await arrived()).toHaveLength(1);
  });

  it('are in the language that the candidate reads when they leave', async () => {
    await moves.announce(new WaitingRankChanged(id, 4, 'wlm_3'));
    await given.transactions.run((tx) => changeLanguage(tx, ada.accountId, 'en'));
    expect((await arrived())[0]).toContain('Your new rank: 4');
    await given.transactions.run((tx) => changeLanguage(tx, ada.accountId, 'fr'));
  });

  it('wait for a mail server that is down for an hour: nothing lost, nothing twice, and the journal says so', async () => {
    const { port } = server;
    await server.close();
    await incomplete('Attendu.');
    await moves.announce(new DecisionPublished(id, await moves.decision(DecisionType.ON_HOLD)));
    const reader = holder('READER', institutionId);
    const journal = new ReadMailJournal(parts.reads);
    const delivery = given.worker(notificationFeature.build(parts).jobs ?? []);
    for (let minute = 0; minute < 60; minute += 5) {
      await delivery.runDue();
      given.clock.advance(300_000);
    }
    const waiting = (await journal.execute(reader, id)).slice(0, 2);
    expect(waiting.every(({ state, attempts, lastError, sentAt }) => state === 'WAITING' && attempts > 3 && lastError === 'ESOCKET' && sentAt === null)).toBe(true);
    server = await startMailServer({}, port);
    for (let minute = 0; minute < 120 && server.received.length < 2; minute += 5) {
      given.clock.advance(300_000);
      await delivery.runDue();
    }
    expect(await arrived()).toHaveLength(2);
    expect((await journal.execute(reader, id)).slice(0, 2)).toMatchObject([{ state: 'SENT', language: 'fr' }, { state: 'SENT' }]);
  }, 60_000);

  it('use the institution’s own words; where a variable broke them, the delivered ones: nothing is lost, the log and the editor say so', async () => {
    const keep = (body: string) => given.manager.save(MailTextOfInstitution, {
      id: newId('mtx'), institutionId, mail: 'decision-on-hold', language: 'fr', subject: 'Des nouvelles', body, version: 1, updatedBy: ada.accountId, updatedAt: given.clock.now(),
    });
    const own = await keep('À bientôt pour {{programme.title}}.');
    await moves.announce(new DecisionPublished(id, await moves.decision(DecisionType.ON_HOLD)));
    expect((await arrived())[0]).toMatch(/^Des nouvelles\n[\s\S]*À bientôt pour JANUS\./);
    expect(log.lines.join()).not.toContain('broken');

    await given.manager.update(MailTextOfInstitution, { id: own.id }, { body: 'Bonjour {{programme.intitule}}' });
    await moves.announce(new DecisionPublished(id, await moves.decision(DecisionType.ON_HOLD)));
    const [text, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(text).toContain('se prononcera plus tard');
    expect(log.lines.join()).toContain('the text of a mail is broken');
    const listed = await new ListMailTexts(parts.reads).execute(holder('ADMINISTRATOR', institutionId));
    expect(listed.filter(({ problems }) => problems.length > 0)).toMatchObject([{ mail: 'decision-on-hold', language: 'fr', isCustom: true, problems: [{ code: 'UNKNOWN_VARIABLE', name: 'programme.intitule', line: 1, column: 9 }] }]);
    expect(listed).toHaveLength(36);
  });

  it('show staff nothing, in a preview, of what was handed in and given back as a draft', async () => {
    const facts = factsOfFeatures(parts);
    const previews = new PreviewMail(parts.reads, facts, new ApplicationLetters(facts, parts.publicUrl, log));
    const decisionId = await moves.decision(DecisionType.ON_HOLD, { comment: 'Entre nous.' });
    const preview = (mail: 'application-submitted' | 'decision-on-hold', given_: { decisionId?: string } = {}) =>
      previews.execute(holder('READER', institutionId), { mail, applicationId: id, language: undefined, text: {}, ...given_ }, 'fr');
    const before = await given.manager.findOneByOrFail(Application, { id });
    expect(await preview('application-submitted')).toMatchObject({ kind: 'mail', content: { text: expect.stringContaining('.pdf') } });
    await moves.within(async (tx) => void (await tx.manager.update(Application, { id }, { status: ApplicationStatus.DRAFT, submittedAt: null })));
    expect(await preview('application-submitted')).toEqual({ kind: 'nothing' });
    await expect(preview('decision-on-hold', { decisionId })).rejects.toThrow(NotFound);
    await moves.within(async (tx) => void (await tx.manager.update(Application, { id }, { status: before.status, submittedAt: before.submittedAt })));
  });

  it('tell why staff cancelled an application', async () => {
    await moves.line('application.cancelled', 'Déposée deux fois.', () => new ApplicationCancelled(id));
    expect((await arrived())[0]).toContain('Pourquoi elle est annulée :\n\nDéposée deux fois.');
  });

  it('are kept without links and texts', async () => {
    const rows = await given.manager.find(Mail);
    expect(rows.filter(({ applicationId }) => applicationId === id).length).toBeGreaterThan(15);
    expect(JSON.stringify(rows)).not.toContain('parvis.test');
  });
});
