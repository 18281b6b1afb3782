import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';
import { h, ref } from 'vue';

import module from '../../module';
import DecisionPane from './DecisionPane.vue';
import LetterEditor from './LetterEditor.vue';
import PublishDialog from './PublishDialog.vue';
import { zonedInstant } from '../../time/zoned-instant';

enableAutoUnmount(afterEach);

const proposal = {
  id: 'dec_1', type: 'ADMITTED', rank: null, comment: 'Bienvenue', appointmentAt: null, appointmentPlace: null, reason: null,
  proposedAt: '2027-05-03T08:00:00.000Z', proposedByName: 'Max Chef',
};
const application = (change: Record<string, unknown> = {}) => ({
  __typename: 'Application', id: 'app_1', reference: 'LAW-1', version: 7, status: 'COMPLETE', timeZone: 'Europe/Paris', admissionRoute: 'UNDECIDED', proposedRoute: null,
  publishedDecision: null, decidedAt: null, answer: 'NONE', answerBy: null, letterUrl: null, waitingRank: null, decisionActs: ['PROPOSE', 'WITHDRAW', 'PUBLISH'],
  candidate: { id: 'can_1', firstName: 'Zoé', lastName: 'Durand' }, programme: { id: 'prg_1', title: { fr: 'Droit', en: 'Law' } }, intake: { id: 'itk_1' },
  proposedDecision: proposal,
  decisions: [{ ...proposal, state: 'PROPOSED', answerBy: null, publishedAt: null, publishedByName: null, withdrawnAt: null, withdrawnByName: null }],
  ...change,
});

const messages = module.messages;
const button = (view: VueWrapper, label: string) => view.findAll('button').find((one) => one.text().startsWith(label))!;
const plain = (view: VueWrapper): string => view.text().replace(/\u00a0/g, ' ');

describe('the decision of a file', () => {
  const pane = (answers: Record<string, unknown>, shown = application()) =>
    mountScreen(DecisionPane, { messages, props: { applicationId: 'app_1', version: 7 }, answers: { DecisionOfApplication: { application: shown }, ...answers } });

  it('is published after a confirmation that says what the person receives', async () => {
    const { view, sent } = await pane({ PublishDecision: { publishDecision: application({ proposedDecision: null, publishedDecision: 'ADMITTED' }) } });
    expect(plain(view)).toContain('Proposé par Max Chef, le 3 mai 2027 à 10 h 00');
    await button(view, 'Publier').trigger('click');
    await flushPromises();
    expect(plain(view)).toContain('Elle reçoit un courriel, une lettre d’admission en PDF et la date limite pour répondre.');
    expect(sent.filter(({ operation }) => operation === 'PublishDecision')).toEqual([]);
    await view.findAll('dialog button').at(-1)!.trigger('click');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'PublishDecision')?.variables).toEqual({ input: { applicationId: 'app_1', version: 7, force: false, reason: '' } });
    expect(view.text()).toContain('Décision publiée.');
  });

  it('leaves the keyboard on the act that is under way, and holds back the other', async () => {
    const { view } = await pane({ PublishDecision: () => new Promise(() => undefined) });
    await button(view, 'Publier').trigger('click');
    await flushPromises();
    await view.findAll('dialog button').at(-1)!.trigger('click');
    await flushPromises();
    expect(button(view, 'Publier').attributes()).toMatchObject({ 'aria-busy': 'true' });
    expect([button(view, 'Publier'), button(view, 'Retirer')].map((one) => one.attributes('disabled') !== undefined)).toEqual([false, true]);
  });

  it('tries again what was tried, and not another act', async () => {
    const { view, sent } = await pane({ WithdrawProposal: { failure: { kind: 'offline' } } });
    const confirmed = async (): Promise<void> => {
      await flushPromises();
      await view.findAll('dialog[open] button').at(-1)!.trigger('click');
      await flushPromises();
    };
    await button(view, 'Retirer la proposition').trigger('click');
    await confirmed();
    await view.get('.p-notice-refused button').trigger('click');
    await confirmed();
    expect(sent.map(({ operation }) => operation).filter((one) => one !== 'DecisionOfApplication')).toEqual(['WithdrawProposal', 'WithdrawProposal']);
  });

  it('is read again when something was done in the rest of the page', async () => {
    const version = ref(7);
    const { sent } = await mountScreen(() => h(DecisionPane, { applicationId: 'app_1', version: version.value }), { messages, answers: { DecisionOfApplication: { application: application() } } });
    const before = sent.length;
    version.value = 8;
    await flushPromises();
    expect(sent.slice(before).map(({ operation }) => operation)).toEqual(['DecisionOfApplication']);
  });

  it('asks for a reason once no place is left', async () => {
    const { view } = await pane({ PublishDecision: { publishDecision: { __typename: 'Refused', code: 'NO_PLACE_LEFT', message: 'Les 30 places sont prises.' } } });
    await button(view, 'Publier').trigger('click');
    await flushPromises();
    await view.findAll('dialog button').at(-1)!.trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Les 30 places sont prises.');
    expect(view.find('#publish-reason').exists()).toBe(true);
    expect(button(view, 'Publier malgré tout').exists()).toBe(true);
  });

  it('after a conflict says so, reads again and keeps what was typed', async () => {
    const { view, sent } = await pane({ ProposeDecision: { proposeDecision: { __typename: 'Conflict', code: 'CONFLICT', message: 'Ce dossier a changé.' } } });
    await view.get('#proposal-type').setValue('ON_HOLD');
    await view.get('#proposal-comment').setValue('Nous reviendrons vers vous.');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.text()).toContain('Ce dossier a changé.');
    expect(sent.filter(({ operation }) => operation === 'DecisionOfApplication')).toHaveLength(2);
    expect((view.get('#proposal-comment').element as HTMLTextAreaElement).value).toBe('Nous reviendrons vers vous.');
  });

  it('asks each type for its own, and says what the API found wrong beside the field', async () => {
    const problems = [{ field: 'rank', message: 'Le rang 3 est déjà attribué.' }];
    const { view, sent } = await pane({ ProposeDecision: { proposeDecision: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'À corriger.', problems } } });
    expect(view.find('#proposal-rank').exists()).toBe(false);
    await view.get('#proposal-type').setValue('WAITING_LIST');
    await view.get('#proposal-rank').setValue('3');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'ProposeDecision')?.variables).toMatchObject({ input: { type: 'WAITING_LIST', rank: 3, reasonId: null } });
    expect(view.get('#proposal-rank-error').text()).toContain('Le rang 3 est déjà attribué.');
  });

  it('offers nothing to whoever may do nothing', async () => {
    const { view } = await pane({}, application({ decisionActs: [] }));
    expect(view.find('#proposal-type').exists()).toBe(false);
    expect(button(view, 'Publier')).toBeUndefined();
    expect(view.text()).toContain('Une autre personne, gestionnaire du centre, doit publier cet avis');
  });
});

