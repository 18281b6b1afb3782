import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

const frontends = join(__dirname, '../../../../frontends');

/** Every query of the fronts with its fragments, `__typename` everywhere, as it is sent. */
export function queriesOfFronts(): readonly FrontQuery[] {
  return readdirSync(frontends, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name }) => {
    const definitions = graphqlFiles(join(frontends, name, 'src')).flatMap((file) => parse(readFileSync(file, 'utf8'), { noLocation: true }).definitions);
    const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
    return definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION && one.operation === 'query' ? [{ name: `${name} ${one.name!.value}`, text: textOf(one, fragments) }] : []));
  });
}

export interface FrontQuery {
  readonly name: string;
  readonly text: string;
}

const graphqlFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql')).map((file) => join(folder, file));
  } catch {
    return [];
  }
};

function textOf(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const needed = new Map<string, FragmentDefinitionNode>();
  const gather = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, { FragmentSpread: ({ name: { value } }) => {
      const found = fragments.get(value);
      if (found === undefined || needed.has(value)) return;
      needed.set(value, found);
      gather(found);
    } });
  };
  gather(operation);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...needed.values()] };
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return print(visit(document, { SelectionSet: { leave: (set, _key, parent) =>
    (parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION ? undefined : { ...set, selections: [...set.selections, typename] }) } }));
}
