import { Field, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

export enum LocaleEnum {
  FR = 'FR',
  EN = 'EN',
}
registerEnumType(LocaleEnum, {
  name: 'Locale',
  description: 'Languages of the screens and mails.',
  valuesConfig: { FR: { description: 'French.' }, EN: { description: 'English.' } },
});

@ObjectType('LocalizedText', { description: 'The same label in both languages.', simpleResolvers: true })
export class LocalizedTextType {
  @Field(() => String, { description: 'French.' })
  readonly fr!: string;

  @Field(() => String, { description: 'English.' })
  readonly en!: string;
}

@InterfaceType('Node', {
  description: 'Anything with an id of its own; the id begins with three letters that tell its type.',
  resolveType: (value: { readonly __typename: string }) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Type prefix and ULID, for instance `app_01J…`; never reused.' })
  readonly id!: string;
}

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether `after: endCursor` gives more.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page began after a cursor.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first element.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last element; give it as `after`.' })
  readonly endCursor!: string | null;
}

@ObjectType('TotalCount', { description: 'How many elements the whole list holds.', simpleResolvers: true })
export class TotalCountType {
  @Field(() => Int, { description: 'The number, or 10,000 where there are more and counting them all would cost too much.' })
  readonly count!: number;

  @Field(() => Boolean, { description: 'False when the list holds more than `count`.' })
  readonly isExact!: boolean;
}

@ObjectType('Done', { description: 'It is done; there is nothing more to say.', simpleResolvers: true })
export class DoneType {
  readonly __typename = 'Done' as const;

  @Field(() => Boolean, { description: 'Always true.' })
  readonly ok!: boolean;
}

@InputType('EmptyInput', { description: 'For mutations that need nothing but the session.' })
export class EmptyInput {
  @Field(() => String, { nullable: true, description: 'Ignored; an input object needs at least one field.' })
  readonly clientMutationId?: string | null;
}
