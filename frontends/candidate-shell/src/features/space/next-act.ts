import type { MySpaceQuery } from '@/gql/graphql';

import type { MyApplication } from './track';

type Candidate = NonNullable<MySpaceQuery['viewer']['candidate']>;

/** The one thing to do first. */
export type NextAct =
  | { readonly kind: 'send' | 'submit' | 'correct' | 'answer'; readonly application: MyApplication; readonly before: string | null }
  | { readonly kind: 'profile'; readonly sections: number }
  | { readonly kind: 'apply' }
  | { readonly kind: 'wait' };

function actOf(application: MyApplication, now: number): NextAct | undefined {
  const { status, answer, publishedDecision, answerBy, returnDeadline, documentCounts, allowedActs } = application;
  if (publishedDecision === 'ADMITTED' && answer === 'NONE') return { kind: 'answer', application, before: answerBy };
  const editable = (status === 'DRAFT' || status === 'INCOMPLETE') && Date.parse(returnDeadline) > now;
  if (!editable) return undefined;
  if (status === 'INCOMPLETE') return { kind: 'correct', application, before: returnDeadline };
  if (allowedActs.includes('SUBMIT') && documentCounts.expected === 0) return { kind: 'submit', application, before: returnDeadline };
  return { kind: 'send', application, before: returnDeadline };
}

const dueAt = (act: NextAct): number => ('before' in act && act.before ? Date.parse(act.before) : Number.POSITIVE_INFINITY);

/** What binds soonest comes first; with nothing that binds, the profile; with nothing at all, an application. */
export function nextActOf(candidate: Candidate, applications: readonly MyApplication[], now: number): NextAct {
  const acts = applications.map((application) => actOf(application, now)).filter((act) => act !== undefined);
  const [first] = acts.sort((one, other) => dueAt(one) - dueAt(other));
  const incomplete = candidate.sections.filter(({ isComplete }) => !isComplete).length;
  // Nothing can be handed in before the profile is complete.
  if (incomplete > 0 && first?.kind !== 'answer' && first?.kind !== 'correct') return { kind: 'profile', sections: incomplete };
  if (first) return first;
  return applications.length === 0 ? { kind: 'apply' } : { kind: 'wait' };
}
