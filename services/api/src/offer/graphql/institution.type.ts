import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType, NodeType } from '../../kernel/graphql/common.type';
import { EmailAddressScalar } from '../../kernel/graphql/scalars';

@ObjectType('Campaign', { implements: NodeType, description: 'Campagne: the yearly round of applications that is under way.', simpleResolvers: true })
export class CampaignType extends NodeType {
  @Field(() => LocalizedTextType, { description: 'Name on screens and in mails.' })
  readonly name!: LocalizedTextType;

  @Field(() => String, { description: 'Year of studies that one applies for, for instance `2027-2028`.' })
  readonly academicYear!: string;
}

@ObjectType('Institution', { implements: NodeType, description: 'Établissement: who admits, and the limits that it sets.', simpleResolvers: true })
export class InstitutionType extends NodeType {
  readonly __typename = 'Institution' as const;

  @Field(() => String, { description: 'Short stable code.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Name on screens and in mails.' })
  readonly name!: LocalizedTextType;

  @Field(() => String, { description: 'Where it is.' })
  readonly city!: string;

  @Field(() => EmailAddressScalar, { description: 'Address (adresse électronique) of the admissions service, for candidates.' })
  readonly contactAddress!: string;

  @Field(() => String, { description: 'Time zone (IANA) of dates that have none of their own.' })
  readonly timeZone!: string;

  @Field(() => CampaignType, { nullable: true, description: 'Campaign (campagne) that is under way.' })
  readonly campaign!: CampaignType | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Announcement to show above every page.' })
  readonly announcement!: LocalizedTextType | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Maintenance that is planned or under way, shown above everything else.' })
  readonly maintenance!: LocalizedTextType | null;

  @Field(() => Int, { description: 'Largest file that may be sent, in bytes.' })
  readonly maxFileBytes!: number;

  @Field(() => [String], { description: 'Content types that may be sent, for instance `application/pdf`.' })
  readonly fileTypes!: readonly string[];

  @Field(() => Int, { description: 'How many active applications a candidate may have here.' })
  readonly applicationQuota!: number;

  @Field(() => Boolean, { description: 'Bac à sable: nothing that is done here counts.' })
  readonly isSandbox!: boolean;
}

@ObjectType('FaqEntry', { description: 'Foire aux questions: one question and its answer.', simpleResolvers: true })
export class FaqEntryType {
  @Field(() => ID, { description: 'Id of the entry.' })
  readonly id!: string;

  @Field(() => LocalizedTextType, { description: 'The question.' })
  readonly question!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'The answer (réponse), plain text; an empty line separates paragraphs.' })
  readonly answer!: LocalizedTextType;
}

@ObjectType('HelpLink', { description: 'Documentation: a guide to read elsewhere.', simpleResolvers: true })
export class HelpLinkType {
  @Field(() => LocalizedTextType, { description: 'Title of the guide.' })
  readonly title!: LocalizedTextType;

  @Field(() => String, { description: 'Its address; a path on this server, or a whole URL.' })
  readonly url!: string;
}

@ObjectType('Help', { description: 'Assistance: what helps a candidate without asking anybody, and whom to ask.', simpleResolvers: true })
export class HelpType {
  @Field(() => [FaqEntryType], { description: 'Questions and answers, in order.' })
  readonly faq!: readonly FaqEntryType[];

  @Field(() => [HelpLinkType], { description: 'Guides, in order.' })
  readonly documentation!: readonly HelpLinkType[];

  @Field(() => EmailAddressScalar, { description: 'Address (adresse électronique) of the admissions service.' })
  readonly contactAddress!: string;
}
