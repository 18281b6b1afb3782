import { ApolloLink } from '@apollo/client/link';
import { from, of, switchMap, throwError } from 'rxjs';

const tells = (code: string, result: ApolloLink.Result): boolean =>
  result.errors?.some(({ extensions }) => extensions?.['code'] === code) ?? false;

/** Without an answer nobody knows whether the session is over: it is treated as a lost connection, and may be tried again. */
export type Renewal = 'renewed' | 'ended' | 'unanswered';

export interface RenewalOptions {
  /** Asks for a new access cookie. */
  readonly renew: () => Promise<Renewal>;
  readonly expired: () => void;
}

/** One tab renews at a time: each still rotates the refresh token, but none presents one that another has just spent. */
function alone(task: () => Promise<Renewal>): Promise<Renewal> {
  return 'locks' in navigator ? navigator.locks.request('auth-refresh', task) : task();
}

/** When the API no longer knows who asks: renew the session once, ask again, else tell that it has ended. */
export function createSessionRenewal({ renew, expired }: RenewalOptions): ApolloLink {
  let renewedAt = 0;
  let underWay: Promise<Renewal> | undefined;

  async function renewSince(sentAt: number): Promise<Renewal> {
    if (renewedAt > sentAt) return 'renewed';
    underWay ??= alone(renew)
      .then((outcome) => {
        if (outcome === 'renewed') renewedAt = Date.now();
        return outcome;
      })
      .catch((): Renewal => 'unanswered')
      .finally(() => (underWay = undefined));
    return underWay;
  }

  return new ApolloLink((operation, forward) => {
    if (operation.operationName === 'RefreshSession') return forward(operation);
    const sentAt = Date.now();
    return forward(operation).pipe(
      switchMap((result) => {
        if (!tells('UNAUTHENTICATED', result)) return of(result);
        return from(renewSince(sentAt)).pipe(
          switchMap((outcome) => {
            if (outcome === 'renewed') return forward(operation);
            if (outcome === 'unanswered') return throwError(() => new Error('The session could not be renewed for want of an answer'));
            expired();
            return of(result);
          }),
        );
      }),
    );
  });
}
