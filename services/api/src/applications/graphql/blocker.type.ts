import { Field, ID, ObjectType } from 'type-graphql';
import { ProfileSection } from '../../candidates/graphql/profile-section.type';
import { RefusalType } from '../../kernel/graphql/refusal.type';
import { BlockerCodeEnum } from './application.enums';

@ObjectType('Blocker', { description: 'One thing that stands between a file and its submission.', simpleResolvers: true })
export class BlockerType {
  @Field(() => BlockerCodeEnum, { description: 'What kind of thing.' })
  readonly code!: BlockerCodeEnum;

  @Field(() => String, { description: 'What it is and what to do, in the language of the viewer.' })
  readonly message!: string;

  @Field(() => ID, { nullable: true, description: 'The document, where it is one.' })
  readonly documentId!: string | null;

  @Field(() => ProfileSection, { nullable: true, description: 'The section of the profile, where it is one.' })
  readonly section!: ProfileSection | null;
}

@ObjectType('NotReady', { implements: RefusalType, description: 'Something is missing; nothing was changed.', simpleResolvers: true })
export class NotReadyType extends RefusalType {
  readonly __typename = 'NotReady' as const;

  @Field(() => [BlockerType], { description: 'Everything that is missing, at least one.' })
  readonly blockers!: readonly BlockerType[];
}
