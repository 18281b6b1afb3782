import { Answer, ApplicationStatus, DecisionType } from './application-status';

export enum NextActor {
  CANDIDATE = 'CANDIDATE',
  INSTITUTION = 'INSTITUTION',
  NOBODY = 'NOBODY',
}

export interface Situation {
  readonly status: ApplicationStatus;
  readonly returnDeadline: Date;
  readonly publishedDecision: DecisionType | null;
  readonly answer: Answer;
  readonly answerBy: Date | null;
}

const { CANDIDATE, INSTITUTION, NOBODY } = NextActor;

/** Whose turn it is. */
export function nextActor(situation: Situation, now: Date): NextActor {
  if (situation.status === ApplicationStatus.CANCELLED) return NOBODY;
  if (situation.publishedDecision !== null) return afterDecision(situation, now);
  const isInTime = now <= situation.returnDeadline;
  if (situation.status === ApplicationStatus.DRAFT) return isInTime ? CANDIDATE : NOBODY;
  return situation.status === ApplicationStatus.INCOMPLETE && isInTime ? CANDIDATE : INSTITUTION;
}

function afterDecision({ publishedDecision, answer, answerBy }: Situation, now: Date): NextActor {
  if (publishedDecision === DecisionType.ADMITTED) {
    const mayAnswer = answer === Answer.NONE && (answerBy === null || now <= answerBy);
    return mayAnswer ? CANDIDATE : NOBODY;
  }
  return publishedDecision === DecisionType.REJECTED ? NOBODY : INSTITUTION;
}
