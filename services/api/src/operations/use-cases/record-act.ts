import { ActDone, type Act } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { currentClientIp, currentRequestId, currentTokenId } from '../../kernel/correlation';
import { newId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Listener, Transaction } from '../../kernel/transactions';
import type { FunctionName } from '../../kernel/viewer';
import { grantsOf, nameByAccount, strongestOver, type Scope } from '../../people/contract';
import { AuditEntry } from '../model/audit-entry.entity';
import { AuditStore } from '../store/audit.store';

/** Every act leaves its line in the transaction that does it: there is no act without a line, and no line without its act. */
export const recordsActs = (clock: Clock): Listener => ({
  on: ActDone.eventName,
  handle: (event, tx) => (event instanceof ActDone ? record(tx, event.act, clock.now()) : Promise.resolve()),
});

async function record(tx: Transaction, act: Act, at: Date): Promise<void> {
  await new AuditStore(tx.manager).add(Object.assign(new AuditEntry(), {
    id: newId('aud'), at, kind: act.kind, ...placeOf(act),
    actorAccountId: act.actorAccountId, ...(await actorOf(tx.reads, act, at)),
    concernsAccountId: act.concernsAccountId ?? null, subjectId: act.subjectId, subjectLabel: within(200, act.subjectLabel),
    ...originNow(),
    reason: within(1000, act.reason), details: act.details ?? null,
  }));
}

const placeOf = ({ institutionId, centreId = null, committeeId = null, programmeId = null }: Act) => ({ institutionId, centreId, committeeId, programmeId });

const originNow = () => ({ clientIp: currentClientIp() ?? null, requestId: currentRequestId() ?? null, viaTokenId: currentTokenId() ?? null });

/** A line that is too long must not undo the act. */
const within = (length: number, text: string | null | undefined): string | null => (text ? [...text].slice(0, length).join('') : null);

async function actorOf(reads: Reads, act: Act, now: Date): Promise<{ readonly actorName: string | null; readonly actorFunction: FunctionName | null }> {
  const { actorAccountId: id } = act;
  if (id === null) return { actorName: null, actorFunction: null };
  const names = await nameByAccount.batch(reads, [id]);
  return { actorName: names.get(id) ?? null, actorFunction: strongestOver(await grantsOf(reads, id, now), scopeOf(act)) ?? null };
}

const scopeOf = ({ institutionId, centreId, committeeId, programmeId }: Act): Scope =>
  ({ institutionId, ...(centreId && { centreId }), ...(committeeId && { committeeId }), ...(programmeId && { programmeId }) });
