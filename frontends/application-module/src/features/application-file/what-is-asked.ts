import type { ApplicationFileQuery } from '@/gql/graphql';

type Application = NonNullable<ApplicationFileQuery['application']>;

/** What the office wrote when it gave the file back, last. */
export const officeWords = (events: Application['events']): string | null =>
  [...events].sort((one, other) => one.at.localeCompare(other.at)).findLast(({ kind }) => kind === 'application.marked-incomplete')?.reason ?? null;

/** Refused, and not replaced yet. */
export const refusedDocuments = (documents: Application['documents']): Application['documents'] => documents.filter(({ state }) => state === 'REFUSED');
