import { checkTemplate, type TemplateProblem } from '../../kernel/template';
import type { MailText } from './letter-from-text';
import { subjectVariablesOf, variablesOf } from './mail-kinds';
import type { WordedMail } from './template-name';

export interface TextProblem extends TemplateProblem {
  readonly field: keyof MailText;
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
}

/** What keeps a text from being sent: names that this mail does not know, conditions left open. */
export function problemsOf(mail: WordedMail, { subject, body }: MailText): readonly TextProblem[] {
  return [...located('subject', subject, checkTemplate(subject, subjectVariablesOf(mail))), ...located('body', body, checkTemplate(body, variablesOf(mail)))];
}

const located = (field: keyof MailText, text: string, problems: readonly TemplateProblem[]): TextProblem[] =>
  problems.map((problem) => {
    const before = text.slice(0, problem.position).split(/\r\n?|\n/);
    return { ...problem, field, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  });
