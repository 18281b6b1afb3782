import { Field, ObjectType } from 'type-graphql';
import { LocaleEnum } from '../../kernel/graphql/common.type';

/**
 * Who asks. Features add their own fields by resolvers on this type; they take the account from here and not from the
 * request's viewer, which is still anonymous in the answer to a sign-in.
 */
@ObjectType('Viewer', { description: 'Who asks. Everything in it is empty when nobody is signed in.', simpleResolvers: true })
export class ViewerType {
  /** Not a field: null when nobody is signed in. */
  readonly accountId!: string | null;

  @Field(() => LocaleEnum, { description: 'Language of the messages in this answer: chosen on the screen, else by the browser.' })
  readonly locale!: LocaleEnum;
}
