import type { Locale, MailEvent } from '@/gql/graphql';

/** In the order of an application's life. */
export const eventGroups = {
  file: [
    'APPLICATION_CREATED', 'APPLICATION_SUBMITTED', 'APPLICATION_MARKED_INCOMPLETE', 'APPLICATION_MARKED_COMPLETE', 'APPLICATION_RETURNED_TO_DRAFT',
    'APPLICATION_RETURN_DEADLINE_MOVED', 'APPLICATION_CANCELLED',
  ],
  decision: ['DECISION_ADMITTED', 'DECISION_REJECTED', 'DECISION_WAITING_LIST', 'WAITING_LIST_RANK_CHANGED', 'DECISION_ON_HOLD', 'DECISION_PRESELECTED'],
  answer: ['ANSWER_DUE', 'ANSWER_ACCEPTED', 'ANSWER_DECLINED', 'ANSWER_EXPIRED'],
} as const satisfies Readonly<Record<string, readonly MailEvent[]>>;

export type EventGroup = keyof typeof eventGroups;
export const groups: readonly EventGroup[] = ['file', 'decision', 'answer'];
export const languages: readonly Locale[] = ['FR', 'EN'];

const events: readonly MailEvent[] = groups.flatMap((group): readonly MailEvent[] => eventGroups[group]);

/** A word of the address as the event or language that it names. */
export const eventIn = (word: unknown): MailEvent | undefined => events.find((event) => event === word);
export const languageIn = (word: unknown): Locale | undefined => languages.find((language) => language.toLowerCase() === word);
export const addressOf = (event: MailEvent, language: Locale): string => `/cockpit/mails/${event}/${language.toLowerCase()}`;
