import { useSession } from '@parvis/kit';
import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { RouterView } from 'vue-router';

import module from '../../module';

enableAutoUnmount(afterEach);
beforeEach(() => localStorage.clear());

const both = (fr: string, en = fr) => ({ fr, en });
const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

const intake = {
  id: 'itk_1',
  name: both('Session principale'),
  committee: { id: 'com_1', name: both('Commission'), contactAddress: null },
  capacity: 30,
  state: 'OPEN',
  opensAt: inDays(-10),
  closesAt: inDays(12.5),
  returnDeadline: inDays(20),
  juryOn: null,
  publicationOn: null,
  answerBy: null,
  timeZone: 'Indian/Reunion',
};
const programme = {
  id: 'prg_1',
  code: 'JANUS',
  title: both('Master JANUS'),
  description: both('Sécurité.'),
  additionalInformation: null,
  keywords: ['sécurité'],
  url: null,
  diplomaType: { code: 'MASTER', name: both('Master') },
  centre: { id: 'cen_1', name: both('Droit') },
  site: 'Lyon',
  language: 'EN',
  intakes: [intake],
  requirements: [],
  lastYear: null,
};
const account = { id: 'acc_1', login: 'EC1', firstName: 'Zoé', lastName: 'M', emailAddress: 'z@example.test', preferredLanguage: 'FR' };

/** As the shell does: who is at the keyboard is known before a module is shown. */
const screen = defineComponent(() => {
  void useSession().load();
  return () => h(RouterView);
});

async function open(signedIn: boolean, answers: object = {}) {
  const mounted = await mountScreen(screen, {
    routes: [...module.routes, { path: '/applications/:id', component: { render: () => null } }],
    messages: module.messages,
    path: '/programmes/JANUS',
    answers: {
      ProgrammePage: { programme },
      ServerClock: () => ({ now: new Date().toISOString() }),
      Session: { viewer: { locale: 'FR', account: signedIn ? account : null, candidate: null, assignments: [] } },
      ...answers,
    },
  });
  await flushPromises();
  return mounted;
}

type View = Awaited<ReturnType<typeof open>>['view'];

async function apply(view: View, answer: string): Promise<void> {
  await view.findAll('button').find((one) => one.text() === 'Déposer une candidature')!.trigger('click');
  await flushPromises();
  await view.get('dialog').findAll('button').find((one) => one.text() === answer)!.trigger('click');
  await flushPromises();
}

describe('the page of a programme', () => {
  it('names the time zone of what binds, and how long it stays open', async () => {
    const { view } = await open(false);
    expect(view.text()).toContain('(heure de La Réunion)');
    expect(view.text()).toContain('encore 12 jours');
  });

  it('counts by the clock that the API shows, not by that of the machine', async () => {
    const { view } = await open(false, { ServerClock: () => ({ now: inDays(10) }) });
    expect(view.text()).toContain('encore 2 jours');
  });

  it('offers its dates for a calendar', async () => {
    const { view } = await open(false);
    expect(view.findAll('a').find((one) => one.text() === 'Ajouter les dates à mon agenda (.ics)')!.attributes('href')).toBe('/catalogue/JANUS.ics?lang=fr');
  });

  it('sends a stranger to the sign-in and back here', async () => {
    const { view } = await open(false);
    const link = view.findAll('a').find((one) => one.text() === 'Déposer une candidature')!;
    expect(link.attributes('href')).toBe('/sign-in?next=/programmes/JANUS');
  });

  it('creates nothing when the person says no', async () => {
    const { view, sent } = await open(true);
    await apply(view, 'Non');
    expect(sent.map(({ operation }) => operation)).not.toContain('CreateApplication');
  });

  it('leads to the sections of the profile that are missing', async () => {
    const blockers = [{ message: 'Le baccalauréat est à compléter.', section: 'BACCALAUREATE' }];
    const CreateApplication = { createApplication: { code: 'PROFILE_INCOMPLETE', message: 'Votre profil est incomplet.', blockers } };
    const { view, path } = await open(true, { CreateApplication });
    await apply(view, 'Oui, déposer ma candidature');
    expect(view.get('[role=alert]').text()).toContain('Votre profil est incomplet.');
    expect(view.findAll('[role=alert] a').map((link) => link.attributes('href'))).toEqual(['/profile/baccalaureate']);
    expect(path()).toBe('/programmes/JANUS');
  });

  it.each([
    ['ALREADY_APPLIED', '/applications'],
    ['QUOTA_REACHED', '/applications'],
    ['PROGRAMME_CLOSED', '/programmes?open=1'],
  ])('after %s shows a way out', async (code, href) => {
    const { view } = await open(true, { CreateApplication: { createApplication: { code, message: 'Non.' } } });
    await apply(view, 'Oui, déposer ma candidature');
    expect(view.get('[role=alert] a').attributes('href')).toBe(href);
  });

  it('says that there is no such programme', async () => {
    const { view } = await open(false, { ProgrammePage: { programme: null } });
    expect(view.text()).toContain('n’existe pas');
  });
});
