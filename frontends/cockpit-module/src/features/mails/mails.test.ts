import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';

import { defineComponent, h } from 'vue';
import { RouterView } from 'vue-router';

import module from '../../module';
import { letterParts } from './letter-parts';
import MailJournal from './MailJournal.vue';
import FilePicker from './FilePicker.vue';
import MailPreview from './MailPreview.vue';
import MailTextPage from './MailTextPage.vue';
import MailTextsPage from './MailTextsPage.vue';

enableAutoUnmount(afterEach);
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const variable = (name: string, kind = 'TEXT', isForSubject = false) => ({ name, kind, description: `Sens de ${name}`, example: kind === 'CONDITION' ? '' : 'exemple', isForSubject });
const text = (event: string, language: string, change: object = {}) => ({
  event, language, subject: 'Objet livré', body: 'Bonjour {{reason}}', deliveredSubject: 'Objet livré', deliveredBody: 'Bonjour {{reason}}', isCustom: false, version: 0, updatedAt: null, problems: [],
  variables: [variable('reason'), variable('programme.title', 'TEXT', true), variable('answer.wasAccepted', 'CONDITION')], ...change,
});
const broken = { field: 'body', code: 'UNKNOWN_VARIABLE', name: 'raison', line: 1, column: 9, message: 'Texte, ligne 1 : variable « raison » inconnue.' };
const html = '<!doctype html><html><head><style>p{}</style></head><body><main><p>Bonjour,</p><p class="act"><a href="https://p.test/x">Ouvrir</a></p><script>alert(1)</script><img src=x onerror=alert(1)></main></body></html>';
const preview = { previewMail: { __typename: 'MailPreview', language: 'FR', subject: 'Objet vu', text: 'Bonjour, en texte', html } };

const button = (view: VueWrapper, label: string) => view.findAll('button').find((one) => one.text() === label)!;
const later = async (): Promise<void> => {
  await jest.advanceTimersByTimeAsync(500);
  await flushPromises();
};

interface Input { readonly input: Readonly<Record<string, unknown>> }

const brokenByRaison = ({ input }: Input) => (String(input['body']).includes('raison')
  ? { previewMail: { __typename: 'MailTextBroken', code: 'TEMPLATE_BROKEN', message: 'Ce texte ne peut pas être utilisé.', problems: [broken] } } : preview);

const openEditor = (answers: Record<string, unknown> = {}, texts = [text('DECISION_REJECTED', 'FR')]) =>
  mountScreen(defineComponent(() => () => h(RouterView)), {
    messages: module.messages, path: '/cockpit/mails/DECISION_REJECTED/fr',
    answers: { MailTextInUse: { mailTexts: texts }, PreviewMail: preview, ...answers },
    routes: [{ path: '/cockpit/mails/:event/:language', component: MailTextPage }, { path: '/cockpit/mails', component: { render: () => 'la liste' } }],
  });

describe('the list of mail texts', () => {
  it('says of each mail and language whose words it uses, and leads to its editor', async () => {
    const mailTexts = [text('DECISION_REJECTED', 'FR', { isCustom: true }), text('DECISION_REJECTED', 'EN', { isCustom: true, problems: [broken] }), text('ANSWER_DUE', 'FR')];
    const { view } = await mountScreen(MailTextsPage, { messages: module.messages, answers: { MailTexts: { mailTexts } } });
    const row = view.findAll('tbody tr').find((one) => one.text().includes('Avis défavorable'))!;
    expect(row.text()).toContain('Texte de l’établissement');
    expect(row.text()).toContain('À corriger');
    expect(row.findAll('a').map((link) => link.attributes('href'))).toEqual(['/cockpit/mails/DECISION_REJECTED/fr', '/cockpit/mails/DECISION_REJECTED/en']);
    expect(row.find('a').attributes('aria-label')).toBe('Modifier «\u00a0Avis défavorable\u00a0», Français');
    expect(view.findAll('tbody tr')).toHaveLength(17);
  });

  it('says what happened when it cannot be read', async () => {
    const { view } = await mountScreen(MailTextsPage, { messages: module.messages, answers: { MailTexts: { failure: { kind: 'offline' } } } });
    expect(button(view, 'Réessayer')).toBeDefined();
  });
});

