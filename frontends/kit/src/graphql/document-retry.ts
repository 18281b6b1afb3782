import { ApolloLink } from '@apollo/client/link';
import { of, switchMap, timer } from 'rxjs';

// The API rereads its lists of documents at most once a second.
const pause = 1_200;

const isUnknown = ({ errors }: ApolloLink.Result): boolean => errors?.some(({ extensions }) => extensions?.['code'] === 'UNKNOWN_DOCUMENT') ?? false;

/** Just after a deployment the API may meet an operation before the list that names it: ask once more. */
export function createDocumentRetry(): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(switchMap((result) => (isUnknown(result) ? timer(pause).pipe(switchMap(() => forward(operation))) : of(result)))),
  );
}
