import { rootOf } from './page-root';

const prerendered = ['fr', 'en'].map((language) => `<div id="app-${language}" class="app-root" lang="${language}">${language}</div>`).join('');

describe('the root of the page', () => {
  beforeEach(() => {
    document.body.innerHTML = prerendered;
    history.replaceState(null, '', '/');
  });

  it('is the prerendered one of the language, which nothing may hide once the language changes', () => {
    const root = rootOf('fr');
    expect([root.textContent, root.id, root.hasAttribute('lang')]).toEqual(['fr', '', false]);
    expect([...document.querySelectorAll('.app-root')]).toEqual([root]);
  });

  it('is empty on any other page', () => {
    history.replaceState(null, '', '/help');
    expect(rootOf('fr').childNodes).toHaveLength(0);
    expect(document.querySelectorAll('.app-root')).toHaveLength(1);
  });
});
