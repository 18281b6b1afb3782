interface Identified {
  readonly id: string;
}

/** Each of many applications in a transaction of its own, part after part in the order of their ids: one that fails holds up no other, and is told at the end. */
export async function oneByOne<Row extends Identified>(partAfter: (id: string) => Promise<readonly Row[]>, work: (row: Row) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  let last = '';
  do {
    const part = await partAfter(last);
    for (const row of part) await work(row).catch((error: unknown) => failures.push(error));
    last = part.at(-1)?.id ?? '';
  } while (last !== '');
  if (failures.length > 0) throw new Error(`${String(failures.length)} of the applications could not be done.`, { cause: failures[0] });
}

/** Round after round: one in which something fails holds up no other, and all that failed is told at the end. */
export async function roundByRound<Round>(rounds: readonly Round[], work: (round: Round) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const round of rounds) await work(round).catch((error: unknown) => failures.push(error));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${String(failures.length)} rounds could not be done.`, { cause: failures[0] });
}
