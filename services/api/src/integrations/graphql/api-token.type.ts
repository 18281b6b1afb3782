import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeType } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';

export enum ApiTokenStateEnum {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
  SUSPENDED = 'SUSPENDED',
}
registerEnumType(ApiTokenStateEnum, {
  name: 'ApiTokenState',
  description: 'Whether a token opens anything.',
  valuesConfig: {
    ACTIVE: { description: 'Actif: it opens what its scopes say.' },
    EXPIRED: { description: 'Expiré: its time is over.' },
    REVOKED: { description: 'Révoqué: it was revoked.' },
    SUSPENDED: { description: 'Suspendu: whoever made it no longer administers the institution: nobody answers for it.' },
  },
});

@ObjectType('ApiToken', { implements: NodeType, description: 'By which a program of the institution reads and acts (jeton d’accès). Its secret is told once, when it is made.' })
export class ApiTokenType extends NodeType {
  readonly __typename = 'ApiToken' as const;

  @Field(() => String, { description: 'What it is called among administrators and in the audit.' })
  readonly name!: string;

  @Field(() => ApiTokenStateEnum, { description: 'Whether it opens anything.' })
  readonly state!: ApiTokenStateEnum;

  @Field(() => [String], { description: 'What it is for: `read:applications` and the like.' })
  readonly scopes!: readonly string[];

  @Field(() => ID, { description: 'Institution in which it acts.' })
  readonly institutionId!: string;

  @Field(() => ID, { nullable: true, description: 'The one centre in which it acts; the whole institution when null.' })
  readonly centreId!: string | null;

  @Field(() => [String], { description: 'Networks from which it is taken, as CIDR; from everywhere when empty.' })
  readonly networks!: readonly string[];

  /** For `createdByName`. */
  readonly accountId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'From this instant on it opens nothing.' })
  readonly expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last got a new secret.' })
  readonly rotatedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the secret before that goes on; null when it no longer does.' })
  readonly previousSecretEndsAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  readonly revokedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute.' })
  readonly lastUsedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Network address from which it was last used.' })
  readonly lastUsedIp!: string | null;

  @Field(() => Int, { description: 'Give it back when changing the token.' })
  readonly version!: number;
}

@ObjectType('ApiTokenMade', { description: 'A token and its secret, which is told here and never again.' })
export class ApiTokenMadeType {
  readonly __typename = 'ApiTokenMade' as const;

  @Field(() => ApiTokenType, { description: 'The token (jeton d’accès).' })
  readonly token!: ApiTokenType;

  @Field(() => String, { description: 'For the header `Authorization: Bearer prv_…`. Keep it where secrets are kept: Parvis keeps only its SHA-256.' })
  readonly secret!: string;
}

@ObjectType('TokenUse', { description: 'The access token (jeton d’accès) that this request came with.', simpleResolvers: true })
export class TokenUseType {
  @Field(() => ID, { description: 'The token, `tok_…`.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => [String], { description: 'What it is for.' })
  readonly scopes!: readonly string[];
}

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const CreateApiTokenResult = createUnionType({
  name: 'CreateApiTokenResult', description: 'The token with its secret, or what is wrong.',
  types: () => [ApiTokenMadeType, InvalidInputType] as const, resolveType: typeOf,
});

export const RotateApiTokenResult = createUnionType({
  name: 'RotateApiTokenResult', description: 'The token with its new secret, or why it has none.',
  types: () => [ApiTokenMadeType, RefusedType, ConflictType, InvalidInputType] as const, resolveType: typeOf,
});

export const RevokeApiTokenResult = createUnionType({
  name: 'RevokeApiTokenResult', description: 'The revoked token, or why it was not revoked.',
  types: () => [ApiTokenType, RefusedType, ConflictType] as const, resolveType: typeOf,
});

export const UpdateApiTokenResult = createUnionType({
  name: 'UpdateApiTokenResult', description: 'The changed token, or why it was not changed.',
  types: () => [ApiTokenType, RefusedType, ConflictType, InvalidInputType] as const, resolveType: typeOf,
});
