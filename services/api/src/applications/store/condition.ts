import type { SqlValue } from '../../kernel/reads';

/** A piece of SQL over `application a`, with the values of its placeholders in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}
