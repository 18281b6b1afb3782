import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { EmailAddressScalar } from '../../kernel/graphql/scalars';

@ObjectType('InventedCandidate', { description: 'Candidat inventé: somebody who does not exist, with one application to a sandbox.', simpleResolvers: true })
export class InventedCandidateType {
  @Field(() => EmailAddressScalar, { description: 'Adresse électronique: they sign in with it; under `.invalid`, where no mail ever goes.' })
  readonly address!: string;

  @Field(() => ID, { description: 'Their application, `app_…`.' })
  readonly applicationId!: string;
}

@ObjectType('InventedCandidates', { description: 'Candidats inventés: who was invented.', simpleResolvers: true })
export class InventedCandidatesType {
  readonly __typename = 'InventedCandidates' as const;

  @Field(() => String, { description: 'Password of all of them, told again to the same idempotency key (clé d’idempotence) alone, to act as one of them.' })
  readonly password!: string;

  @Field(() => [InventedCandidateType], { description: 'The candidates (candidats inventés), their applications (candidatures) in one state after another; fewer than asked for where one could not be begun, or while the same key is still at work.' })
  readonly candidates!: readonly InventedCandidateType[];
}

@InputType('InventCandidatesInput', { description: 'Candidats: how many are invented, and where.' })
export class InventCandidatesInput {
  @Field(() => ID, { description: 'The sandbox, `ins_…`.' })
  readonly institutionId!: string;

  @Field(() => Int, { description: 'How many, 1 to 18; with 9 each state comes once.' })
  readonly count!: number;

  @Field(() => String, { nullable: true, description: 'Chosen by the caller, 1 to 100 characters: the same key (clé d’idempotence) gets the same candidates and the same password for 24 hours.' })
  readonly idempotencyKey?: string | null;
}

export const InventCandidatesResult = createUnionType({
  name: 'InventCandidatesResult',
  description: 'Who was invented, or why nobody was.',
  types: () => [InventedCandidatesType, InvalidInputType, RefusedType] as const,
  resolveType: ({ __typename }) => __typename,
});
