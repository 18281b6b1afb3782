import { sandboxOffsets } from '../kernel/institution-time';
import type { Log } from '../kernel/log';
import type { Reads } from '../kernel/reads';
import { readSandboxOffsets } from '../offer/contract';

const everyMs = 1_000;

/** Another process may move the clock of a sandbox: it is known here a second later, by one small read for all requests. */
export async function followSandboxes(reads: Reads, log: Log): Promise<{ stop(): Promise<void> }> {
  let reading: Promise<void> | undefined;
  const catchUp = async (): Promise<void> => {
    const { changes } = sandboxOffsets;
    sandboxOffsets.replace(await readSandboxOffsets(reads), changes);
  };
  // Without it answers in a sandbox would expire by the clock of everybody else, for good: nothing starts then.
  await catchUp();
  const timer = setInterval(() => {
    reading ??= catchUp()
      .catch((error: unknown) => { log.error({}, 'the clocks of sandboxes stay as they were', error); })
      .finally(() => { reading = undefined; });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await reading;
    },
  };
}
