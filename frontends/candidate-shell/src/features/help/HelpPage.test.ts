import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import HelpPage from './HelpPage.vue';

const said = (text: string) => ({ fr: text, en: `${text} (en)` });
const help = {
  contactAddress: 'candidatures@exemple.test',
  faq: [{ id: 'faq_1', question: said('Quels fichiers ?'), answer: said('Des PDF.\n\nDes JPEG.') }],
  documentation: [{ title: said('Guide du candidat'), url: '/guides/candidat.pdf' }],
};
const given = (answers: Answers, locale: 'fr' | 'en' = 'fr') => mountScreen(HelpPage, { messages: { fr, en }, path: '/help', answers, locale });

describe('help', () => {
  it('holds questions that open, guides and an address', async () => {
    const { view } = await given({ Help: { help } });
    const question = view.get('details');
    expect(question.get('summary').text()).toBe('Quels fichiers\u00a0?');
    expect(question.attributes('open')).toBeUndefined();
    expect(question.get('p').text()).toContain('Des JPEG.');
    expect(view.findAll('a').map((link) => link.attributes('href'))).toEqual(['/guides/candidat.pdf', 'mailto:candidatures@exemple.test']);
  });

  it('speaks the language of the page', async () => {
    const { view } = await given({ Help: { help } }, 'en');
    expect(view.get('summary').text()).toBe('Quels fichiers ? (en)');
  });

  it('without questions or guides, still says whom to write to', async () => {
    const { view } = await given({ Help: { help: { ...help, faq: [], documentation: [] } } });
    expect(view.text()).toContain('Pas encore de questions publiées');
    expect(view.text()).not.toContain('Documentation');
    expect(view.get('a').attributes('href')).toBe('mailto:candidatures@exemple.test');
  });

  it('failing, says what happened and tries again', async () => {
    let fails = true;
    const { view } = await given({ Help: () => (fails ? { failure: { kind: 'offline' } } : { help }) });
    expect(view.find('[role=alert]').exists()).toBe(true);
    fails = false;
    await view.get('[role=alert] button').trigger('click');
    await flushPromises();
    expect(view.find('summary').exists()).toBe(true);
  });
});
