/** What may be there already: whoever shows long lists saves a promise for every value that is. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Goes on at once where it can. */
export const after = <Value, Result>(value: MaybePromise<Value>, next: (value: Value) => Result): MaybePromise<Result> =>
  (value instanceof Promise ? value.then(next) : next(value));
