import type { Reads } from '../../kernel/reads';
import { sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { answersKeptMs } from '../model/kept-answer.entity';
import { keptAnswer, KeptAnswerStore, type AnswerKey, type FoundAnswer } from '../store/kept-answer.store';

export interface AskedOnce {
  readonly viewer: PersonViewer;
  /** Chosen by the caller; without one nothing is remembered. */
  readonly key: string | undefined;
  /** The operation, and what it was asked for; not the version that was seen, which has moved on when it is asked again. */
  readonly asked: readonly [operation: string, ...input: unknown[]];
  readonly now: Date;
}

/** The key stands for something else already. */
export interface KeyReused {
  readonly kind: 'key-reused';
}

interface Work<Outcome> {
  run(): Promise<Outcome>;
  /** The outcome that is kept; of any other nothing was done, and it may be tried again. */
  readonly kept: string;
}

/** The same key gets the same answer for 24 hours, whatever comes at the same time; with another request it is refused. */
export async function answerOnce<Outcome extends { readonly kind: string }>(tx: Transaction, { viewer, key, asked, now }: AskedOnce, work: Work<Outcome>): Promise<Outcome | KeyReused> {
  if (key === undefined) return work.run();
  const answers = new KeptAnswerStore(tx);
  const slot = slotOf(viewer, key);
  const inputHash = hashOf(asked);
  const found = await answers.claim<Outcome>(slot, inputHash, now);
  const answered = found && stillKept(found, now);
  if (answered) return found.inputHash === inputHash ? answered : { kind: 'key-reused' };
  const outcome = await work.run();
  if (outcome.kind === work.kept) await answers.keep(slot, { inputHash, outcome, askedAt: now });
  else await answers.release(slot);
  return outcome;
}

/** What the key was answered before, where it takes work to say what is asked now; undefined where it is free. Nothing is held: `answerOnce` decides. */
export async function answeredBefore<Outcome extends { readonly kind: string }>(reads: Reads, { viewer, key, now }: Omit<AskedOnce, 'asked'>, asked: () => Promise<AskedOnce['asked']>): Promise<Outcome | KeyReused | undefined> {
  const found = key === undefined ? undefined : await keptAnswer<Outcome>(reads, slotOf(viewer, key));
  const answered = found && stillKept(found, now);
  if (!answered) return undefined;
  return found.inputHash === hashOf(await asked()) ? answered : { kind: 'key-reused' };
}

const slotOf = ({ token, accountId }: PersonViewer, idempotencyKey: string): AnswerKey => ({ holder: token?.id ?? accountId, idempotencyKey });

const hashOf = (asked: AskedOnce['asked']): string => sha256(JSON.stringify(asked));

const stillKept = <Outcome>({ outcome, askedAt }: FoundAnswer<Outcome>, now: Date): Outcome | null => (now.getTime() - askedAt.getTime() < answersKeptMs ? outcome : null);
