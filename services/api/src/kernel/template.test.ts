import { checkTemplate, renderTemplate } from './template';

const known = ['candidate.firstName', 'comment', 'isLate'];

describe('a template', () => {
  it('is filled with the values of its variables', () => {
    expect(renderTemplate('Bonjour {{candidate.firstName}}, {{ comment }}', { 'candidate.firstName': 'Zoé', comment: 'à bientôt' })).toBe('Bonjour Zoé, à bientôt');
  });

  it('keeps what stands under a condition only while it holds', () => {
    const text = 'a{{#if comment}} : {{comment}}{{#if isLate}} !{{/if}}{{/if}} z';
    expect(renderTemplate(text, { comment: 'vu', isLate: true })).toBe('a : vu ! z');
    expect(renderTemplate(text, { comment: 'vu', isLate: false })).toBe('a : vu z');
    expect(renderTemplate(text, { comment: '', isLate: true })).toBe('a z');
  });

  it('takes values as they are: neither braces nor names of objects in them mean anything', () => {
    expect(renderTemplate('{{comment}}', { comment: '{{isLate}} <b>$&</b>' })).toBe('{{isLate}} <b>$&</b>');
    expect(renderTemplate('[{{constructor}}{{#if toString}}x{{/if}}]', {})).toBe('[]');
  });

  it('that is right has no problem', () => {
    expect(checkTemplate('{{#if comment}}{{ comment }}{{/if}} { } }} {{isLate}}', known)).toEqual([]);
  });

  it.each([
    ['a variable that nobody knows', 'Cher {{candidat.prenom}}', [{ position: 5, code: 'UNKNOWN_VARIABLE', name: 'candidat.prenom' }]],
    ['a condition on something unknown', '{{#if foo}}x{{/if}}', [{ position: 0, code: 'UNKNOWN_VARIABLE', name: 'foo' }]],
    ['a condition left open', 'x{{#if comment}}y', [{ position: 1, code: 'NOT_CLOSED', name: 'comment' }]],
    ['an end without a beginning', 'x{{/if}}', [{ position: 1, code: 'NOT_OPENED', name: '/if' }]],
    ['braces that are not closed', 'x{{comment y', [{ position: 1, code: 'MALFORMED', name: 'comment y' }]],
    ['anything else between braces', '{{1 + 1}}{{}}{{#each x}}', [
      { position: 0, code: 'MALFORMED', name: '1 + 1' }, { position: 9, code: 'MALFORMED', name: '' }, { position: 13, code: 'MALFORMED', name: '#each x' }]],
  ])('names %s and where it stands', (_what, text, problems) => {
    expect(checkTemplate(text, known)).toEqual(problems);
  });

  it('that is broken is still rendered without what is broken in it', () => {
    expect(renderTemplate('a{{1+1}}b{{/if}}c{{#if x}}d', {})).toBe('abc');
  });
});
