import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that another process or worker brings about. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It never came true.');
    await pause(15);
  }
}
