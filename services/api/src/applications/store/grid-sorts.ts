import { BadRequest } from '../../kernel/errors';
import { instantIn } from '../../kernel/page';
import { asCode, type SqlValue } from '../../kernel/reads';
import { columnOf, type GridSort, type SortKey } from '../model/grid-columns';
import type { Condition } from '../../kernel/condition';

type KeyPart = string | number | null;

interface SortColumn {
  /** Absent where the id itself is the order: ids are made in the order of time. */
  readonly column?: string;
  readonly index: string;
  part(value: unknown): KeyPart;
  value(part: KeyPart | undefined): SqlValue;
}

const ofInstant = {
  part: (value: unknown): KeyPart => (value instanceof Date ? value.toISOString() : null),
  value: (part: KeyPart | undefined): SqlValue => instantIn(part),
};

const ofText = {
  part: (value: unknown): KeyPart => (typeof value === 'string' ? value : null),
  value: (part: KeyPart | undefined): SqlValue => String(part),
};

const sortColumns: Readonly<Record<SortKey, SortColumn>> = {
  SUBMITTED: { column: 'a.sortedAt', index: 'submitted', ...ofInstant },
  RETURN_DEADLINE: { column: 'a.effectiveReturnDeadline', index: 'deadline', ...ofInstant },
  NAME: { column: 'a.candidateName', index: 'name', ...ofText },
  UPDATED: { column: 'a.updatedAt', index: 'updated', ...ofInstant },
  CREATED: { index: 'created', part: () => null, value: () => null },
};

export const indexOfSort = (key: SortKey): string => sortColumns[key].index;

export interface Keyed {
  readonly id: string;
  readonly sortKey: unknown;
}

/** An order with its index, and where a page begins in it. */
export class GridOrder {
  private readonly by: SortColumn;
  /** The order by its name, in cursors. */
  private readonly name: string;

  constructor(
    sort: GridSort,
    /** Read from the end, for the page before. */
    private readonly isBackwards: boolean,
  ) {
    const key = columnOf(sort.column).sort;
    if (key === undefined) throw new BadRequest(`Nothing is sorted by ${sort.column}.`);
    this.name = sort.isDescending ? `${key} DESC` : key;
    this.by = sortColumns[key];
    this.isDescending = sort.isDescending !== isBackwards;
  }

  private readonly isDescending: boolean;

  get index(): string {
    return this.by.index;
  }

  get selected(): string {
    return this.by.column === undefined ? 'NULL AS sortKey' : `${this.by.column} AS sortKey`;
  }

  /** Over the application, or over the ids found with their keys. */
  orderBy(over: 'a' | 'k' = 'a'): string {
    const direction = this.isDescending ? ' DESC' : '';
    const column = over === 'a' ? this.by.column : this.by.column && 'k.sortKey';
    return `${column === undefined ? '' : `${column}${direction}, `}${over}.id${direction}`;
  }

  /** What comes after a key, as two ranges of the index: MariaDB finds none for a row constructor, and thousands of applications share one date. */
  after([part, id, name]: readonly KeyPart[]): Condition {
    // A place in another order is none in this one: going on from it would leave rows out, and nobody would notice.
    if (name !== this.name) throw new BadRequest('This cursor is of another order.');
    const code = asCode(String(id));
    const beyond = this.isDescending ? '<' : '>';
    const { column } = this.by;
    if (column === undefined) return { sql: `a.id ${beyond} ?`, values: [code] };
    const value = this.by.value(part);
    return { sql: `(${column} ${beyond} ? OR (${column} = ? AND a.id ${beyond} ?))`, values: [value, value, code] };
  }

  keyOf({ id, sortKey }: Keyed): readonly KeyPart[] {
    return [this.by.part(sortKey), id, this.name];
  }

  /** Rows as people read them. */
  inOrder<Row>(rows: readonly Row[]): readonly Row[] {
    return this.isBackwards ? [...rows].reverse() : rows;
  }
}
