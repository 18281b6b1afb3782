import { createParameterDecorator, type ResolverData } from 'type-graphql';

export const rootOf = ({ root }: Pick<ResolverData, 'root'>): unknown => root;

/** What the field is of, as it was read. TypeGraphQL's own `Root` copies it into an instance for each field of each row, which costs more than most fields. */
export const Root = () => createParameterDecorator(rootOf);
