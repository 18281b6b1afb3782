import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocaleEnum } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType, RefusalType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { WordedMail } from '../model/template-name';

export const MailEvent = {
  APPLICATION_CREATED: 'application-created',
  APPLICATION_SUBMITTED: 'application-submitted',
  APPLICATION_CANCELLED: 'application-cancelled',
  APPLICATION_MARKED_INCOMPLETE: 'application-marked-incomplete',
  APPLICATION_MARKED_COMPLETE: 'application-marked-complete',
  APPLICATION_RETURNED_TO_DRAFT: 'application-returned-to-draft',
  APPLICATION_RETURN_DEADLINE_MOVED: 'application-return-deadline-moved',
  DECISION_ADMITTED: 'decision-admitted',
  DECISION_REJECTED: 'decision-rejected',
  DECISION_WAITING_LIST: 'decision-waiting-list',
  DECISION_ON_HOLD: 'decision-on-hold',
  DECISION_PRESELECTED: 'decision-preselected',
  WAITING_LIST_RANK_CHANGED: 'waiting-list-rank-changed',
  ANSWER_ACCEPTED: 'answer-accepted',
  ANSWER_DECLINED: 'answer-declined',
  ANSWER_EXPIRED: 'answer-expired',
  ANSWER_DUE: 'answer-due',
  COMMITTEE_ALERT: 'committee-alert',
} as const satisfies Readonly<Record<string, WordedMail>>;

registerEnumType(MailEvent, {
  name: 'MailEvent',
  description: 'What a mail (courriel) to a candidate or a committee tells; an institution may put each into its own words.',
  valuesConfig: {
    APPLICATION_CREATED: { description: 'An application was begun.' },
    APPLICATION_SUBMITTED: { description: 'Récépissé: an application was submitted.' },
    APPLICATION_CANCELLED: { description: 'An application was cancelled.' },
    APPLICATION_MARKED_INCOMPLETE: { description: 'Something is missing or to be replaced.' },
    APPLICATION_MARKED_COMPLETE: { description: 'The file is complete.' },
    APPLICATION_RETURNED_TO_DRAFT: { description: 'The candidate has the application again as a draft.' },
    APPLICATION_RETURN_DEADLINE_MOVED: { description: 'The return date of one application was moved.' },
    DECISION_ADMITTED: { description: 'An admission was published.' },
    DECISION_REJECTED: { description: 'A rejection was published.' },
    DECISION_WAITING_LIST: { description: 'A place on the waiting list was published.' },
    DECISION_ON_HOLD: { description: 'The committee decides later.' },
    DECISION_PRESELECTED: { description: 'A preselection with its appointment was published.' },
    WAITING_LIST_RANK_CHANGED: { description: 'The rank on the waiting list became better.' },
    ANSWER_ACCEPTED: { description: 'The candidate takes the place.' },
    ANSWER_DECLINED: { description: 'The candidate declines, or gives an accepted place back.' },
    ANSWER_EXPIRED: { description: 'The date passed without an answer.' },
    ANSWER_DUE: { description: 'Reminder: the date for the answer comes near.' },
    COMMITTEE_ALERT: { description: 'To a committee: what has happened to its applications since the last mail.' },
  },
});

export enum MailVariableKind {
  TEXT = 'TEXT',
  WORDS = 'WORDS',
  LIST = 'LIST',
  LINK = 'LINK',
  CONDITION = 'CONDITION',
}
registerEnumType(MailVariableKind, {
  name: 'MailVariableKind',
  description: 'What stands for a variable.',
  valuesConfig: {
    TEXT: { description: 'One line.' },
    WORDS: { description: 'Words of a person, perhaps several paragraphs.' },
    LIST: { description: 'A list, where it stands alone on its line.' },
    LINK: { description: 'A button, where it stands alone on its line.' },
    CONDITION: { description: 'Only for `{{#if …}}`.' },
  },
});

@ObjectType('MailVariable', { description: 'Something that the text of a mail can name: `{{name}}`, or `{{#if name}}…{{/if}}`.', simpleResolvers: true })
export class MailVariableType {
  @Field(() => String, { description: 'As it is written between the braces.' })
  readonly name!: string;

  @Field(() => MailVariableKind, { description: 'What stands for it.' })
  readonly kind!: MailVariableKind;

