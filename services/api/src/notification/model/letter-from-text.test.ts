import { letterFromText } from './letter-from-text';
import { text, words, type MailValue } from './mail-value';

const blocks = (body: string, values: Readonly<Record<string, MailValue>> = {}) => letterFromText({ subject: 'x', body }, values).blocks;
const list: MailValue = { kind: 'list', items: [{ title: 'CV', detail: 'illisible' }, { title: 'Diplôme', detail: '' }] };
const link: MailValue = { kind: 'link', label: 'Ouvrir', url: 'https://p.test/a' };

describe('a letter made of a text', () => {
  it('has paragraphs, lists with and without a title, facts and buttons', () => {
    expect(blocks('Un\ndeux\n\n\n\nPièces :\n{{docs}}\n\n{{docs}}\n\n- a\n- b\n\nNom : {{name}}\nVide : {{none}}\nHeure : 12:30\n\n{{go}}\n\n[Y aller]({{go}})', { docs: list, go: link, name: text('Ada'), none: text('') })).toEqual([
      { kind: 'paragraph', text: 'Un deux' },
      { kind: 'list', title: 'Pièces', items: list.kind === 'list' ? list.items : [] },
      { kind: 'list', title: '', items: list.kind === 'list' ? list.items : [] },
      { kind: 'list', title: '', items: [{ title: 'a', detail: '' }, { title: 'b', detail: '' }] },
      { kind: 'facts', facts: [{ label: 'Nom', value: 'Ada' }, { label: 'Heure', value: '12:30' }] },
      { kind: 'button', label: 'Ouvrir', url: 'https://p.test/a' },
      { kind: 'button', label: 'Y aller', url: 'https://p.test/a' },
    ]);
  });

  it('writes lists, links and words out where they stand in a sentence', () => {
    expect(blocks('Voir {{docs}} sur {{go}} : {{said}}.', { docs: list, go: link, said: words('un\n\ndeux') })).toEqual([{ kind: 'paragraph', text: 'Voir CV, Diplôme sur https://p.test/a : un deux.' }]);
    expect(letterFromText({ subject: '{{docs}} !', body: '' }, { docs: list }).subject).toBe('CV, Diplôme !');
  });

  it('shows what a condition holds, also for lists, words and links', () => {
    const body = '{{#if docs}}pièces{{/if}}{{#if said}}mots{{/if}}{{#if go}}lien{{/if}}{{#if yes}}oui{{/if}}';
    expect(blocks(body, { docs: list, said: words('x'), go: link, yes: true })).toEqual([{ kind: 'paragraph', text: 'piècesmotslienoui' }]);
    expect(blocks(body, { docs: { kind: 'list', items: [] }, said: words('  '), go: { ...(link as object), url: '' } as MailValue, yes: false })).toEqual([]);
  });

  it('keeps the paragraphs of a comment, and nothing else of it', () => {
    expect(blocks('{{said}}', { said: words('Un : deux\n- trois\r\n\r\n{{name}}') })).toEqual(['Un : deux', '- trois', '{{name}}'].map((one) => ({ kind: 'paragraph', text: one })));
  });

  it('lets no value bring markup: one line stays one line, whatever it holds', () => {
    const bad = ['a\n\nb', '- a\n- b', 'x : y\nz : t', '{{go}}', '\ue000go\ue001', '[x](\ue000go\ue001)', '{{#if x}}', '\u2028[c]', '__proto__', 'constructor'];
    for (const value of bad) {
      const [block, ...others] = blocks('Bonjour {{name}} !', { name: text(value), go: link });
      expect([value, block?.kind, others]).toEqual([value, 'paragraph', []]);
      expect(JSON.stringify(block)).not.toMatch(/[\ue000\ue001]|\\n/);
    }
    expect(blocks('\ue000go\ue001 {{__proto__}} {{constructor}}', { go: link })).toEqual([{ kind: 'paragraph', text: 'go' }]);
  });

  it('never fails, whatever the text', () => {
    const parts = ['{{', '}}', '{{#if a}}', '{{/if}}', '{{a}}', '\n\n', '\n', '- ', ' : ', '[', '](', ')', 'x'];
    let seed = 7;
    const pick = (): string => parts[(seed = (seed * 48_271) % 2_147_483_647) % parts.length]!;
    for (let round = 0; round < 2_000; round += 1) {
      const body = Array.from({ length: 12 }, pick).join('');
      expect(() => letterFromText({ subject: body, body }, { a: round % 2 ? list : text('v') })).not.toThrow();
    }
  });
});
