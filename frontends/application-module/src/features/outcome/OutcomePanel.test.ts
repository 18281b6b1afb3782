import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { RouterView } from 'vue-router';

import module from '../../module';
import { useFileMessages } from '../application-file/use-file-messages';
import OutcomePanel from './OutcomePanel.vue';

enableAutoUnmount(afterEach);

const both = (fr: string, en = fr) => ({ fr, en });
const hour = 3_600_000;
const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const decision = (changes: object = {}) => ({ id: 'dec_1', type: 'ADMITTED', state: 'PUBLISHED', reason: null, comment: null, appointmentAt: null, appointmentPlace: null, ...changes });

const application = (changes: object = {}) => ({
  id: 'app_1', reference: 'JANUS-7K2M', status: 'COMPLETE', version: 7, timeZone: 'Europe/Paris', publishedDecision: 'ADMITTED', decidedAt: '2027-05-03T08:00:00.000Z',
  answer: 'NONE', answerBy: inMs(50 * hour), answeredAt: null, answerReason: null, letterUrl: null, waitingRank: null, allowedActs: ['ACCEPT_ADMISSION', 'DECLINE_ADMISSION'],
  programme: { id: 'prg_1', title: both('Master JANUS') }, intake: { committee: { contactAddress: 'janus@example.test' } }, decisions: [decision()], ...changes,
});

const events: (readonly [string, ...unknown[]])[] = [];
const Page = defineComponent((props: { application: object }) => {
  useFileMessages();
  return () => h(OutcomePanel as never, { application: props.application, onDownload: (url: string) => events.push(['download', url]), onReload: () => events.push(['reload']) });
}, { props: ['application'] });

const open = (changes: object = {}, answers: object = {}, locale: 'fr' | 'en' = 'fr') => {
  events.length = 0;
  const routes = [{ path: '/applications/app_1', component: Page, props: { application: application(changes) } }];
  return mountScreen(RouterView, { routes, path: '/applications/app_1', messages: module.messages, locale, answers: { ServerClock: () => ({ now: new Date().toISOString() }), ...answers } });
};
type View = Awaited<ReturnType<typeof open>>['view'];
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const button = (view: View, label: string) => view.findAll('button').find((one) => one.text() === label);
const press = async (view: View, label: string) => {
  await button(view, label)!.trigger('click');
  await flushPromises();
};

