import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Problem } from '../../kernel/refusal';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { lockInstitution } from '../../offer/contract';
import { assertWordsReasons, assertWorksFor } from '../decisions.policy';
import { DecisionReason } from '../model/decision-reason.entity';
import { holdReason, isReasonUsed, lastChangeOf, reasonById, reasonsOf, type LastChange, type ReasonView } from '../store/reason.reads';
import { deliverReasons } from './deliver-reasons';

export type { ReasonView };

export class ListReasons {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
  ) {}

  /** A new institution has the delivered ones as soon as anybody looks. */
  async execute(viewer: Viewer, institutionId: string): Promise<ReasonView[]> {
    assertWorksFor(viewer, institutionId);
    const known = await reasonsOf(this.reads, institutionId);
    if (known.length > 0) return known;
    await this.transactions.run((tx) => deliverReasons(tx, institutionId));
    return reasonsOf(this.reads, institutionId);
  }
}

export interface ReasonDraft {
  readonly id: string | null;
  readonly institutionId: string;
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly position: number;
  readonly isInService: boolean;
  /** 0 for a new one. */
  readonly version: number;
}

export type ReasonOutcome =
  | { readonly kind: 'saved'; readonly reason: ReasonView }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly currentVersion: number; readonly code: string; readonly last: LastChange }
  | { readonly kind: 'already-exists' | 'in-use' };

const text = (field: string, value: string, max: number): Problem[] => {
  if (value === '') return [{ field, code: 'REQUIRED' }];
  return value.length > max ? [{ field, code: 'TOO_LONG', values: { max } }] : [];
};

const problemsOf = ({ code, labelFr, labelEn, position }: ReasonDraft): Problem[] => [
  ...text('code', code, 30), ...(code !== '' && !/^[A-Z0-9_-]+$/.test(code) ? [{ field: 'code', code: 'CODE_SHAPE' }] : []),
  ...text('labelFr', labelFr, 300), ...text('labelEn', labelEn, 300),
  ...(position < 0 || position > 65_535 ? [{ field: 'position', code: 'NOT_POSITIVE' }] : []),
];

/** Adds a reason, or rewords one. */
export class SaveReason {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, draft: ReasonDraft): Promise<ReasonOutcome> {
    assertWordsReasons(viewer, draft.institutionId);
    const problems = problemsOf(draft);
    if (problems.length > 0) return Promise.resolve({ kind: 'invalid', problems });
    const by = { changedBy: viewer.accountId, changedAt: this.clock.now() };
    const id = draft.id ?? newId('rsn');
    return this.transactions.run(async (tx) => {
      await lockInstitution(tx, draft.institutionId);
      const known = await reasonsOf(tx.reads, draft.institutionId);
      const before = known.find((reason) => reason.id === draft.id);
      const objection = await objectionTo(tx.reads, draft, before, known);
      if (objection !== undefined) return objection;
      const version = (before?.version ?? 0) + 1;
      const { labelFr, labelEn, position, isInService, code, institutionId } = draft;
      await tx.manager.upsert(DecisionReason, { id, institutionId, code, labelFr, labelEn, position, isInService, version, ...by }, ['id']);
      tx.announce(new ActDone({ kind: before === undefined ? 'reason.added' : 'reason.changed', actorAccountId: by.changedBy, subjectId: id, subjectLabel: code, institutionId, details: { isInService } }));
      return { kind: 'saved', reason: { id, institutionId, code, label: { fr: labelFr, en: labelEn }, position, isInService, version } };
    });
  }
}

async function objectionTo(reads: Reads, draft: ReasonDraft, before: ReasonView | undefined, known: readonly ReasonView[]): Promise<ReasonOutcome | undefined> {
  if (draft.id !== null && before === undefined) throw new NotFound('reason');
  if (before !== undefined && before.version !== draft.version) return { kind: 'conflict', currentVersion: before.version, code: before.code, last: await lastChangeOf(reads, before.id) };
  return known.some((reason) => reason.code === draft.code && reason.id !== draft.id) ? { kind: 'already-exists' } : undefined;
}

/** Deletes a reason that no decision has ever given; one in use can only be taken out of service. */
export class DeleteReason {
  constructor(private readonly transactions: Transactions) {}

  execute(viewer: Viewer, id: string): Promise<'deleted' | 'in-use'> {
    return this.transactions.run(async (tx) => {
      const reason = (await reasonById.batch(tx.reads, [id])).get(id);
      assertWordsReasons(viewer, reason?.institutionId ?? '');
      return reason === undefined ? 'deleted' : this.delete(tx, viewer.accountId, reason);
    });
  }

  private async delete(tx: Transaction, actorAccountId: string, { id, code, institutionId }: ReasonView): Promise<'deleted' | 'in-use'> {
    await holdReason(tx.reads, id);
    if (await isReasonUsed(tx.reads, id)) return 'in-use';
    await tx.manager.delete(DecisionReason, { id });
    tx.announce(new ActDone({ kind: 'reason.deleted', actorAccountId, subjectId: id, subjectLabel: code, institutionId }));
    return 'deleted';
  }
}
