import { Forbidden } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import { PublicationSkip } from '../model/publication-skip';
import type { OrderedRow, OrderRun, RunOrdering } from './order-run';
import type { PreviewPublication, PreviewRow } from './preview-publication';

/** Has many decisions published by the workers: what was proposed when it was ordered, and nothing else. */
export class PublishDecisions {
  constructor(
    private readonly run: OrderRun,
    private readonly preview: PreviewPublication,
  ) {}

  async execute(viewer: Viewer, applicationIds: readonly string[], key: string): Promise<RunOrdering> {
    assertSignedIn(viewer);
    const rows = await this.preview.execute(viewer, applicationIds);
    if (rows.every(isForOthers)) throw new Forbidden();
    const seen = rows.flatMap(({ view }) => (view === undefined ? [] : [view]));
    return this.run.execute(viewer, { kind: 'publication.ordered', key, asked: ['publishDecisions', applicationIds], rows: rows.map(rowOf), seen });
  }
}

/** Whoever publishes none of it orders nothing; what does not exist for them is told row by row. */
const isForOthers = ({ skip }: PreviewRow): boolean => skip === PublicationSkip.NOT_ALLOWED || skip === PublicationSkip.NOT_FOUND;

/** Everything waits at first, also what would be skipped now: what counts is how it stands when its turn comes. */
const rowOf = ({ applicationId, open }: PreviewRow): OrderedRow =>
  ({ applicationId: isId('app', applicationId) ? applicationId : '', act: 'PUBLISH', version: null, decisionId: open?.id ?? null, details: null });