describe('publishing many', () => {
  const row = (n: number, skip: string | null) => ({ applicationId: `app_${n}`, reference: `LAW-${n}`, candidateName: `Zoé ${n}`, type: 'ADMITTED', state: skip ? 'SKIPPED' : 'WAITING', skip });

  it('shows what is skipped and why, then the result of each', async () => {
    const { view, sent } = await mountScreen(PublishDialog, {
      messages, props: { applicationIds: ['app_1', 'app_2'], open: true },
      answers: {
        PreviewPublication: { previewPublication: [row(1, null), row(2, 'OWN_PROPOSAL')] },
        PublishDecisions: { publishDecisions: { __typename: 'PublicationRun', id: 'pub_1', total: 2 } },
        PublicationProgress: { publicationRun: { id: 'pub_1', total: 2, published: 1, skipped: 1, finishedAt: '2027-05-03T08:00:00.000Z' } },
        PublicationRows: { publicationRun: { id: 'pub_1', rows: [{ ...row(1, null), state: 'PUBLISHED' }, row(2, 'OWN_PROPOSAL')] } },
      },
    });
    expect(plain(view)).toContain('Une décision sera publiée. Un dossier sera laissé de côté :');
    expect(view.findAll('tbody tr').map((line) => line.text())).toEqual([expect.stringContaining('Votre propre proposition'), expect.stringContaining('À publier')]);
    await button(view, 'Publier une décision').trigger('click');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'PublishDecisions')?.variables).toMatchObject({ input: { applicationIds: ['app_1', 'app_2'], idempotencyKey: expect.any(String) as string } });
    expect(plain(view)).toContain('Une décision publiée. Un dossier laissé de côté.');
    expect(view.findAll('tbody tr')).toHaveLength(2);
  });
});

describe('the words of a letter', () => {
  const letter = { kind: 'ADMISSION', language: 'FR', body: 'Bonjour', isDelivered: true, version: 0, changedAt: null, variables: ['candidate.firstName'], testUrl: '/files/letters/test/ins_1/ADMISSION/fr.pdf' };

  it('takes variables where the cursor is, and names what is broken by its line', async () => {
    const problems = [{ field: 'body', message: 'Ligne 1 : la variable {{x}} n’existe pas.' }];
    const { view, sent } = await mountScreen(LetterEditor, {
      messages, props: { institutionId: 'ins_1', letter }, answers: { SaveLetterTemplate: { saveLetterTemplate: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'À corriger.', problems } } },
    });
    const area = view.get('textarea').element as HTMLTextAreaElement;
    area.setSelectionRange(7, 7);
    await view.get('.letter-variable').trigger('click');
    await flushPromises();
    expect(area.value).toBe('Bonjour{{candidate.firstName}}');
    expect(view.text()).toContain('Une condition s’écrit entre {{#if variable}} et {{/if}}.');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.at(-1)?.variables).toEqual({ input: { institutionId: 'ins_1', kind: 'ADMISSION', language: 'FR', version: 0, body: 'Bonjour{{candidate.firstName}}' } });
    expect(view.text()).toContain('Ligne 1 : la variable {{x}} n’existe pas.');
  });
});

describe('an hour typed for an appointment', () => {
  it('is that of the office, over changes of clocks too', () => {
    expect(zonedInstant('2027-01-10T09:30', 'Europe/Paris')).toBe('2027-01-10T08:30:00.000Z');
    expect(zonedInstant('2027-07-10T09:30', 'Europe/Paris')).toBe('2027-07-10T07:30:00.000Z');
    expect(zonedInstant('2027-03-28T03:30', 'Europe/Paris')).toBe('2027-03-28T01:30:00.000Z');
    expect(zonedInstant('2027-07-10T23:30', 'Indian/Reunion')).toBe('2027-07-10T19:30:00.000Z');
    expect(zonedInstant('', 'Europe/Paris')).toBeUndefined();
  });
});
