import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import type { SectionSummary } from '../model/section-summary';
import { profileViews } from './profile-view';

/** How far every section of a candidate is, in the order of the wizard. */
export async function sectionStates(reads: Reads, candidateId: string): Promise<readonly SectionSummary[]> {
  const view = (await profileViews(reads, [candidateId])).get(candidateId);
  if (!view) throw new NotFound('candidate');
  return view.summaries;
}
