/** A fault: nothing was answered. `code` is one of those that the guide on errors lists. */
export class ParvisError extends Error {
  override readonly name = 'ParvisError';

  constructor(
    message: string,
    /** `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `TOO_EXPENSIVE`, …; `NO_ANSWER` when none came. */
    readonly code: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** To quote to support. */
    readonly requestId: string | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A named refusal of a mutation, as thrown by `granted`. */
export class ParvisRefusal extends Error {
  override readonly name = 'ParvisRefusal';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Result {
  readonly __typename?: string | undefined;
}

/**
 * The changed object out of the union that a mutation answers; throws `ParvisRefusal` for every refusal, also for one
 * that was added to the API after this program was written.
 */
export function granted<Answer extends Result, Name extends NonNullable<Answer['__typename']>>(answer: Answer, name: Name): Extract<Answer, { readonly __typename?: Name }> {
  if (isOf(answer, name)) return answer;
  const { code, message } = refusalOf(answer);
  throw new ParvisRefusal(code, message);
}

const isOf = <Answer extends Result, Name extends string>(answer: Answer, name: Name): answer is Extract<Answer, { readonly __typename?: Name }> => answer.__typename === name;

function refusalOf(answer: Result): { readonly code: string; readonly message: string } {
  const code = 'code' in answer && typeof answer.code === 'string' ? answer.code : (answer.__typename ?? 'UNKNOWN');
  const message = 'message' in answer && typeof answer.message === 'string' ? answer.message : `The API answered ${code}.`;
  return { code, message };
}
