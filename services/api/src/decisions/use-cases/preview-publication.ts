import { applicationById, DecisionType, roleOf, type ApplicationView } from '../../applications/contract';
import { BadRequest, Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { institutionTime } from '../../kernel/institution-time';
import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { examineDecision, type DecisionObjection, type DecisionVerdict } from '../model/decision-acts';
import { mostAtOnce, PublicationSkip } from '../model/publication-skip';
import { placesOf, type Places } from '../store/places.reads';
import { openDecisions, type OpenRow } from '../store/run.reads';
import { caseOf } from './held-case';
import { holdsPlace } from './pass-on';

export interface PreviewRow {
  readonly applicationId: string;
  /** Undefined for what does not exist for the viewer. */
  readonly view: ApplicationView | undefined;
  readonly open: OpenRow | undefined;
  /** Undefined for what would be published. */
  readonly skip: PublicationSkip | undefined;
}

const objections: Readonly<Record<DecisionObjection, PublicationSkip>> = {
  'not-proposed': PublicationSkip.NOT_PROPOSED, 'own-proposal': PublicationSkip.OWN_PROPOSAL, 'already-answered': PublicationSkip.ALREADY_ANSWERED,
  'appointment-passed': PublicationSkip.APPOINTMENT_PASSED,
};

/** What would happen to each of many files, and why not; nothing is changed. */
export class PreviewPublication {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, applicationIds: readonly string[]): Promise<PreviewRow[]> {
    assertSignedIn(viewer);
    const ids = [...new Set(applicationIds)];
    if (ids.length === 0 || ids.length > mostAtOnce) throw new BadRequest(`1 to ${String(mostAtOnce)} applications at once.`);
    const rows = await this.rowsOf(viewer, ids);
    // Nothing of it exists for the viewer: not a list of what does not exist.
    if (rows.every(({ view }) => view === undefined)) throw new NotFound('application');
    if (viewer.grants.length === 0) throw new Forbidden();
    return rows;
  }

  private async rowsOf(viewer: PersonViewer, ids: readonly string[]): Promise<PreviewRow[]> {
    const wellFormed = ids.filter((id) => isId('app', id));
    if (wellFormed.length === 0) return [];
    const [views, open] = await Promise.all([applicationById.batch(this.reads, wellFormed), openDecisions(this.reads, wellFormed)]);
    const asked = this.clock.now();
    const seen = ids.map((applicationId) => seenRow({ viewer, asked }, applicationId, views.get(applicationId), open.get(applicationId)));
    const intakes = [...new Set(seen.flatMap(({ view }) => (view === undefined ? [] : [view.intakeId])))];
    return withPlaces(seen, await placesOf(this.reads, intakes));
  }
}

function seenRow({ viewer, asked }: { readonly viewer: PersonViewer; readonly asked: Date }, applicationId: string, view: ApplicationView | undefined, open: OpenRow | undefined): PreviewRow {
  const role = view && roleOf(viewer, view);
  if (view === undefined || role === undefined) return { applicationId, view: undefined, open: undefined, skip: PublicationSkip.NOT_FOUND };
  if (role === 'CANDIDATE') return { applicationId, view, open: undefined, skip: PublicationSkip.NOT_ALLOWED };
  return { applicationId, view, open, skip: skipFor(examineDecision('PUBLISH', caseOf({ role, viewer, now: institutionTime(asked, view.institutionId) }, view, open ?? null, null))) };
}

function skipFor(verdict: DecisionVerdict): PublicationSkip | undefined {
  switch (verdict.kind) {
    case 'allowed': return undefined;
    case 'wrong-role': return PublicationSkip.NOT_ALLOWED;
    case 'wrong-status': return PublicationSkip.WRONG_STATUS;
    case 'objected': return objections[verdict.objection];
  }
}

/** The intake in which this row would take another place; undefined where it takes none. */
const takesPlaceIn = ({ view, open, skip }: PreviewRow): string | undefined =>
  (view === undefined || skip !== undefined || open?.type !== DecisionType.ADMITTED || holdsPlace(view) ? undefined : view.intakeId);

/** The rows take places one after the other, as the publication will. */
function withPlaces(rows: readonly PreviewRow[], places: ReadonlyMap<string, Places>): PreviewRow[] {
  const taken = new Map([...places].map(([id, { holders }]) => [id, holders]));
  return rows.map((row) => {
    const intakeId = takesPlaceIn(row);
    if (intakeId === undefined) return row;
    const held = taken.get(intakeId) ?? 0;
    if (held >= (places.get(intakeId)?.capacity ?? Infinity)) return { ...row, skip: PublicationSkip.NO_PLACE_LEFT };
    taken.set(intakeId, held + 1);
    return row;
  });
}
