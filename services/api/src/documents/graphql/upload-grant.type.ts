import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars';

@ObjectType('UploadGrant', { description: 'Leave to send one file for one purpose.', simpleResolvers: true })
export class UploadGrantType {
  readonly __typename = 'UploadGrant' as const;

  @Field(() => String, { description: 'Secret of this upload; give it to the mutation that binds it once the file is sent.' })
  readonly ticket!: string;

  @Field(() => String, { description: 'Where to `PUT` the bytes, on this origin, with the session’s cookie and the declared content type.' })
  readonly url!: string;

  @Field(() => DateTimeScalar, { description: 'The first byte must arrive before; the file must be bound within ten minutes of its first byte.' })
  readonly expiresAt!: Date;

  @Field(() => Int, { description: 'Most bytes that are taken.' })
  readonly maxBytes!: number;
}
