import { createParameterDecorator } from 'type-graphql';

/** What the field is of, as it was read. TypeGraphQL's own `Root` copies it into an instance for each field of each row, which costs more than most fields. */
export const Root = () => createParameterDecorator(({ root }): unknown => root);
