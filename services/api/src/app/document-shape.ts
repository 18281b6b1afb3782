import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

export interface Shape {
  /** Levels of the answer; introspection aside, whose depth graphql bounds itself. */
  readonly depth: number;
  readonly aliases: number;
  /** Selection sets inside each other, fragments included. */
  readonly nesting: number;
}

const leaf: Shape = { depth: 0, aliases: 0, nesting: 0 };

/** Counts each fragment once, however often it is spread: what doubles at every spread is a multiplication here, not a walk. */
export class DocumentShape {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly counted = new Map<string, Shape>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  }

  isCyclic(): boolean {
    const done = new Set<string>();
    const visit = (name: string, path: ReadonlySet<string>): boolean => {
      if (path.has(name)) return true;
      if (done.has(name)) return false;
      const fragment = this.fragments.get(name);
      const inCycle = fragment !== undefined && spreadsIn(fragment.selectionSet).some((next) => visit(next, new Set([...path, name])));
      done.add(name);
      return inCycle;
    };
    return [...this.fragments.keys()].some((name) => visit(name, new Set()));
  }

  of(set: SelectionSetNode): Shape {
    const parts = set.selections.map((selection) => this.ofSelection(selection));
    return {
      depth: Math.max(...parts.map(({ depth }) => depth)),
      aliases: parts.reduce((sum, { aliases }) => sum + aliases, 0),
      nesting: 1 + Math.max(...parts.map(({ nesting }) => nesting)),
    };
  }

  private ofSelection(selection: SelectionNode): Shape {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    const inside = selection.selectionSet === undefined ? leaf : this.of(selection.selectionSet);
    const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type';
    return {
      depth: isIntrospection ? 1 : inside.depth + 1,
      aliases: inside.aliases + (selection.alias === undefined ? 0 : 1),
      nesting: inside.nesting,
    };
  }

  private ofFragment(name: string): Shape {
    const known = this.counted.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const counted = fragment === undefined ? leaf : this.of(fragment.selectionSet);
    this.counted.set(name, counted);
    return counted;
  }
}

const spreadsIn = (set: SelectionSetNode): string[] =>
  set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection.name.value];
    return selection.selectionSet === undefined ? [] : spreadsIn(selection.selectionSet);
  });
