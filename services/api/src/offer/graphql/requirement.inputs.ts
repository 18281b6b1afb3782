import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalizedTextInput } from './offer.inputs';

@InputType('RequirementFields', { description: 'What a required document is.' })
class RequirementFields {
  @Field(() => LocalizedTextInput, { description: 'What is asked for, at most 300 characters.' })
  readonly label!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'How it should look, at most 5,000 characters.' })
  readonly description?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Whom it concerns, at most 300 characters; asked from everybody when null or empty.' })
  readonly condition?: LocalizedTextInput | null;

  @Field(() => Boolean, { description: 'Sent once, it serves all applications of the candidate.' })
  readonly isShared!: boolean;

  @Field(() => Boolean, { description: 'Whether it is asked for in files that begin now.' })
  readonly isInService!: boolean;
}

@InputType('CreateRequirementInput', { description: 'A new required document (pièce justificative demandée).' })
export class CreateRequirementInput extends RequirementFields {
  @Field(() => ID, { nullable: true, description: 'The programme that asks for it; common to all when null.' })
  readonly programmeId?: string | null;

  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; the same for the same document everywhere.' })
  readonly code!: string;
}

@InputType('UpdateRequirementInput', { description: 'A changed required document (pièce justificative demandée). Files that have begun go on answering it as it was.' })
export class UpdateRequirementInput extends RequirementFields {
  @Field(() => ID, { description: 'The requirement.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('ReorderRequirementsInput', { description: 'The order in which documents (pièces justificatives demandées) are asked for.' })
export class ReorderRequirementsInput {
  @Field(() => ID, { nullable: true, description: 'The programme; the common ones when null.' })
  readonly programmeId?: string | null;

  @Field(() => [ID], { description: 'All requirements of the list, in their new order.' })
  readonly ids!: string[];
}
