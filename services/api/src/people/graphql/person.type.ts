import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { LocalizedTextType, NodeType, PageInfoType } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { AssignmentType, FunctionNameEnum, ScopeKindEnum } from './assignment.type';

@ObjectType('Person', { implements: NodeType, description: 'Somebody with an account and what they hold (personnes et fonctions), as far as the viewer looks after it.', simpleResolvers: true })
export class PersonType extends NodeType {
  readonly __typename = 'Person' as const;

  @Field(() => String, { description: 'First name (prénom).' })
  readonly firstName!: string;

  @Field(() => String, { description: 'Last name (nom).' })
  readonly lastName!: string;

  @Field(() => String, { description: 'Candidate number (numéro de candidat): everybody has one.' })
  readonly candidateNumber!: string;

  @Field(() => String, { description: 'Address with which they sign in; administrators read it whole of those who hold something in their institution, or where they typed it; others see enough to recognise it.' })
  readonly signInAddress!: string;

  @Field(() => Boolean, { description: 'Whether the account is validated, so that it can sign in.' })
  readonly isActive!: boolean;

  @Field(() => [AssignmentType], { description: 'Functions (fonctions) in what the viewer looks after, ended ones included.' })
  readonly assignments!: readonly AssignmentType[];
}

@ObjectType('PersonEdge', { description: 'A person and their place in the list.', simpleResolvers: true })
export class PersonEdgeType {
  @Field(() => String, { description: 'Place in the list.' })
  readonly cursor!: string;

  @Field(() => PersonType, { description: 'The person.' })
  readonly node!: PersonType;
}

@ObjectType('PersonConnection', { description: 'A page of people.', simpleResolvers: true })
export class PersonConnectionType {
  @Field(() => [PersonEdgeType], { description: 'In the order asked for.' })
  readonly edges!: readonly PersonEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfoType;

  /** Counted when asked for. */
  readonly count!: () => Promise<number>;
}

@ObjectType('FunctionScope', { description: 'Périmètre: something that a function can reach over.', simpleResolvers: true })
export class FunctionScopeType {
  @Field(() => ScopeKindEnum, { description: 'Périmètre: what it is.' })
  readonly kind!: ScopeKindEnum;

  @Field(() => ID, { description: 'Its id, of its own type.' })
  readonly id!: string;

  @Field(() => String, { description: 'Code that people quote.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  readonly label!: LocalizedTextType;

  @Field(() => [FunctionNameEnum], { description: 'Functions (fonctions) that the viewer may give there, from the least to the most.' })
  readonly functions!: readonly FunctionNameEnum[];
}

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const GrantFunctionResult = createUnionType({
  name: 'GrantFunctionResult',
  description: 'The person with the new function, or why it was not given.',
  types: () => [PersonType, RefusedType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const UpdateAssignmentResult = createUnionType({
  name: 'UpdateAssignmentResult',
  description: 'The person with the changed function, or why it was not changed.',
  types: () => [PersonType, RefusedType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const RemoveAssignmentResult = createUnionType({
  name: 'RemoveAssignmentResult',
  description: 'The person without the function, or why it was not taken away.',
  types: () => [PersonType, RefusedType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});
