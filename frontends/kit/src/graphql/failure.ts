/** Why an answer did not come. Refusals are answers; these are not. */
export type FailureKind = 'offline' | 'server' | 'not-found' | 'forbidden' | 'signed-out' | 'outdated';

export interface Failure {
  readonly kind: FailureKind;
  /** With it support finds the request in the log. */
  readonly requestId?: string | undefined;
}

const kinds: Readonly<Record<string, FailureKind>> = {
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'signed-out',
  UNKNOWN_DOCUMENT: 'outdated',
};

/** The API did not say that it refused: what was asked may have been done all the same. */
export const isUnanswered = ({ kind }: Failure): boolean => kind === 'offline' || kind === 'server';

export const failureOf = (code: unknown, requestId: unknown): Failure => ({
  kind: (typeof code === 'string' ? kinds[code] : undefined) ?? 'server',
  requestId: typeof requestId === 'string' ? requestId : undefined,
});
