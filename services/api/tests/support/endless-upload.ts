import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { LocalFolderVault } from '../../src/platform/storage/local-folder-vault';

/** Receives a file that never ends, to be killed in the middle of it. */
async function* drops(): AsyncGenerator<Buffer> {
  yield Buffer.from('%PDF-1.7');
  await pause(100);
  process.stdout.write('receiving\n');
  for (;;) {
    yield Buffer.from('.');
    await pause(10);
  }
}

void new LocalFolderVault(process.argv[2] ?? '').receive(Readable.from(drops()), { maxBytes: 10_000_000, stallMs: 60_000 });
