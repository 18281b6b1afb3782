import type { Tone } from '@parvis/kit';

import type { FileDocument } from './file-types';

export type Standing = FileDocument['state'] | 'REPLACING';

/** For staff: what the candidate has changed since is not what was handed in. */
export const standingOf = ({ state, isBeingReplaced }: FileDocument): Standing => (isBeingReplaced ? 'REPLACING' : state);

export const standingTones: Readonly<Record<Standing, Tone>> = {
  EXPECTED: 'quiet', SENT: 'waiting', ACCEPTED: 'done', REFUSED: 'refused', NOT_APPLICABLE: 'quiet', REPLACING: 'attention',
};
