/** Something went wrong that no screen can turn into a choice: answered as one formatted fault, never as a refusal. */
export abstract class Fault extends Error {
  abstract readonly code: string;
}

/** The thing does not exist, or the viewer may not know that it does. */
export class NotFound extends Fault {
  readonly code = 'NOT_FOUND';
  constructor(what = 'thing') {
    super(`No such ${what}.`);
  }
}

/** The viewer knows that the thing exists and may not do this with it. */
export class Forbidden extends Fault {
  readonly code = 'FORBIDDEN';
  constructor(message = 'Not allowed.') {
    super(message);
  }
}

/** Nobody is signed in, or the session has ended. */
export class Unauthenticated extends Fault {
  readonly code = 'UNAUTHENTICATED';
  constructor(message = 'Sign in first.') {
    super(message);
  }
}

/** The request itself is malformed; nothing was done. */
export class BadRequest extends Fault {
  readonly code = 'BAD_USER_INPUT';
}

/** The server cannot serve this now and says when to come back. */
export class Busy extends Fault {
  readonly code = 'BUSY';
  constructor(readonly retryAfterSeconds: number) {
    super('Too busy, try again.');
  }
}
