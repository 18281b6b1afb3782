import type { MySpaceQuery } from '@/gql/graphql';

import type { MyApplication } from './my-application';

type Candidate = NonNullable<MySpaceQuery['viewer']['candidate']>;

/** The one thing to do first. */
export type NextAct =
  | { readonly kind: 'send' | 'submit' | 'correct' | 'answer'; readonly application: MyApplication; readonly before: string | null }
  | { readonly kind: 'profile'; readonly sections: number }
  | { readonly kind: 'apply' }
  | { readonly kind: 'wait' };

const isEditable = ({ status, publishedDecision, returnDeadline }: MyApplication, now: number): boolean =>
  publishedDecision === null && (status === 'DRAFT' || status === 'INCOMPLETE') && Date.parse(returnDeadline) > now;

const isReady = ({ allowedActs, documentCounts }: MyApplication): boolean => allowedActs.includes('SUBMIT') && documentCounts.expected === 0;

/** A place is offered, and the date for the answer has not passed. */
export const isToAnswer = ({ publishedDecision, answer, answerBy }: MyApplication, now: number): boolean =>
  publishedDecision === 'ADMITTED' && answer === 'NONE' && (answerBy === null || Date.parse(answerBy) > now);

/** What the clock of its institution shows: in a sandbox it may have been moved. */
export const timeOf = ({ clockOffset }: MyApplication, now: number): number => now + clockOffset * 1000;

function actOf(application: MyApplication, now: number): NextAct | undefined {
  const { answerBy, status, returnDeadline: before } = application;
  if (isToAnswer(application, now)) return { kind: 'answer', application, before: answerBy };
  if (!isEditable(application, now)) return undefined;
  if (status === 'INCOMPLETE') return { kind: 'correct', application, before };
  return { kind: isReady(application) ? 'submit' : 'send', application, before };
}

const dueAt = (act: NextAct): number => ('before' in act && act.before ? Date.parse(act.before) : Number.POSITIVE_INFINITY);

/** A place that is offered is lost with its date: its answer comes before everything else. */
const rankOf = ({ kind }: NextAct): number => (kind === 'answer' ? 0 : 1);

/** An answer first, then what binds soonest; with nothing that binds, the profile; with nothing at all, an application. */
export function nextActOf(candidate: Candidate, applications: readonly MyApplication[], now: number): NextAct {
  const acts = applications.map((application) => actOf(application, timeOf(application, now))).filter((act) => act !== undefined);
  const [first] = acts.sort((one, other) => rankOf(one) - rankOf(other) || dueAt(one) - dueAt(other));
  const incomplete = candidate.sections.filter(({ isComplete }) => !isComplete).length;
  // Nothing can be handed in before the profile is complete.
  if (incomplete > 0 && first?.kind !== 'answer' && first?.kind !== 'correct') return { kind: 'profile', sections: incomplete };
  if (first) return first;
  return applications.length === 0 ? { kind: 'apply' } : { kind: 'wait' };
}
