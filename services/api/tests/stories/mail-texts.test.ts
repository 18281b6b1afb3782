import { ApplicationMarkedIncomplete, DecisionType } from '../../src/applications/contract';
import { DocumentState } from '../../src/applications/model/document-acts';
import { ApplicationStory } from '../support/builders/application-story';
import { Moves } from '../support/builders/mail-story';
import { anotherOffer, givenOffer } from '../support/builders/offer';
import type { TestClient } from '../support/client';

const text = 'event language subject body deliveredSubject deliveredBody isCustom version updatedAt problems { message } variables { name kind description example isForSubject }';
const problems = 'problems { field code name line column message }';
const refusal = '... on Refusal { code message }';
const asks = {
  list: `{ mailTexts { ${text} } }`,
  save: `mutation ($input: SaveMailTextInput!) { saveMailText(input: $input) { __typename ... on MailText { ${text} } ${refusal} ... on MailTextBroken { ${problems} } ... on Conflict { currentVersion } ... on InvalidInput { problems { field code message } } } }`,
  reset: `mutation ($input: ResetMailTextInput!) { resetMailText(input: $input) { __typename ... on MailText { ${text} } ${refusal} ... on Conflict { currentVersion } } }`,
  preview: `query ($input: PreviewMailInput!) { previewMail(input: $input) { __typename ... on MailPreview { language subject text html } ${refusal} ... on MailTextBroken { ${problems} } ... on InvalidInput { problems { field code } } } }`,
  journal: 'query ($id: ID!) { mailJournal(applicationId: $id) { id event language state attempts problem orderedAt sentAt } }',
  resend: `mutation ($input: ResendMailInput!) { resendMail(input: $input) { __typename ... on MailJournalEntry { id event state attempts } ${refusal} } }`,
} as const;

interface Entry {
  readonly id: string;
  readonly event: string;
  readonly state: string;
}

const plain = (given: unknown): string => String(given).replace(/\u00a0/g, ' ');

