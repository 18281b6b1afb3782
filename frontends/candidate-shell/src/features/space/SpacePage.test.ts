import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import SpacePage from './SpacePage.vue';

const now = '2027-04-09T17:30:00.000Z';
const account = { id: 'acc_1', login: 'EC1Q5P7N', firstName: 'Zoé', lastName: 'Łukasik', emailAddress: 'zoe@exemple.test', preferredLanguage: 'FR' };
const viewer = { locale: 'FR', account, candidate: { id: 'can_1', number: 'EC1Q5P7N' }, assignments: [] };

const sections = (complete: number) => ['PERSONAL_DETAILS', 'ADDRESS', 'BACCALAUREATE', 'EXTERNAL_STUDIES', 'INTERNSHIPS', 'WORK_EXPERIENCES'].map((section, index) =>
  ({ section, isComplete: index < complete }));

const janus = {
  id: 'app_1', reference: 'JANUS-7K2M', status: 'DRAFT', returnDeadline: '2027-04-12T21:59:59.999Z', timeZone: 'Europe/Paris', submittedAt: null,
  publishedDecision: null, answer: 'NONE', answerBy: null, clockOffset: 0, nextActor: 'CANDIDATE', allowedActs: [], documentCounts: { expected: 2, provided: 6, total: 9 },
  programme: { id: 'prg_1', title: { fr: 'Master JANUS', en: 'JANUS master' } },
};
const law = {
  ...janus, id: 'app_2', reference: 'M-DAFF-3T9', status: 'SUBMITTED', submittedAt: '2027-03-20T10:00:00.000Z', nextActor: 'COMMITTEE',
  programme: { id: 'prg_2', title: { fr: 'Master Droit des affaires', en: 'Master in Business Law' } },
};

const space = (complete: number, ...applications: readonly object[]) => ({
  now, viewer: { candidate: { id: 'can_1', number: 'EC1Q5P7N', sections: sections(complete) } }, myApplications: { edges: applications.map((node) => ({ node })) },
});

const given = (answers: Answers, more: object = {}) =>
  mountScreen(SpacePage, { messages: { fr, en }, path: '/space', viewer, answers: { ServerClock: { now }, ...answers }, ...more });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('my space', () => {
  it('says first what to do next, for what, until when, and leads there', async () => {
    const { view } = await given({ MySpace: space(6, law, janus) });
    const act = view.get('.next-act');
    expect(plain(act.text())).toContain('Il reste 2 pièces à envoyer');
    expect(plain(act.text())).toContain('Master JANUS');
    expect(plain(act.text())).toContain('Avant le 12 avril 2027 à 23 h 59 (heure de Paris)');
    expect(act.get('a').attributes('href')).toBe('/applications/app_1');
    const text = view.text();
    expect(text.indexOf('Il reste')).toBeLessThan(text.indexOf('Mes candidatures'));
    expect(text.indexOf('Mes candidatures')).toBeLessThan(text.indexOf('Mon profil'));
  });

  it('greets by name and lists every application with its state and five steps', async () => {
    const { view } = await given({ MySpace: space(6, janus, law) });
    expect(view.get('h1').text()).toBe('Bonjour Zoé');
    expect(view.text()).toContain('EC1Q5P7N');
    const rows = view.findAll('.application-row');
    expect(rows.map((row) => row.get('strong').text())).toEqual(['En préparation', 'Transmise']);
    expect(rows.map((row) => row.findAll('ol > li').length)).toEqual([5, 5]);
    expect(plain(rows[1]!.text())).toContain('Transmise le 20 mars 2027');
  });

  it('asks for the profile before anything that needs it', async () => {
    const { view } = await given({ MySpace: space(4, janus) });
    expect(plain(view.get('.next-act').text())).toContain('Il reste 2 rubriques de votre profil à compléter');
    expect(view.get('.next-act a').attributes('href')).toBe('/profile');
  });

  it('empty, says what will be here and how to begin', async () => {
    const { view } = await given({ MySpace: space(6) });
    expect(view.text()).toContain('Vos candidatures apparaîtront ici');
    expect(view.findAll('a').filter((link) => link.attributes('href') === '/programmes').length).toBeGreaterThan(0);
  });

  it('speaks to staff who are no candidates', async () => {
    const { view } = await given({ MySpace: { now, viewer: { candidate: null }, myApplications: { edges: [] } } });
    expect(view.text()).toContain('Ce compte n’a pas de dossier de candidat');
  });

  it('failing, says what happened with a reference, and tries again', async () => {
    let fails = true;
    const { view } = await given({ MySpace: () => (fails ? { failure: { kind: 'server', requestId: '01REF' } } : space(6, janus)) });
    expect(view.get('[role=alert]').text()).toContain('01REF');
    fails = false;
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(view.find('[role=alert]').exists()).toBe(false);
    expect(view.find('.next-act').exists()).toBe(true);
  });

  it('is in English for who reads English', async () => {
    const { view } = await given({ MySpace: space(6, janus) }, { locale: 'en' });
    expect(view.get('h1').text()).toContain('Zoé');
    expect(view.text()).toContain('JANUS master');
    expect(plain(view.text())).toContain('12 April 2027');
  });
});
