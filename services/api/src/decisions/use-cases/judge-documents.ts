import { seenDocuments, type SeenDocument } from '../../applications/contract';
import { BadRequest, Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Viewer } from '../../kernel/viewer';
import type { VerdictAct } from '../model/decision-run.entity';
import { mostRows } from './decide-applications';
import { neverSeen, type OrderRun, type RunOrdering } from './order-run';

export interface VerdictRow {
  readonly documentId: string;
  readonly version: number;
  readonly act: VerdictAct;
  readonly comment: string | null;
}

/** Has many verdicts on documents given by the workers, each as if it had been asked for by itself. */
export class JudgeDocuments {
  constructor(
    private readonly reads: Reads,
    private readonly run: OrderRun,
  ) {}

  async execute(viewer: Viewer, rows: readonly VerdictRow[], key: string): Promise<RunOrdering> {
    assertSignedIn(viewer);
    if (rows.length === 0 || rows.length > mostRows) throw new BadRequest(`1 to ${String(mostRows)} rows at once.`);
    const seen = await seenDocuments(this.reads, viewer, rows.map(({ documentId }) => documentId));
    // Nothing of it exists for the viewer, or nothing of it is theirs to judge; the rest is told row by row.
    if (seen.size === 0) throw new NotFound('document');
    if (![...seen.values()].some(({ isTheirsToJudge }) => isTheirsToJudge)) throw new Forbidden();
    return this.run.execute(viewer, {
      kind: 'verdicts.ordered', key, asked: ['judgeDocuments', rows], seen: [...seen.values()].map(({ application }) => application),
      rows: rows.map(({ documentId, version, act, comment }) => ({
        documentId: isId('doc', documentId) ? documentId : '', applicationId: seen.get(documentId)?.application.id ?? '', act,
        version: versionSeen(version, seen.get(documentId)), decisionId: null, details: { comment },
      })),
    });
  }
}

/** A version that the application has yet to reach was seen by nobody: it stays the conflict of its row, even where the run itself makes it. */
const versionSeen = (version: number, document: SeenDocument | undefined): number => (version > (document?.application.version ?? version) ? neverSeen : version);
