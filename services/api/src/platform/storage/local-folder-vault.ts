import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { NotFound } from '../../kernel/errors';
import type { ByteRange, FileVault, ReceivedFile } from '../../kernel/ports';
import { halfOf, isHalf, isLeftover } from './halves';
import { measured } from './measured';

const keyShape = /^[0-9a-f]{2}\/[0-9a-f]{32}$/;
const keysAtOnce = 500;

/** Files in a local folder, under random names spread over 256 folders. */
export class LocalFolderVault implements FileVault {
  private readonly ready: Promise<void>;

  constructor(private readonly root: string) {
    this.ready = this.prepare();
    // Heard of by whoever uses the vault first.
    this.ready.catch(() => undefined);
  }

  /** Makes the folders and removes what a killed process left half written. */
  private async prepare(): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const names = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));
    await Promise.all(names.map((name) => mkdir(join(this.root, name), { recursive: true, mode: 0o700 })));
    await syncFolder(this.root);
    const now = new Date();
    await this.removeHalves((name, modifiedAt) => isLeftover(name, modifiedAt, now));
  }

  async receive(content: Readable, limits: { readonly maxBytes: number; readonly stallMs: number }): Promise<ReceivedFile> {
    await this.ready;
    const name = randomBytes(16).toString('hex');
    const folder = join(this.root, name.slice(0, 2));
    const half = join(folder, halfOf(name));
    try {
      const { size, sha256 } = await writeSynced(half, content, limits);
      await rename(half, join(folder, name));
      await syncFolder(folder);
      return { key: `${name.slice(0, 2)}/${name}`, size, sha256 };
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const path = this.pathOf(key);
    await stat(path).catch(absent);
    return createReadStream(path, range === undefined ? {} : { start: range.start, end: range.end });
  }

  async bytes(key: string): Promise<Buffer> {
    return readFile(this.pathOf(key)).catch(absent);
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async sweep(olderThan: Date, kept: (keys: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number> {
    await this.ready;
    let removed = await this.removeHalves((_, modifiedAt) => modifiedAt < olderThan);
    for (const folder of await readdir(this.root)) {
      removed += await this.sweepFolder(folder, olderThan, kept);
    }
    return removed;
  }

  private async sweepFolder(folder: string, olderThan: Date, kept: (keys: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number> {
    const keys = (await readdir(join(this.root, folder)).catch(none)).map((name) => `${folder}/${name}`).filter((key) => keyShape.test(key));
    let removed = 0;
    for (let at = 0; at < keys.length; at += keysAtOnce) {
      const some = keys.slice(at, at + keysAtOnce);
      const known = await kept(some);
      for (const key of some.filter((one) => !known.has(one))) {
        const modifiedAt = await this.modifiedAt(this.pathOf(key));
        if (modifiedAt === undefined || modifiedAt >= olderThan) continue;
        await this.remove(key);
        removed += 1;
      }
    }
    return removed;
  }

  private async removeHalves(isDead: (name: string, modifiedAt: Date) => boolean): Promise<number> {
    let removed = 0;
    for (const folder of await readdir(this.root)) {
      for (const name of await readdir(join(this.root, folder)).catch(none)) {
        if (!isHalf(name)) continue;
        const path = join(this.root, folder, name);
        const modifiedAt = await this.modifiedAt(path);
        if (modifiedAt === undefined || !isDead(name, modifiedAt)) continue;
        await unlink(path).catch(none);
        removed += 1;
      }
    }
    return removed;
  }

  private async modifiedAt(path: string): Promise<Date | undefined> {
    return stat(path).then((found) => found.mtime, () => undefined);
  }

  /** A key never leads out of the folder, wherever it comes from. */
  private pathOf(key: string): string {
    if (!keyShape.test(key)) throw new NotFound('file');
    return join(this.root, key);
  }
}

const none = (): [] => [];

const absent = (): never => {
  throw new NotFound('file');
};

async function writeSynced(path: string, content: Readable, limits: { readonly maxBytes: number; readonly stallMs: number }) {
  const file = await open(path, 'wx', 0o600);
  try {
    const measure = await measured(content, limits, async (chunk) => {
      await file.writeFile(chunk);
    });
    await file.sync();
    return measure;
  } finally {
    await file.close();
  }
}

/** A rename is only durable once its folder is written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
