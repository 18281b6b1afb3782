import { problemsOf } from './check-text';

describe('what keeps a text from being sent', () => {
  it('is named with its place, as editors count', () => {
    expect(problemsOf('decision-rejected', { subject: 'Bonjour {{reason}}', body: 'Un\n  {{raison}}\n\n{{#if comment}}\n{{/if}} {{/if}} {{ x y }}' })).toEqual([
      { field: 'subject', code: 'UNKNOWN_VARIABLE', name: 'reason', position: 8, line: 1, column: 9 },
      { field: 'body', code: 'UNKNOWN_VARIABLE', name: 'raison', position: 5, line: 2, column: 3 },
      { field: 'body', code: 'NOT_OPENED', name: '/if', position: 41, line: 5, column: 9 },
      { field: 'body', code: 'MALFORMED', name: 'x y', position: 49, line: 5, column: 17 },
    ]);
    expect(problemsOf('answer-due', { subject: 'x', body: '{{#if answer.by}}' })).toMatchObject([{ code: 'NOT_CLOSED', name: 'answer.by', line: 1, column: 1 }]);
  });

  it('is nothing in what each mail may name, and what another may name is unknown to it', () => {
    expect(problemsOf('waiting-list-rank-changed', { subject: '{{programme.title}}', body: '{{rank}} {{#if rank}}{{application.link}}{{/if}}' })).toEqual([]);
    expect(problemsOf('waiting-list-rank-changed', { subject: 'x', body: '{{reason}}' })).toHaveLength(1);
  });
});
