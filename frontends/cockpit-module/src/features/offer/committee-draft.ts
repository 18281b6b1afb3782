import type { Localized } from '@parvis/kit';

import type { OfferCentreLineFragment, UpdateCommitteeInput } from '@/gql/graphql';

export type Committee = OfferCentreLineFragment['committees'][number];
export type Alerts = Omit<Committee['alerts'], '__typename'>;

export interface CommitteeDraft {
  name: Localized;
  contactAddress: string;
  presidentName: string;
  signatoryName: string;
  signatoryTitle: Localized;
  alerts: Alerts;
  isInService: boolean;
}

const empty: Omit<Committee, 'id' | 'code' | 'version' | 'members'> = {
  name: { fr: '', en: '' }, contactAddress: null, presidentName: null, signatoryName: null, signatoryTitle: null, isInService: true,
  alerts: { submissions: false, acceptances: false, withdrawals: false, language: 'FR' },
};
const both = (text: Localized | null): Localized => ({ fr: text?.fr ?? '', en: text?.en ?? '' });

export function draftOfCommittee(committee: Committee | undefined): CommitteeDraft {
  const { name, contactAddress, presidentName, signatoryName, signatoryTitle, alerts, isInService } = committee ?? empty;
  const { submissions, acceptances, withdrawals, language } = alerts;
  return {
    name: both(name), contactAddress: contactAddress ?? '', presidentName: presidentName ?? '', signatoryName: signatoryName ?? '', signatoryTitle: both(signatoryTitle),
    alerts: { submissions, acceptances, withdrawals, language }, isInService,
  };
}

const orNull = (text: string): string | null => text.trim() || null;

/** All of it: what is left out of a change would be forgotten. */
export function committeeInput(draft: CommitteeDraft): Omit<UpdateCommitteeInput, 'id' | 'version'> {
  const { fr, en } = draft.signatoryTitle;
  return {
    name: draft.name, contactAddress: orNull(draft.contactAddress), presidentName: orNull(draft.presidentName), signatoryName: orNull(draft.signatoryName),
    signatoryTitle: fr.trim() || en.trim() ? { fr, en } : null, alerts: draft.alerts, isInService: draft.isInService,
  };
}
