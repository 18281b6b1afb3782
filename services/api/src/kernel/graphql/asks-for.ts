import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Whether a field is asked of what a resolver answers, directly or by fragments, so that it can be read along; one that `@skip` leaves out counts too. */
export const asksFor = (info: Info, field: string): boolean => info.fieldNodes.some(({ selectionSet }) => names(selectionSet, field, info));

const names = (set: SelectionSetNode | undefined, field: string, info: Info): boolean => (set?.selections ?? []).some((selection) => {
  if (selection.kind === Kind.FIELD) return selection.name.value === field;
  const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
  return names(inside?.selectionSet, field, info);
});
