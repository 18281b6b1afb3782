import { sandboxOffsets } from '../kernel/institution-time';
import type { Log } from '../kernel/log';
import type { Reads } from '../kernel/reads';
import { readSandboxOffsets } from '../offer/contract';

const everyMs = 1_000;

/** Another process may move the clock of a sandbox: it is known here a second later, by one small read for all requests. */
export async function followSandboxes(reads: Reads, log: Log): Promise<{ stop(): void }> {
  let isReading = false;
  const catchUp = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      sandboxOffsets.replace(await readSandboxOffsets(reads));
    } catch (error) {
      log.error({}, 'the clocks of sandboxes stay as they were', error);
    } finally {
      isReading = false;
    }
  };
  await catchUp();
  const timer = setInterval(() => { void catchUp(); }, everyMs);
  timer.unref();
  return { stop: () => { clearInterval(timer); } };
}
