import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Tries in all; 5 when absent. */
  readonly tries: number;
  /** Milliseconds before the second try, doubled each time and scattered; 500 when absent. */
  readonly firstPauseMs: number;
  /** The longest that one waits, also where the API asks for more; 60,000 when absent. */
  readonly longestPauseMs: number;
}

interface Judgement<Tried> {
  /** Whether to try again in spite of an answer. */
  readonly waits: (tried: Tried) => boolean;
  readonly forgives: (error: unknown) => boolean;
}

/** Tries again, later and later, as long as the API asks for it; the last answer or error stands. */
export async function patience<Tried extends { readonly retryAfter: string | null }>(attempt: () => Promise<Tried>, rules: Judgement<Tried> & Partial<Patience>): Promise<Tried> {
  const { tries = 5, longestPauseMs = 60_000 } = rules;
  for (let turn = 1; ; turn += 1) {
    const outcome = await tried(attempt, rules);
    if (turn >= tries || !outcome.isToRepeat) return settled(outcome);
    await pause(Math.min(longestPauseMs, outcome.askedMs ?? scattered(turn, rules)));
  }
}

type Outcome<Tried> =
  | { readonly answer: Tried; readonly isToRepeat: boolean; readonly askedMs: number | undefined }
  | { readonly error: unknown; readonly isToRepeat: boolean; readonly askedMs: undefined };

async function tried<Tried extends { readonly retryAfter: string | null }>(attempt: () => Promise<Tried>, { waits, forgives }: Judgement<Tried>): Promise<Outcome<Tried>> {
  try {
    const answer = await attempt();
    return { answer, isToRepeat: waits(answer), askedMs: asked(answer.retryAfter) };
  } catch (error) {
    return { error, isToRepeat: forgives(error), askedMs: undefined };
  }
}

function settled<Tried>(outcome: Outcome<Tried>): Tried {
  if ('error' in outcome) throw outcome.error;
  return outcome.answer;
}

const scattered = (turn: number, { firstPauseMs = 500 }: Partial<Patience>): number => firstPauseMs * 2 ** (turn - 1) * (0.5 + Math.random());

/** Seconds, or a date, as HTTP has it. */
function asked(retryAfter: string | null): number | undefined {
  if (retryAfter === null || retryAfter === '') return undefined;
  const seconds = Number(retryAfter);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
