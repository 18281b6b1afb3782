import { AsyncLocalStorage } from 'node:async_hooks';
import { ulid } from 'ulid';

/** Where work comes from, beside who asked for it. */
export interface Origin {
  /** Absent where no request is being answered. */
  readonly requestId?: string;
  /** Filled in once the request context knows it. */
  clientIp?: string;
  /** The access token that it came with. */
  tokenId?: string;
}

const scope = new AsyncLocalStorage<Origin>();

/** A name to quote, not a secret: chance need not be bought from the system for it. */
export const newRequestId = (): string => ulid(undefined, Math.random);

/** Runs the work of one request, so that what it orders for later (jobs, mails) can name it. */
export const withRequestId = <Result>(requestId: string, work: () => Result): Result => scope.run({ requestId }, work);

/** The request being answered; undefined in jobs and schedules. */
export const currentRequestId = (): string | undefined => scope.getStore()?.requestId;

/** The address that the request being answered came from. */
export const currentClientIp = (): string | undefined => scope.getStore()?.clientIp;

export function rememberClientIp(clientIp: string): void {
  const origin = scope.getStore();
  if (origin !== undefined) origin.clientIp = clientIp;
}

/** The access token by which the request being answered came; undefined for people who are there themselves. */
export const currentTokenId = (): string | undefined => scope.getStore()?.tokenId;

export function rememberToken(tokenId: string): void {
  const origin = scope.getStore();
  if (origin !== undefined) origin.tokenId = tokenId;
}

/** Work that an access token ordered for later: what it does names the token, as if it came with the request. */
export const withToken = <Result>(tokenId: string | null, work: () => Result): Result => (tokenId === null ? work() : scope.run({ tokenId }, work));
