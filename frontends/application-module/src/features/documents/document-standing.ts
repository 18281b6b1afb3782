import type { Tone } from '@parvis/kit';

import type { DocumentLineFragment } from '@/gql/graphql';

/** The word under `application.document.state` and the mark that go with it. */
export interface DocumentStanding {
  readonly word: string;
  readonly tone: Tone;
}

const settled = {
  EXPECTED: { word: 'EXPECTED', tone: 'quiet' },
  ACCEPTED: { word: 'ACCEPTED', tone: 'done' },
  REFUSED: { word: 'REFUSED', tone: 'refused' },
  NOT_APPLICABLE: { word: 'NOT_APPLICABLE', tone: 'quiet' },
} satisfies Record<string, DocumentStanding>;

/** A document that was sent counts once the scan has let it pass. */
export function standingOf({ state, file }: Pick<DocumentLineFragment, 'state' | 'file'>): DocumentStanding {
  if (state !== 'SENT') return settled[state];
  if (file?.scan === 'INFECTED') return { word: 'INFECTED', tone: 'refused' };
  return file?.scan === 'PENDING' ? { word: 'SCANNING', tone: 'waiting' } : { word: 'SENT', tone: 'done' };
}
