import { LocaleEnum } from '../../kernel/graphql/common.type';
import type { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { RefusalCode } from '../../kernel/refusal';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import type { TextProblem } from '../model/check-text';
import type { InputProblem } from '../model/mail-form';
import { subjectVariablesOf, variablesOf } from '../model/mail-kinds';
import { mailVariables, type MailVariableName } from '../model/mail-variables';
import { inSentence, type MailValue } from '../model/mail-value';
import type { WordedMail } from '../model/template-name';
import type { TextInUse } from '../use-cases/list-mail-texts';
import type { JournalEntry } from '../use-cases/mail-journal';
import type { Conflicting } from '../use-cases/save-mail-text';
import type { MailJournalEntryType } from './mail-journal.type';
import { MailVariableKind, type MailTextBrokenType, type MailTextProblemType, type MailTextType, type MailVariableType } from './mail-text.type';

type Sentence = keyof typeof fr;

export const say = catalogue<Sentence>(fr, en);

export const presentLanguage = (language: Locale): LocaleEnum => (language === 'fr' ? LocaleEnum.FR : LocaleEnum.EN);
export const languageOf = (language: LocaleEnum): Locale => (language === LocaleEnum.FR ? 'fr' : 'en');

const presentProblem = (locale: Locale, { field, code, name, position, line, column }: TextProblem): MailTextProblemType => {
  const place = say(locale, field === 'subject' ? 'IN_SUBJECT' : 'IN_BODY', { line, column });
  return { field, code, name, position, line, column, message: say(locale, code, { place, name }) };
};

export const broken = (locale: Locale, problems: readonly TextProblem[], sentence: Sentence = 'TEMPLATE_BROKEN'): MailTextBrokenType => ({
  __typename: 'MailTextBroken', code: RefusalCode.TEMPLATE_BROKEN, message: say(locale, sentence), problems: problems.map((problem) => presentProblem(locale, problem)),
});

export const conflict = (locale: Locale, { currentVersion, changedAt }: Conflicting): ConflictType =>
  ({ __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, 'CONFLICT'), currentVersion, changedAt });

export const refused = (locale: Locale, code: RefusalCode, sentence: Sentence): RefusedType => ({ __typename: 'Refused', code, message: say(locale, sentence) });

export const invalidInput = (locale: Locale, problems: readonly InputProblem[]): InvalidInputType => ({
  __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'),
  problems: problems.map(({ field, code, values }) => ({ field, code, message: say(locale, code, values) })),
});

export const presentText = (locale: Locale, { mail, language, delivered, current, isCustom, version, updatedAt, problems }: TextInUse): MailTextType => ({
  __typename: 'MailText', event: mail, language: presentLanguage(language), ...current, deliveredSubject: delivered.subject, deliveredBody: delivered.body,
  isCustom, version, updatedAt, problems: problems.map((problem) => presentProblem(locale, problem)),
  variables: variablesOf(mail).map((name) => presentVariable(locale, mail, name, language)),
});

function presentVariable(locale: Locale, mail: WordedMail, name: MailVariableName, language: Locale): MailVariableType {
  const { description, sample } = mailVariables[name];
  return { name, kind: kindOf(sample[language]), description: description[locale], example: inSentence(sample[language]), isForSubject: subjectVariablesOf(mail).includes(name) };
}

const kinds = { text: MailVariableKind.TEXT, words: MailVariableKind.WORDS, list: MailVariableKind.LIST, link: MailVariableKind.LINK } as const;
const kindOf = (value: MailValue): MailVariableKind => (typeof value === 'boolean' ? MailVariableKind.CONDITION : kinds[value.kind]);

export const presentEntry = (locale: Locale, { id, mail, language, state, attempts, lastError, orderedAt, sentAt }: JournalEntry): MailJournalEntryType => ({
  __typename: 'MailJournalEntry', id, event: mail, language: language && presentLanguage(language), state, attempts,
  problem: lastError === null ? null : say(locale, problemSentence(lastError)), orderedAt, sentAt,
});

const away: ReadonlySet<string> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'EDNS', 'ENOTFOUND', 'EAI_AGAIN', 'ESOCKET', 'EHOSTUNREACH']);

function problemSentence(code: string): Sentence {
  if (code === 'RECIPIENT_REFUSED' || code === 'OBSOLETE' || code === 'INVENTED') return code;
  if (code === 'INTERRUPTED' || code === 'WORKER_DIED') return 'INTERRUPTED';
  return away.has(code) ? 'SERVER_AWAY' : 'NOT_TAKEN';
}