describe('mails in the institution’s own words, over HTTP', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  let manager: TestClient;
  let reader: TestClient;
  let stranger: TestClient;
  let applicationId: string;
  let moves: Moves;
  let address: string;

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    const { institutionId, centreIds, programmeIds } = story.offer;
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', institutionId);
    manager = await story.staff('CENTRE_MANAGER', 'CENTRE', centreIds.get('LAW')!);
    reader = await story.staff('READER', 'PROGRAMME', programmeIds.get('LAW')!);
    stranger = await story.staff('ADMINISTRATOR', 'CENTRE', centreIds.get('SCIENCE')!);
    const zoe = await story.applicant('Submitter');
    ({ id: applicationId } = await story.submitted(zoe));
    moves = new Moves(story.api.parvis.parts, applicationId);
    address = (await story.api.reads.first<{ address: string }>('SELECT e.address FROM email_address e JOIN application a ON a.accountId = e.accountId WHERE a.id = ?', [applicationId]))!.address;
    await story.api.mails();
  });
  afterAll(() => story.api.stop());

  async function ask<Result = Readonly<Record<string, unknown>>>(client: TestClient, query: string, input?: object): Promise<Result> {
    const { data, errors } = await client.query<Readonly<Record<string, Result>>>(query, input === undefined ? {} : { input });
    if (errors !== undefined) throw new Error(errors[0]?.extensions.code);
    return Object.values(data!)[0]!;
  }
  const preview = (client: TestClient, input: object) => ask(client, asks.preview, input);
  const journal = async (client: TestClient): Promise<Entry[]> => (await client.query<{ mailJournal: Entry[] }>(asks.journal, { id: applicationId })).data!.mailJournal;

  it('are the administrator’s to write: from the delivered text, and back to it', async () => {
    const list = await ask<readonly Readonly<Record<string, unknown>>[]>(administrator, asks.list);
    expect(list).toHaveLength(36);
    const delivered = list.find(({ event, language }) => event === 'DECISION_REJECTED' && language === 'FR')!;
    expect(delivered).toMatchObject({ isCustom: false, version: 0, subject: delivered['deliveredSubject'], body: delivered['deliveredBody'], problems: [] });
    expect(delivered['variables']).toContainEqual({ name: 'reason', kind: 'TEXT', description: 'Motif', example: 'Le nombre de places est limité', isForSubject: false });

    const place = { event: 'DECISION_REJECTED', language: 'FR' };
    const saved = await ask(administrator, asks.save, { ...place, subject: ' Votre dossier ', body: 'Motif {{reason}}', version: 0 });
    expect(saved).toMatchObject({ __typename: 'MailText', isCustom: true, version: 1, subject: 'Votre dossier', updatedAt: expect.any(String) });
    expect(await ask(administrator, asks.save, { ...place, subject: 'x', body: 'y', version: 0 })).toMatchObject({ __typename: 'Conflict', code: 'CONFLICT', currentVersion: 1 });
    expect(await ask(administrator, asks.save, { ...place, subject: 'x', body: 'y', version: 1 })).toMatchObject({ version: 2 });
    expect(await ask(administrator, asks.reset, { ...place, version: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await ask(administrator, asks.reset, { ...place, version: 2 })).toMatchObject({ __typename: 'MailText', isCustom: false, version: 3, body: delivered['body'] });
    expect(await ask(administrator, asks.reset, { ...place, version: 3 })).toMatchObject({ __typename: 'MailText', isCustom: false, version: 3 });
    // Whoever has the text open as it was before all this does not write over what nobody has shown them.
    expect(await ask(administrator, asks.save, { ...place, subject: 'x', body: 'y', version: 0 })).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
  });

  it('are saved once where two save at the same time', async () => {
    const input = { event: 'ANSWER_DUE', language: 'EN', subject: 'x', body: 'y', version: 0 };
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask<{ __typename: string }>(administrator, asks.save, input)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([...Array<string>(5).fill('Conflict'), 'MailText']);
  });

  it('are refused in words where they are broken, and nothing is saved', async () => {
    const input = { event: 'DECISION_REJECTED', language: 'FR', subject: 'Bonjour {{reason}}', body: 'Un\n{{raison}} {{#if comment}}', version: 0 };
    const answer = await ask<{ problems: { message: string }[] }>(administrator, asks.save, input);
    expect(answer).toMatchObject({ __typename: 'MailTextBroken', code: 'TEMPLATE_BROKEN' });
    expect(answer.problems.map(({ message }) => plain(message))).toEqual([
      'Objet, caractère 9 : ce courriel ne connaît pas la variable « reason ». Choisissez-en une dans la liste.',
      'Texte, ligne 2, caractère 1 : ce courriel ne connaît pas la variable « raison ». Choisissez-en une dans la liste.',
      'Texte, ligne 2, caractère 12 : la condition « comment » n’est pas refermée. Ajoutez /if entre doubles accolades là où elle se termine.',
    ]);
    expect(await preview(administrator, { event: 'DECISION_REJECTED', applicationId, body: input.body })).toMatchObject({ __typename: 'MailTextBroken' });
    expect(await ask(administrator, asks.save, { ...input, subject: '', body: 'x'.repeat(5_001) })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'subject', code: 'REQUIRED' }, { field: 'body', code: 'TOO_LONG' }] });
    expect(await story.api.reads.rows("SELECT id FROM mail_text WHERE mail = 'decision-rejected' AND body IS NOT NULL")).toEqual([]);
  });

  it('are nobody else’s to write or to read', async () => {
    const input = { event: 'ANSWER_DUE', language: 'FR', subject: 'x', body: 'y', version: 0 };
    for (const client of [manager, reader, stranger]) {
      await expect(ask(client, asks.list)).rejects.toThrow('FORBIDDEN');
      await expect(ask(client, asks.save, input)).rejects.toThrow('FORBIDDEN');
      await expect(ask(client, asks.reset, { event: 'ANSWER_DUE', language: 'EN', version: 1 })).rejects.toThrow('FORBIDDEN');
    }
    await expect(ask(story.api.client(), asks.list)).rejects.toThrow('UNAUTHENTICATED');
    const elsewhere = await givenOffer(story.api.parvis.parts, anotherOffer());
    expect(await story.api.reads.rows('SELECT id FROM mail_text WHERE institutionId = ?', [elsewhere.institutionId])).toEqual([]);
  });

  it('are seen on a real file before they leave, with what the act would carry, and are then what is sent', async () => {
    await moves.document('CV', { state: DocumentState.REFUSED, comment: 'Flou.' });
    const draft = { event: 'APPLICATION_MARKED_INCOMPLETE', applicationId, comment: 'Précisez.', newReturnDeadline: '2027-05-02T21:59:59.999Z' };
    const before = plain((await preview(reader, draft))['text']);
    for (const part of ['Bonjour Zoé Submitter', '- CV\n  Flou.', 'Précisez.', '02/05/2027, 23 h 59 (heure de Paris)']) expect(before).toContain(part);
    await moves.line('application.marked-incomplete', 'Précisez.', (eventId) => new ApplicationMarkedIncomplete(applicationId, eventId), { ownReturnDeadline: new Date(draft.newReturnDeadline) });
    expect(plain((await story.api.mails(address))[0]!.text)).toBe(before);
    await moves.document('CV', { state: DocumentState.SENT, comment: null });

    const decisionId = await moves.decision(DecisionType.WAITING_LIST, { rank: 12 });
    expect(plain((await preview(reader, { event: 'DECISION_WAITING_LIST', applicationId, decisionId }))['text'])).toContain('Votre rang : 12');
    expect(plain((await preview(manager, { event: 'DECISION_WAITING_LIST', applicationId, rank: 3, language: 'EN' }))['text'])).toContain('Your rank: 3');
    expect(plain((await preview(manager, { event: 'DECISION_REJECTED', applicationId, reason: 'Complet', comment: 'Merci.' }))['text'])).toMatch(/Motif : Complet[\s\S]*Merci\./);
    expect(plain((await preview(administrator, { event: 'DECISION_ADMITTED', subject: 'Essai', body: '{{programme.title}}' }))['text'])).toContain('Master Relations internationales');
    await expect(preview(manager, { event: 'DECISION_WAITING_LIST', applicationId, decisionId: 'dec_01J00000000000000000000000' })).rejects.toThrow('NOT_FOUND');
    await expect(preview(stranger, draft)).rejects.toThrow('NOT_FOUND');
    await expect(preview(await story.applicant('Nobody'), { event: 'ANSWER_DUE' })).rejects.toThrow('FORBIDDEN');
  });

  it('of a file are listed for its staff, without what they say, and sent again by its managers with what was true then', async () => {
    const [newest] = await journal(reader);
    expect(newest).toMatchObject({ event: 'APPLICATION_MARKED_INCOMPLETE', state: 'SENT', language: 'FR', attempts: 1, problem: null });
    await expect(ask(reader, asks.resend, { id: newest!.id })).rejects.toThrow('FORBIDDEN');
    await expect(ask(stranger, asks.resend, { id: newest!.id })).rejects.toThrow('NOT_FOUND');
    const account = (await story.api.reads.first<{ id: string }>("SELECT id FROM mail WHERE template = 'activation' LIMIT 1"))?.id ?? 'mai_01J00000000000000000000000';
    await expect(ask(administrator, asks.resend, { id: account })).rejects.toThrow('NOT_FOUND');

    expect(await ask(manager, asks.resend, { id: newest!.id })).toMatchObject({ __typename: 'MailJournalEntry', state: 'WAITING', attempts: 0 });
    expect(await ask(manager, asks.resend, { id: newest!.id })).toMatchObject({ __typename: 'Refused', code: 'ALREADY_EXISTS' });
    const [again, first] = await story.api.mails(address);
    expect(again!.text).toBe(first!.text);
    expect(again!.text).toContain('Flou.');
    expect((await journal(manager)).slice(0, 2)).toMatchObject([{ event: 'APPLICATION_MARKED_INCOMPLETE', state: 'SENT' }, { id: newest!.id }]);
    await expect(ask(await story.signedIn(address), asks.resend, { id: newest!.id })).rejects.toThrow('FORBIDDEN');
  });
});