  @Field(() => String, { description: 'What it is, in the language of the viewer.' })
  readonly description!: string;

  @Field(() => String, { description: 'An example, in the language of the mail; empty for a condition.' })
  readonly example!: string;

  @Field(() => Boolean, { description: 'Whether the subject may name it too.' })
  readonly isForSubject!: boolean;
}

@ObjectType('MailTextProblem', { description: 'One thing wrong with the text of a mail, and where.', simpleResolvers: true })
export class MailTextProblemType {
  @Field(() => String, { description: '`subject` or `body`.' })
  readonly field!: string;

  @Field(() => String, { description: '`UNKNOWN_VARIABLE`, `NOT_CLOSED`, `NOT_OPENED` or `MALFORMED`.' })
  readonly code!: string;

  @Field(() => String, { description: 'What stands between the braces.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Characters before it.' })
  readonly position!: number;

  @Field(() => Int, { description: 'Line, from 1.' })
  readonly line!: number;

  @Field(() => Int, { description: 'Column, from 1.' })
  readonly column!: number;

  @Field(() => String, { description: 'Sentence in the language of the viewer, with the place.' })
  readonly message!: string;
}

@ObjectType('MailText', { description: 'Texte d’un courriel: how one mail is worded in one language.', simpleResolvers: true })
export class MailTextType {
  readonly __typename = 'MailText' as const;

  @Field(() => MailEvent, { description: 'Which mail (courriel).' })
  readonly event!: WordedMail;

  @Field(() => LocaleEnum, { description: 'Language of the mail.' })
  readonly language!: LocaleEnum;

  @Field(() => String, { description: 'Subject in use.' })
  readonly subject!: string;

  @Field(() => String, { description: 'Text in use: paragraphs with empty lines between them, variables and conditions.' })
  readonly body!: string;

  @Field(() => String, { description: 'Subject as delivered.' })
  readonly deliveredSubject!: string;

  @Field(() => String, { description: 'Text as delivered.' })
  readonly deliveredBody!: string;

  @Field(() => Boolean, { description: 'Whether the institution uses its own words.' })
  readonly isCustom!: boolean;

  @Field(() => Int, { description: 'To be given back when saving; 0 while the delivered text is in use.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the institution last changed it.' })
  readonly updatedAt!: Date | null;

  @Field(() => [MailTextProblemType], { description: 'Why the own words cannot be used: meanwhile the delivered text is sent. Empty when all is well.' })
  readonly problems!: readonly MailTextProblemType[];

  @Field(() => [MailVariableType], { description: 'What this mail can name.' })
  readonly variables!: readonly MailVariableType[];
}

@ObjectType('MailTextBroken', { implements: RefusalType, description: 'The text names something unknown or is not closed; nothing was saved.', simpleResolvers: true })
export class MailTextBrokenType extends RefusalType {
  readonly __typename = 'MailTextBroken' as const;

  @Field(() => [MailTextProblemType], { description: 'Every problem, in the order of the text.' })
  readonly problems!: readonly MailTextProblemType[];
}

@ObjectType('MailPreview', { description: 'A mail as it would leave.', simpleResolvers: true })
export class MailPreviewType {
  readonly __typename = 'MailPreview' as const;

  @Field(() => LocaleEnum, { description: 'Language that it would leave in.' })
  readonly language!: LocaleEnum;

  @Field(() => String, { description: 'Subject.' })
  readonly subject!: string;

  @Field(() => String, { description: 'The mail as text.' })
  readonly text!: string;

  @Field(() => String, { description: 'The same mail as HTML.' })
  readonly html!: string;
}

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const SaveMailTextResult = createUnionType({
  name: 'SaveMailTextResult',
  description: 'The text in use, or why it was not saved.',
  types: () => [MailTextType, MailTextBrokenType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const ResetMailTextResult = createUnionType({
  name: 'ResetMailTextResult',
  description: 'The delivered text, in use again, or why it was not taken back.',
  types: () => [MailTextType, ConflictType] as const,
  resolveType: typeOf,
});

export const PreviewMailResult = createUnionType({
  name: 'PreviewMailResult',
  description: 'The mail, or why there is none to see.',
  types: () => [MailPreviewType, MailTextBrokenType, RefusedType, InvalidInputType] as const,
  resolveType: typeOf,
});
