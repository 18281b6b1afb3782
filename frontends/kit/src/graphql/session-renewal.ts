import { ApolloLink } from '@apollo/client/link';
import { from, of, switchMap } from 'rxjs';

const tells = (code: string, result: ApolloLink.Result): boolean =>
  result.errors?.some(({ extensions }) => extensions?.['code'] === code) ?? false;

export interface RenewalOptions {
  /** Asks for a new access cookie; false when the session is over. */
  readonly renew: () => Promise<boolean>;
  readonly expired: () => void;
}

/** One tab renews at a time, or thirty open tabs would each rotate the refresh token. */
function alone(task: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request('auth-refresh', task) : task();
}

/** When the API no longer knows who asks: renew the session once, ask again, else tell that it has ended. */
export function createSessionRenewal({ renew, expired }: RenewalOptions): ApolloLink {
  let renewedAt = 0;
  let underWay: Promise<boolean> | undefined;

  async function renewSince(sentAt: number): Promise<boolean> {
    if (renewedAt > sentAt) return true;
    underWay ??= alone(renew)
      .then((renewed) => {
        if (renewed) renewedAt = Date.now();
        return renewed;
      })
      .catch(() => false)
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
          switchMap((renewed) => {
            if (renewed) return forward(operation);
            expired();
            return of(result);
          }),
        );
      }),
    );
  });
}
