type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log without personal data: ids, codes, counts and durations only. */
export interface Log {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields & { readonly err?: never }, message: string, cause?: unknown): void;
}
