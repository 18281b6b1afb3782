import type { StandingApplication } from '../../applications/contract';
import { ActDone, type Act } from '../../kernel/acts';

type About = Pick<Act, 'kind' | 'actorAccountId' | 'reason' | 'details'>;

/** What the audit keeps of something done about the decision of one application. */
export const actOn = ({ id, reference, accountId, institutionId, centreId, committeeId, programmeId }: StandingApplication, about: About): ActDone =>
  new ActDone({ ...about, concernsAccountId: accountId, subjectId: id, subjectLabel: reference, institutionId, centreId, committeeId, programmeId });
