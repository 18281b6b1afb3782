import type { Loader } from '../../kernel/loaders';
import type { Reads } from '../../kernel/reads';
import { nomenclaturesOf, type Nomenclatures } from '../../reference/contract';
import type { Profile } from '../model/profile';
import { summarise, type SectionSummary } from '../model/section-summary';
import { readProfiles } from '../store/profile.reads';

/** A profile with what is needed to show it. */
export interface ProfileView {
  readonly profile: Profile;
  readonly nomenclatures: Nomenclatures;
  readonly summaries: readonly SectionSummary[];
}

export const viewOf = (profile: Profile, nomenclatures: Nomenclatures): ProfileView => ({
  profile,
  nomenclatures,
  summaries: summarise(profile, (code) => nomenclatures.series.get(code)),
});

export async function profileViews(reads: Reads, candidateIds: readonly string[]): Promise<ReadonlyMap<string, ProfileView>> {
  const [profiles, nomenclatures] = await Promise.all([readProfiles(reads, candidateIds), nomenclaturesOf(reads)]);
  return new Map([...profiles].map(([id, profile]) => [id, viewOf(profile, nomenclatures)]));
}

export const profileViewById: Loader<string, ProfileView> = { name: 'profileViewById', batch: profileViews };
