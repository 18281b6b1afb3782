import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocaleEnum, NodeType } from '../../kernel/graphql/common.type';
import { RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { MailState } from '../model/mail.entity';
import type { WordedMail } from '../model/template-name';
import { MailEvent } from './mail-text.type';

registerEnumType(MailState, {
  name: 'MailState',
  description: 'Where a mail stands.',
  valuesConfig: {
    WAITING: { description: 'To be sent, or to be tried again.' },
    SENDING: { description: 'Being handed over.' },
    SENT: { description: 'The mail server of the recipient’s side has taken it over from us.' },
    FAILED: { description: 'Given up; it can be sent again.' },
    DROPPED: { description: 'There was nothing left to tell.' },
  },
});

@ObjectType('MailJournalEntry', { implements: NodeType, description: 'A mail that was sent to a candidate or a committee, or is to be: neither its text nor its address.', simpleResolvers: true })
export class MailJournalEntryType extends NodeType {
  readonly __typename = 'MailJournalEntry' as const;

  @Field(() => MailEvent, { description: 'What it tells.' })
  readonly event!: WordedMail;

  @Field(() => LocaleEnum, { nullable: true, description: 'Language it left in; null until then.' })
  readonly language!: LocaleEnum | null;

  @Field(() => MailState, { description: 'Where it stands.' })
  readonly state!: MailState;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => String, { nullable: true, description: 'What went wrong at the last failed try, in the language of the viewer.' })
  readonly problem!: string | null;

  @Field(() => DateTimeScalar, { description: 'When what it tells happened, or when it was asked for again.' })
  readonly orderedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it left.' })
  readonly sentAt!: Date | null;
}

export const ResendMailResult = createUnionType({
  name: 'ResendMailResult',
  description: 'The new mail, or why it was not ordered.',
  types: () => [MailJournalEntryType, RefusedType] as const,
  resolveType: ({ __typename }: { readonly __typename: string }): string => __typename,
});
