import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Whether a field is asked of what a resolver answers, directly or by fragments, so that it can be read along; one that `@skip` leaves out counts too. */
export const asksFor = (info: Info, field: string): boolean => fieldsAsked(info).has(field);

/** The fields that are asked of what a resolver answers, or of what lies on a path of fields below; those that `@skip` leaves out count too. */
export function fieldsAsked({ fieldNodes, fragments }: Info, ...path: readonly string[]): ReadonlySet<string> {
  const at = path.reduce((nodes, name) => within(nodes, fragments).filter((node) => node.name.value === name), fieldNodes);
  return new Set(within(at, fragments).map(({ name }) => name.value));
}

function within(nodes: readonly FieldNode[], fragments: Info['fragments']): readonly FieldNode[] {
  // Each fragment once: spread in each other, a few lines of them would be walked for hours.
  const walked = new Set<string>();
  const fields: FieldNode[] = [];
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!walked.has(selection.name.value)) {
        walked.add(selection.name.value);
        walk(fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  for (const { selectionSet } of nodes) walk(selectionSet);
  return fields;
}
