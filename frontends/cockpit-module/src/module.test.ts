import { mountScreen } from '@parvis/kit/testing';

import FunctionsPage from './features/functions/FunctionsPage.vue';
import module from './module';

const label = { fr: 'Faculté de Droit', en: 'Faculty of Law' };
const assignment = { id: 'asg_1', function: 'CENTRE_MANAGER', scopeKind: 'CENTRE', scopeId: 'cen_1', scopeLabel: label, startsOn: '2027-01-01', endsOn: null };
const answers = (assignments: readonly unknown[]) => ({ MyFunctions: { viewer: { assignments } } });

describe('the entry of the cockpit', () => {
  it('tells a person the own functions and leads to the applications of each scope', async () => {
    const { view } = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([assignment]) });
    expect(view.text()).toContain('Gestionnaire de centre');
    expect(view.text()).toContain('depuis le 1er\u00a0janvier\u00a02027');
    expect(view.findAll('a').map((link) => link.attributes('href'))).toContain('/cockpit/applications?centre=cen_1');
  });

  it('tells somebody without a function whom to ask', async () => {
    const { view } = await mountScreen(FunctionsPage, { messages: module.messages, answers: answers([]), locale: 'en' });
    expect(view.text()).toContain('ask your institution’s administrator');
  });
});
