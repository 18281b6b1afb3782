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
    WAITING: { description: 'En attente d’envoi: to be sent, or to be tried again.' },
    SENDING: { description: 'En cours d’envoi: being handed over.' },
    SENT: { description: 'Envoyé: the mail server of the recipient’s side has taken it over from us.' },
    FAILED: { description: 'Non remis: given up; it can be sent again.' },
    DROPPED: { description: 'Sans objet: there was nothing left to tell.' },
  },
});

@ObjectType('MailJournalEntry', { implements: NodeType, description: 'A line of the journal of mails (journal des courriels): a mail that was sent to a candidate or a committee, or is to be; neither its text nor its address.', simpleResolvers: true })
export class MailJournalEntryType extends NodeType {
  readonly __typename = 'MailJournalEntry' as const;

  @Field(() => MailEvent, { description: 'Courriel: what it tells.' })
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