describe('an admission', () => {
  it('is told with what to do, until when, and is accepted after a confirmation', async () => {
    const { view, sent } = await open({}, { AnswerAdmission: { answerAdmission: { __typename: 'Application', id: 'app_1' } } });
    expect(view.get('h2').text()).toBe('Bonne nouvelle\u00a0: une place vous est proposée');
    expect(plain(view.get('.outcome-date').text())).toMatch(/^Répondez avant le .* \(heure de Paris\) · encore 2 j 01 h 59$/);
    await press(view, 'Accepter la place');
    expect(sent.map(({ operation }) => operation)).not.toContain('AnswerAdmission');
    await view.findAll('.outcome dialog button').find((one) => one.text() === 'Accepter la place')!.trigger('click');
    await flushPromises();
    expect(sent.at(-1)).toEqual({ operation: 'AnswerAdmission', variables: { input: { id: 'app_1', version: 7, answer: 'ACCEPTED', reason: null } } });
    expect(view.findAll('dialog').some((dialog) => (dialog.element as HTMLDialogElement).open)).toBe(false);
  });

  it('is declined for good, with or without a reason; a refusal is shown and what was typed stays', async () => {
    const { view, sent } = await open({}, { AnswerAdmission: { answerAdmission: { __typename: 'Refused', code: 'ANSWER_TOO_LATE', message: 'La date limite de réponse est dépassée.' } } });
    await press(view, 'Refuser la place');
    expect(view.get('.outcome dialog').text()).toContain('Cette réponse est définitive');
    await view.get('textarea').setValue('Je pars ailleurs.');
    await press(view, 'Refuser définitivement');
    expect(sent.at(-1)!.variables).toMatchObject({ input: { answer: 'DECLINED', reason: 'Je pars ailleurs.' } });
    expect(view.get('.outcome dialog').text()).toContain('La date limite de réponse est dépassée.');
    expect(view.get('textarea').element.value).toBe('Je pars ailleurs.');
    await press(view, 'Recharger le dossier');
    expect(events).toEqual([['reload']]);
  });

  it('keeps the reason of a refusal that was closed, and does not say it of a place that is then accepted', async () => {
    const { view, sent } = await open({}, { AnswerAdmission: { answerAdmission: { __typename: 'Application', id: 'app_1' } } });
    await press(view, 'Refuser la place');
    await view.get('textarea').setValue('Je pars ailleurs.');
    await press(view, 'Pas maintenant');
    await press(view, 'Refuser la place');
    expect(view.get('textarea').element.value).toBe('Je pars ailleurs.');
    await press(view, 'Pas maintenant');
    await press(view, 'Accepter la place');
    await view.findAll('.outcome dialog button').find((one) => one.text() === 'Accepter la place')!.trigger('click');
    await flushPromises();
    expect(sent.at(-1)!.variables).toMatchObject({ input: { answer: 'ACCEPTED', reason: null } });
  });

  it('once accepted, is given back with a reason only', async () => {
    const { view, sent } = await open({ answer: 'ACCEPTED', answeredAt: '2027-05-04T08:00:00.000Z', allowedActs: ['DECLINE_ADMISSION'] }, { AnswerAdmission: { answerAdmission: { __typename: 'Application', id: 'app_1' } } });
    expect(plain(view.text())).toContain('enregistrée depuis le 4 mai 2027 à 10 h 00 (heure de Paris)');
    expect(button(view, 'Accepter la place')).toBeUndefined();
    await press(view, 'Renoncer à ma place');
    await press(view, 'Renoncer définitivement');
    expect(sent.map(({ operation }) => operation)).not.toContain('AnswerAdmission');
    expect(view.get('.outcome dialog').text()).toContain('Indiquez pourquoi vous renoncez à cette place.');
    expect(document.activeElement?.id).toBe('answer-reason');
    await view.get('textarea').setValue('Un autre projet.');
    await press(view, 'Renoncer définitivement');
    expect(sent.at(-1)!.variables).toMatchObject({ input: { answer: 'DECLINED', reason: 'Un autre projet.' } });
  });

  it('whose date has passed says so, and whom to write to', async () => {
    const late = await open({ answerBy: inMs(-hour), allowedActs: [] });
    expect(late.view.text()).toContain('La date limite de réponse est passée');
    const { view } = await open({ answer: 'EXPIRED', answeredAt: inMs(-hour), answerBy: inMs(-hour), allowedActs: [] });
    expect(view.get('h2').text()).toBe('La place ne vous est plus réservée');
    expect(view.get('a[href^=mailto]').text()).toBe('janus@example.test');
    expect(view.findAll('.outcome > .row button')).toHaveLength(0);
  });
});

describe('another decision', () => {
  it('that is a refusal gives its reason, the words of the committee, the letter and where to turn', async () => {
    const superseded = decision({ id: 'dec_0', type: 'ON_HOLD', state: 'SUPERSEDED', comment: 'Plus tard.' });
    const { view } = await open({
      publishedDecision: 'REJECTED', answerBy: null, allowedActs: [], letterUrl: '/files/letters/app_1.pdf',
      decisions: [superseded, decision({ type: 'REJECTED', reason: both('Prérequis insuffisants'), comment: 'Consolidez vos bases.' })],
    });
    const text = plain(view.text());
    expect(text).toContain('Votre candidature n’a pas été retenue');
    expect(text).toContain('Motif : Prérequis insuffisants');
    expect(text).toContain('Consolidez vos bases.');
    expect(text).not.toContain('Plus tard.');
    expect(text).toContain('Décision publiée le 3 mai 2027');
    await press(view, 'Télécharger la lettre (PDF)');
    expect(events).toEqual([['download', '/files/letters/app_1.pdf']]);
  });

  it('that is a waiting list gives the rank of now', async () => {
    const { view } = await open({ publishedDecision: 'WAITING_LIST', answerBy: null, allowedActs: [], waitingRank: { entered: 3, real: 1 }, decisions: [decision({ type: 'WAITING_LIST' })] }, {}, 'en');
    expect(view.get('h2').text()).toBe('You are on the waiting list, rank 1');
    expect(view.text()).toContain('Rank given by the committee: 3');
    const hold = await open({ publishedDecision: 'ON_HOLD', answerBy: null, allowedActs: [], decisions: [] });
    expect(hold.view.get('h2').text()).toBe('La commission se prononcera plus tard');
  });

  it('that is a preselection gives the appointment, with its zone, for the calendar too', async () => {
    const invitation = decision({ type: 'PRESELECTED', appointmentAt: inMs(100 * hour), appointmentPlace: 'Salle 12' });
    const { view } = await open({ publishedDecision: 'PRESELECTED', answerBy: null, allowedActs: [], decisions: [invitation] });
    expect(view.get('.appointment').text()).toContain('(heure de Paris)');
    expect(view.get('.appointment').text()).toContain('Salle 12');
    expect(button(view, 'Ajouter à mon agenda')).toBeDefined();
  });
});