describe('the editor of a mail text', () => {
  it('shows the mail as it would leave, and the new one a moment after typing', async () => {
    const { view, sent } = await openEditor();
    expect(view.get('.mail-letter').text()).toContain('Objet vu');
    await view.get('#mail-body').setValue('Autre');
    await later();
    expect(sent.filter(({ operation }) => operation === 'PreviewMail').map(({ variables }) => (variables as Input).input['body'])).toEqual(['Bonjour {{reason}}', 'Autre']);
  });

  it('puts a problem beside its field while typing, and keeps the last preview in sight', async () => {
    const { view } = await openEditor({ PreviewMail: brokenByRaison });
    await view.get('#mail-body').setValue('Bonjour {{raison}}');
    await later();
    expect(view.get('#mail-body-error').text()).toContain('variable « raison » inconnue');
    expect(view.get('#mail-body').attributes('aria-invalid')).toBe('true');
    expect(view.get('.mail-letter').text()).toContain('Objet vu');
    // Whoever writes on is neither moved nor interrupted.
    expect(view.get('.mail-preview').text()).toContain('Ce texte ne peut pas être utilisé.');
    expect(view.find('.mail-preview [role=alert]').exists()).toBe(false);
  });

  it('inserts a variable where the caret is, and a condition around the selection', async () => {
    const { view } = await openEditor({ PreviewMail: brokenByRaison });
    await view.findAll('[role=tab]').find((one) => one.text() === 'Variables')!.trigger('click');
    const body = view.get<HTMLTextAreaElement>('#mail-body');
    body.element.setSelectionRange(0, 7);
    await view.findAll('button').find((one) => one.attributes('aria-label') === 'si présent\u00a0: reason')!.trigger('click');
    expect(body.element.value).toBe('{{#if reason}}Bonjour{{/if}} {{reason}}');
    body.element.setSelectionRange(body.element.value.length, body.element.value.length);
    await button(view, '{{programme.title}}').trigger('click');
    expect(body.element.value).toMatch(/\{\{programme\.title\}\}$/);
    await view.get('#mail-subject').trigger('focus');
    expect(button(view, '{{reason}}').attributes('disabled')).toBeDefined();
    expect(button(view, '{{programme.title}}').attributes('disabled')).toBeUndefined();
    await view.get('#mail-body').setValue('{{raison}}');
    await later();
    expect(view.get('#mail-body-error').text()).toContain('« raison » inconnue');
  });

  it('saves with the version that was read, and says so', async () => {
    const { view, sent } = await openEditor({ SaveMailText: { saveMailText: { __typename: 'MailText', ...text('DECISION_REJECTED', 'FR', { isCustom: true, version: 1, body: 'Autre' }) } } });
    expect(button(view, 'Enregistrer').attributes('disabled')).toBeDefined();
    await view.get('#mail-body').setValue('Autre');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'SaveMailText')?.variables).toEqual({ input: { event: 'DECISION_REJECTED', language: 'FR', subject: 'Objet livré', body: 'Autre', version: 0 } });
    expect(view.text()).toContain('C’est enregistré');
    expect(button(view, 'Revenir au texte d’origine')).toBeDefined();
  });

  it('after a conflict keeps what was typed, shows the other text and saves over it only when told to', async () => {
    let version = 0;
    const SaveMailText = ({ input }: Input) => {
      if (input['version'] === 3) return { saveMailText: { __typename: 'MailText', ...text('DECISION_REJECTED', 'FR', { isCustom: true, version: 4, body: 'Le mien' }) } };
      version = 3;
      return { saveMailText: { __typename: 'Conflict', code: 'CONFLICT', message: 'Ce texte a changé.', currentVersion: 3 } };
    };
    const MailTextInUse = () => ({ mailTexts: [version === 0 ? text('DECISION_REJECTED', 'FR') : text('DECISION_REJECTED', 'FR', { isCustom: true, version, body: 'Le sien' })] });
    const { view } = await openEditor({ SaveMailText, MailTextInUse });
    await view.get('#mail-body').setValue('Le mien');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.get<HTMLTextAreaElement>('#mail-body').element.value).toBe('Le mien');
    expect(view.text()).toContain('Quelqu’un a enregistré ce texte avant vous');
    expect(view.get('details').text()).toContain('Le sien');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.text()).toContain('C’est enregistré');
    expect(view.find('details').exists()).toBe(false);
  });

  it('goes back to the delivered text after a confirmation', async () => {
    const { view, sent } = await openEditor(
      { ResetMailText: { resetMailText: { __typename: 'MailText', ...text('DECISION_REJECTED', 'FR') } } },
      [text('DECISION_REJECTED', 'FR', { isCustom: true, version: 2, body: 'Le nôtre', problems: [broken] })],
    );
    expect(view.text()).toContain('Ce texte ne peut plus être utilisé');
    await button(view, 'Revenir au texte d’origine').trigger('click');
    await flushPromises();
    expect(sent.some(({ operation }) => operation === 'ResetMailText')).toBe(false);
    await view.get('dialog').findAll('button').find((one) => one.text() === 'Revenir au texte d’origine')!.trigger('click');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'ResetMailText')?.variables).toEqual({ input: { event: 'DECISION_REJECTED', language: 'FR', version: 2 } });
    expect(view.get<HTMLTextAreaElement>('#mail-body').element.value).toBe('Bonjour {{reason}}');
  });

  it('asks before somebody walks away from words that are not saved', async () => {
    const { view, path } = await openEditor();
    const back = () => view.get('.p-page-back').trigger('click').then(flushPromises);
    await view.get('#mail-body').setValue('Autre');
    await back();
    await view.get('dialog').findAll('button').find((one) => one.text() === 'Continuer la saisie')!.trigger('click');
    await flushPromises();
    expect([path(), view.get<HTMLTextAreaElement>('#mail-body').element.value]).toEqual(['/cockpit/mails/DECISION_REJECTED/fr', 'Autre']);
    await view.get('#mail-body').setValue('Bonjour {{reason}}');
    await back();
    expect(path()).toBe('/cockpit/mails');
  });

  it('shows the mail on a file that is searched for', async () => {
    const node = { id: 'app_1', reference: 'JANUS-1', candidate: { id: 'can_1', number: 'EC1', firstName: 'Zoé', lastName: 'Müller' }, programme: { id: 'prg_1', title: { fr: 'Sécurité', en: 'Security' } } };
    const { view, sent } = await openEditor({ FilesForPreview: { applications: { edges: [{ node }] } } });
    await view.get('input[type=search]').setValue('müller');
    await later();
    await button(view, 'Müller Zoé · Sécurité · JANUS-1').trigger('click');
    await later();
    expect((sent.at(-1)!.variables as Input).input['applicationId']).toBe('app_1');
  });
});

