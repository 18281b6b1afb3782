import { BadRequest } from './errors';

/** Relay arguments, bounded: 1 to 100, forwards. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export function assertPageSize(first: number): void {
  if (!Number.isInteger(first) || first < 1 || first > 100) throw new BadRequest('A page holds 1 to 100 elements.');
}

type CursorKey = readonly (string | number | null)[];

/** A cursor is the sort key of a row, opaque to clients. */
export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  const key = parse(cursor);
  if (!Array.isArray(key) || key.length !== length || !key.every(isKeyPart)) throw new BadRequest('Unknown cursor.');
  return key;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const isKeyPart = (part: unknown): part is string | number | null =>
  part === null || typeof part === 'string' || typeof part === 'number';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An instant as it was written into a cursor. */
export function instantIn(part: string | number | null | undefined): Date {
  const read = typeof part === 'string' && instant.test(part) ? new Date(part) : undefined;
  if (read === undefined || Number.isNaN(read.getTime())) throw new BadRequest('Unknown cursor.');
  return read;
}

/** Few ask for the cursor of every row: it is written when it is read. */
export const edgeOf = <Node>(node: Node, key: () => CursorKey): Edge<Node> => ({
  node,
  get cursor() {
    return encodeCursor(key());
  },
});

/** The same page of something else. */
export const edgesOf = <From, To>(edges: readonly Edge<From>[], present: (node: From) => To): Edge<To>[] => edges.map((edge) => ({
  node: present(edge.node),
  get cursor() {
    return edge.cursor;
  },
}));

/** Makes a page of up to `first` rows out of `first + 1` rows read. */
export function pageOf<Row, Node>(
  rows: readonly Row[],
  args: PageArgs,
  present: (row: Row) => Node,
  key: (row: Row) => CursorKey,
): Page<Node> {
  const edges = rows.slice(0, args.first).map((row) => edgeOf(present(row), () => key(row)));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
