import { MoreThan, type EntityManager } from 'typeorm';
import type { JudgedApplication } from '../../applications/contract';
import { DecisionRow, DecisionRun, RowState } from '../model/decision-run.entity';
import type { RowRefusal } from '../model/row-refusal';

export interface Claim {
  readonly runId: string;
  readonly position: number;
}

/** Not beyond a row that will judge the same file otherwise, from the version that it has now: what comes after it is judged again. What is accepted is not accepted once more. */
const settleAlike = (files: readonly JudgedApplication[]): string => `UPDATE decision_row r SET r.state = 'DONE', r.details = NULL, r.doneAt = ?
  WHERE r.runId = ? AND r.position > ? AND r.documentId = ? AND r.act = ? AND r.version = ? AND r.state = 'WAITING' AND JSON_VALUE(r.details, '$.comment') <=> ?
    AND NOT EXISTS (SELECT 1 FROM decision_row o WHERE o.runId = r.runId AND o.position > ? AND o.position < r.position AND o.state = 'WAITING'
      AND (${files.map(() => '(o.documentId = ? AND o.version = ?)').join(' OR ')}) AND (o.act <> r.act OR (r.act = 'REFUSE' AND NOT JSON_VALUE(o.details, '$.comment') <=> ?)))`;

export class RunStore {
  constructor(private readonly manager: EntityManager) {}

  async add(run: DecisionRun, rows: readonly DecisionRow[]): Promise<void> {
    await this.manager.insert(DecisionRun, run);
    await this.manager.insert(DecisionRow, [...rows]);
  }

  /** Held until the commit; null for one that is over. */
  claim({ runId, position }: Claim): Promise<DecisionRow | null> {
    return this.manager.findOne(DecisionRow, { where: { runId, position, state: RowState.WAITING }, lock: { mode: 'pessimistic_write' } });
  }

  /** What is still to be judged of an application goes on from the version that the run itself has made; not from one that others made. */
  async follow({ runId, position }: Claim, { id, before, after }: JudgedApplication): Promise<void> {
    await this.manager.update(DecisionRow, { runId, position: MoreThan(position), applicationId: id, version: before, state: RowState.WAITING }, { version: after });
  }

  /** The same verdict on the same file, asked for in another application of the candidate, is done with the first. */
  async settleAlike({ runId, position, act, details }: DecisionRow, { documentId, after }: JudgedApplication, files: readonly JudgedApplication[], doneAt: Date): Promise<void> {
    const comment = details?.comment ?? null;
    const seen = files.flatMap((file) => [file.documentId, file.after]);
    await this.manager.query(settleAlike(files), [doneAt, runId, position, documentId, act, after, comment, position, ...seen, comment]);
  }

  /** Over: done, or refused. */
  async settle({ runId, position }: Claim, refusal: RowRefusal | null, doneAt: Date): Promise<void> {
    await this.manager.update(DecisionRow, { runId, position }, { state: refusal === null ? RowState.DONE : RowState.REFUSED, refusal, details: null, doneAt });
  }

  /** Everything that still waits. */
  async refuseRest(runId: string, refusal: RowRefusal, doneAt: Date): Promise<void> {
    await this.manager.update(DecisionRow, { runId, state: RowState.WAITING }, { state: RowState.REFUSED, refusal, details: null, doneAt });
  }

  async finish(runId: string, finishedAt: Date): Promise<void> {
    await this.manager.query('UPDATE decision_run SET finishedAt = ? WHERE id = ? AND finishedAt IS NULL', [finishedAt, runId]);
  }
}
