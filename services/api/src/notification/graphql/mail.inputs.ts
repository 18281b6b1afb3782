import { Field, ID, InputType, Int } from 'type-graphql';
import { LocaleEnum } from '../../kernel/graphql/common.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { WordedMail } from '../model/template-name';
import { MailEvent } from './mail-text.type';

@InputType('SaveMailTextInput', { description: 'A mail in the institution’s own words (texte d’un courriel).' })
export class SaveMailTextInput {
  @Field(() => MailEvent, { description: 'Which mail (courriel).' })
  readonly event!: WordedMail;

  @Field(() => LocaleEnum, { description: 'Language of the mail.' })
  readonly language!: LocaleEnum;

  @Field(() => String, { description: 'One line, at most 150 characters.' })
  readonly subject!: string;

  @Field(() => String, { description: 'At most 5,000 characters: paragraphs, variables `{{name}}`, conditions `{{#if name}}…{{/if}}`.' })
  readonly body!: string;

  @Field(() => Int, { description: 'The version that the person saw; 0 for the delivered text.' })
  readonly version!: number;
}

@InputType('ResetMailTextInput', { description: 'To go back to the delivered text (texte d’un courriel).' })
export class ResetMailTextInput {
  @Field(() => MailEvent, { description: 'Which mail (courriel).' })
  readonly event!: WordedMail;

  @Field(() => LocaleEnum, { description: 'Language of the mail.' })
  readonly language!: LocaleEnum;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('PreviewMailInput', { description: 'A mail to look at before it leaves: give what the act would carry.' })
export class PreviewMailInput {
  @Field(() => MailEvent, { description: 'Which mail (courriel).' })
  readonly event!: WordedMail;

  @Field(() => ID, { nullable: true, description: 'The application that it would be about; an invented one when absent.' })
  readonly applicationId?: string | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'Language; the candidate’s when absent, the viewer’s for an invented file.' })
  readonly language?: LocaleEnum | null;

  @Field(() => String, { nullable: true, description: 'A subject to try, in place of the one in use.' })
  readonly subject?: string | null;

  @Field(() => String, { nullable: true, description: 'A text to try, in place of the one in use.' })
  readonly body?: string | null;

  @Field(() => String, { nullable: true, description: 'What staff would write to the candidate.' })
  readonly comment?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The return date that would be set.' })
  readonly newReturnDeadline?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The proposal that would be published; what follows is then taken from it.' })
  readonly decisionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Reason of a rejection that is not proposed yet, in the language of the mail.' })
  readonly reason?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rank (rang) on the waiting list.' })
  readonly rank?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a preselected candidate would come.' })
  readonly appointmentAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  readonly appointmentPlace?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Date for the answer that publishing would set.' })
  readonly answerBy?: Date | null;
}

@InputType('ResendMailInput', { description: 'To send a mail of an application once more.' })
export class ResendMailInput {
  @Field(() => ID, { description: 'The mail, `mai_…`.' })
  readonly id!: string;
}
