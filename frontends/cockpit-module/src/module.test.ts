import { mountScreen } from '@parvis/kit/testing';

import FunctionsPage from './features/functions/FunctionsPage.vue';
import module from './module';

const label = { fr: 'Faculté de Droit', en: 'Faculty of Law' };
const assignment = { id: 'asg_1', function: 'CENTRE_MANAGER', scopeKind: 'CENTRE', scopeId: 'cen_1', scopeLabel: label, startsOn: '2027-01-01', endsOn: null };
const answers = (assignments: readonly unknown[], waiting = { ownProposals: 0, count: 0 }) => ({
  MyFunctions: { viewer: { assignments } },
  WaitingForMe: { ownProposals: waiting.ownProposals, toCheck: { totalCount: { count: 12, isExact: true } }, proposed: { totalCount: { count: waiting.count, isExact: true } } },
});

describe('the entry of the cockpit', () => {
  it('tells a person the own functions and leads to the applications of each scope', async () => {
    const { view } = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([assignment]) });
    expect(view.text()).toContain('Gestionnaire de centre');
    expect(view.text()).toContain('depuis le 1er\u00a0janvier\u00a02027');
    expect(view.findAll('a').map((link) => link.attributes('href'))).toContain('/cockpit/applications?centre=cen_1');
  });

  it('counts what waits for the person, each with its way into the list', async () => {
    const { view } = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([assignment]) });
    const toCheck = view.findAll('a').find((link) => link.text().includes('dossiers à contrôler'));
    expect(toCheck?.text()).toContain('12');
    expect(toCheck?.attributes('href')).toBe('/cockpit/applications?queue=TO_CHECK');
    expect(view.findAll('a').some((link) => link.text().includes('avis à publier'))).toBe(false);
  });

  it('does not count as waiting for a person what they proposed themselves', async () => {
    const some = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([assignment], { ownProposals: 2, count: 5 }) });
    expect(some.view.findAll('a').find((link) => link.text().includes('avis à publier'))?.text()).toMatch(/^3/);
    expect(some.view.text()).toContain('Vous en avez proposé 2\u00a0: une autre personne les publiera.');
    const none = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([assignment], { ownProposals: 1, count: 1 }) });
    expect(none.view.findAll('a').some((link) => link.text().includes('avis à publier'))).toBe(false);
    const reader = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([{ ...assignment, function: 'READER' }], { ownProposals: 0, count: 5 }) });
    expect(reader.view.text()).not.toContain('avis à publier');
  });

  it('shows each function only what it may use', () => {
    const open = (held: string) => module.navigation.filter(({ functions }) => functions === undefined || functions.includes(held)).map(({ to }) => to.replace('/cockpit', ''));
    expect(open('READER')).toEqual(['', '/applications', '/waiting-lists', '/statistics']);
    expect(open('COMMITTEE_MEMBER')).toEqual(open('READER'));
    expect(open('CENTRE_MANAGER')).toEqual(['', '/applications', '/waiting-lists', '/statistics', '/offer', '/people', '/letters', '/audit']);
    expect(open('ADMINISTRATOR')).toEqual(['', '/applications', '/waiting-lists', '/statistics', '/offer', '/people', '/mails', '/letters', '/tokens', '/audit', '/webhooks']);
  });

  it('tells somebody without a function whom to ask', async () => {
    const { view } = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([]), locale: 'en' });
    expect(view.text()).toContain('ask your institution’s administrator');
  });
});
