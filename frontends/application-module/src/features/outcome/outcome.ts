import type { Tone } from '@parvis/kit';

import type { ApplicationFileQuery } from '@/gql/graphql';

export type DecidedApplication = NonNullable<ApplicationFileQuery['application']>;
export type PublishedDecision = DecidedApplication['decisions'][number];

/** What the panel is about: an admission is a matter of its answer, the others of their type. */
export type OutcomeKind = 'toAnswer' | 'tooLate' | 'accepted' | 'declined' | 'expired' | 'rejected' | 'waitingList' | 'onHold' | 'preselected';

const byAnswer = { ACCEPTED: 'accepted', DECLINED: 'declined', EXPIRED: 'expired' } as const;
const byType = { REJECTED: 'rejected', WAITING_LIST: 'waitingList', ON_HOLD: 'onHold', PRESELECTED: 'preselected' } as const;

/** `isOver`: the date for the answer has passed while the page was open, or nobody has closed it yet. */
export function outcomeOf({ publishedDecision, answer }: Pick<DecidedApplication, 'publishedDecision' | 'answer'>, isOver: boolean): OutcomeKind | undefined {
  if (!publishedDecision) return undefined;
  if (publishedDecision !== 'ADMITTED') return byType[publishedDecision];
  if (answer !== 'NONE') return byAnswer[answer];
  return isOver ? 'tooLate' : 'toAnswer';
}

/** A refusal is told in quiet colours: it is no alarm, and nothing went wrong. */
export const outcomeTones: Readonly<Record<OutcomeKind, Tone>> = {
  toAnswer: 'done', tooLate: 'attention', accepted: 'done', declined: 'quiet', expired: 'attention', rejected: 'quiet', waitingList: 'waiting', onHold: 'waiting', preselected: 'attention',
};

/** The decision that holds; those before it are history. */
export const publishedOf = ({ decisions }: Pick<DecidedApplication, 'decisions'>): PublishedDecision | undefined => decisions.findLast(({ state }) => state === 'PUBLISHED');