describe('a search for a file that fails', () => {
  it('is told without moving or interrupting whoever types', async () => {
    const moved = jest.spyOn(Element.prototype, 'scrollIntoView').mockClear();
    const screen = defineComponent(() => () => h('dialog', { open: true }, h(FilePicker, { modelValue: '' })));
    const { view } = await mountScreen(screen, { messages: module.messages, answers: { FilesForPreview: { failure: { kind: 'server' } } } });
    await view.get('input[type=search]').setValue('müller');
    await later();
    expect(view.get('[role=status]').text()).toContain('Le service n’a pas pu répondre.');
    expect(view.find('[role=alert]').exists()).toBe(false);
    expect(moved).not.toHaveBeenCalled();
  });
});

describe('a mail seen before it leaves', () => {
  it('asks with what the act would carry, and says in words why there is none', async () => {
    const answer = { previewMail: { __typename: 'Refused', code: 'NOT_READY', message: 'Rien à annoncer.' } };
    const { view, sent } = await mountScreen(MailPreview, {
      messages: module.messages, answers: { PreviewMail: answer }, props: { applicationId: 'app_1', event: 'APPLICATION_MARKED_INCOMPLETE', draft: { comment: 'Précisez.' } },
    });
    expect(sent[0]?.variables).toEqual({ input: { comment: 'Précisez.', event: 'APPLICATION_MARKED_INCOMPLETE', applicationId: 'app_1' } });
    expect(view.text()).toContain('Rien à annoncer.');
  });

  it('brings no markup of the mail into the page', async () => {
    expect(JSON.stringify(letterParts(html).map(({ type }) => type))).toBe('["p","p","span","span"]');
    const { view } = await mountScreen(MailPreview, { messages: module.messages, answers: { PreviewMail: preview }, props: { applicationId: 'app_1', event: 'ANSWER_DUE' } });
    expect(view.get('.letter-link').text()).toBe('Ouvrir');
    expect(view.findAll('a, script, img, style')).toHaveLength(0);
  });
});

describe('the journal of an application', () => {
  const entry = (id: string, state: string, problem: string | null = null) =>
    ({ id, event: 'APPLICATION_SUBMITTED', language: 'FR', state, attempts: problem ? 3 : 1, problem, orderedAt: '2027-03-02T10:00:00.000Z', sentAt: state === 'SENT' ? '2027-03-02T10:01:00.000Z' : null });
  const viewer = (name: string) => ({ locale: 'FR', account: null, candidate: null, assignments: [{ id: 'asg_1', function: name, scopeLabel: null }] });
  const open = (name: string, answers: Record<string, unknown> = {}) => mountScreen(MailJournal, {
    messages: module.messages, props: { applicationId: 'app_1' }, viewer: viewer(name),
    answers: { MailJournal: { mailJournal: [entry('mai_2', 'WAITING', 'Le serveur de courriel n’a pas répondu.'), entry('mai_1', 'SENT')] }, ...answers },
  });

  it('says what left, what waits and why; readers cannot send again', async () => {
    const { view } = await open('READER');
    expect(view.text()).toContain('En attente d’envoi');
    expect(view.text()).toContain('3 essais');
    expect(view.text()).toContain('n’a pas répondu');
    expect(button(view, 'Envoyer de nouveau')).toBeUndefined();
  });

  it('sends again after a confirmation, and says in words what is refused', async () => {
    const { view, sent } = await open('CENTRE_MANAGER', { ResendMail: { resendMail: { __typename: 'Refused', code: 'ALREADY_EXISTS', message: 'Déjà en cours d’envoi.' } } });
    await button(view, 'Envoyer de nouveau').trigger('click');
    await flushPromises();
    await view.get('dialog').findAll('button').find((one) => one.text() === 'Envoyer de nouveau')!.trigger('click');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'ResendMail')?.variables).toEqual({ input: { id: 'mai_1' } });
    expect(view.text()).toContain('Déjà en cours d’envoi.');
  });
});
