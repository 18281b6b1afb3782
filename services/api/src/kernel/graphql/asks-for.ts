import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Whether a field is asked of what a resolver answers, directly or by fragments, so that it can be read along; one that `@skip` leaves out counts too. */
export function asksFor({ fieldNodes, fragments }: Info, field: string): boolean {
  // Each fragment once: spread in each other, a few lines of them would be walked for hours.
  const walked = new Set<string>();
  const names = (set: SelectionSetNode | undefined): boolean => (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === field;
    if (selection.kind === Kind.INLINE_FRAGMENT) return names(selection.selectionSet);
    const name = selection.name.value;
    if (walked.has(name)) return false;
    walked.add(name);
    return names(fragments[name]?.selectionSet);
  });
  return fieldNodes.some(({ selectionSet }) => names(selectionSet));
}
