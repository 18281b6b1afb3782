import { candidateById } from '../../candidates/contract';
import type { Loader } from '../../kernel/loaders';
import type { Reads } from '../../kernel/reads';
import { centreById, committeeById, intakeById, programmeById } from '../../offer/contract';
import type { ApplicationView } from '../model/application-view';
import type { GridLine } from '../model/grid-line';
import { requireFrom } from './require-from';
import { tagsByApplication } from './tag.reads';

/** The names around many applications: one query for each kind. */
export async function gridLines(reads: Reads, views: readonly ApplicationView[]): Promise<readonly GridLine[]> {
  const [candidates, programmes, intakes, centres, committees, tags] = await Promise.all([
    some(reads, candidateById, views.map(({ candidateId }) => candidateId)),
    some(reads, programmeById, views.map(({ programmeId }) => programmeId)),
    some(reads, intakeById, views.map(({ intakeId }) => intakeId)),
    some(reads, centreById, views.map(({ centreId }) => centreId)),
    some(reads, committeeById, views.map(({ committeeId }) => committeeId)),
    some(reads, tagsByApplication, views.map(({ id }) => id)),
  ]);
  return views.map((view) => ({
    view,
    // Whoever leaves while the list is written leaves an empty name, not a list that is never finished.
    candidate: candidates.get(view.candidateId) ?? { number: '', firstName: '', lastName: '' },
    programme: requireFrom(programmes, view.programmeId),
    intake: requireFrom(intakes, view.intakeId),
    centre: requireFrom(centres, view.centreId),
    committee: requireFrom(committees, view.committeeId),
    tags: tags.get(view.id) ?? [],
  }));
}

const some = <Value>(reads: Reads, loader: Loader<string, Value>, ids: readonly string[]): Promise<ReadonlyMap<string, Value>> | ReadonlyMap<string, Value> =>
  ids.length === 0 ? new Map<string, Value>() : loader.batch(reads, [...new Set(ids)]);
