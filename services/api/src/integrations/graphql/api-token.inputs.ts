import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars';

@InputType('CreateApiTokenInput', { description: 'A token (jeton d’accès) to make.' })
export class CreateApiTokenInput {
  @Field(() => ID, { description: 'Institution in which it acts.' })
  readonly institutionId!: string;

  @Field(() => ID, { nullable: true, description: 'The one centre in which it acts; the whole institution when absent.' })
  readonly centreId?: string | null;

  @Field(() => String, { description: 'What it is for, in words; at most 100 characters.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Scopes, at least one: `read:applications`, `read:candidates`, `read:documents`, `read:offer`, `read:events`, `read:statistics`, `write:verdicts`, `write:decisions`, `write:sandbox`, `bulk:export`, `webhooks`.' })
  readonly scopes!: string[];

  @Field(() => [String], { nullable: true, description: 'Networks from which it is taken, as addresses or CIDR, IPv4 or IPv6; from everywhere when absent. At most 50.' })
  readonly networks?: string[] | null;

  @Field(() => DateTimeScalar, { description: 'From when on it opens nothing; within one year.' })
  readonly expiresAt!: Date;
}

@InputType('RotateApiTokenInput', { description: 'A token (jeton d’accès) that gets a new secret.' })
export class RotateApiTokenInput {
  @Field(() => ID, { description: 'Token, `tok_…`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  readonly version!: number;

  @Field(() => Int, { nullable: true, defaultValue: 24, description: 'For how many hours the old secret goes on, 0 to 168.' })
  readonly overlapHours!: number;
}

@InputType('RevokeApiTokenInput', { description: 'A token (jeton d’accès) to revoke, for good.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'Token, `tok_…`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  readonly version!: number;
}

@InputType('UpdateApiTokenInput', { description: 'Another name and other networks of a token (jeton d’accès); both are set as given.' })
export class UpdateApiTokenInput {
  @Field(() => ID, { description: 'Token, `tok_…`.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  readonly version!: number;

  @Field(() => String, { description: 'What it is for, in words; at most 100 characters.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Networks from which it is taken; from everywhere when empty. At most 50.' })
  readonly networks!: string[];
}
