import { createHash } from 'node:crypto';
import { readSettings } from '../../src/app/settings';
import { createLog } from '../../src/app/logger';
import { openPlatform } from '../../src/app/platform';
import { systemClock } from '../../src/kernel/clock';
import type { Acknowledged } from './people';

/** Whether everything that was acknowledged is there once the server has gone: rows, and bytes by their digest. */
export async function lostOf(dataDir: string, { files, submitted }: Acknowledged): Promise<string> {
  const settings = readSettings({ DATA_DIR: dataDir, DEMO: 'on', METRICS_PORT: '0', PORT: '0', ROLE: 'api' });
  const platform = await openPlatform(settings, { clock: systemClock, log: createLog('warn') });
  try {
    const { reads, vault } = platform.parts;
    const stored = new Map((await reads.rows<{ id: string; sha256: string; vaultKey: string }>('SELECT id, sha256, vaultKey FROM stored_file')).map((row) => [row.id, row]));
    let spoilt = 0;
    for (const id of files) {
      const row = stored.get(id);
      const digest = row === undefined ? undefined : createHash('sha256').update(await vault.bytes(row.vaultKey)).digest('hex');
      if (row === undefined || digest !== row.sha256) spoilt += 1;
    }
    const handedIn = new Set((await reads.rows<{ id: string }>("SELECT id FROM application WHERE submittedAt IS NOT NULL AND status <> 'DRAFT'")).map(({ id }) => id));
    const lost = [...submitted].filter((id) => !handedIn.has(id)).length;
    const receipts = await reads.first<{ n: number }>("SELECT COUNT(*) AS n FROM application_snapshot");
    return `looked for after the stop: ${String(spoilt)} of ${String(files.size)} files and ${String(lost)} of ${String(submitted.size)} submissions lost; ${String(receipts?.n ?? 0)} snapshots`;
  } finally {
    await platform.close();
  }
}
