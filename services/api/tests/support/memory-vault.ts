import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { NotFound } from '../../src/kernel/errors';
import { FileTooLarge, type ByteRange, type FileVault, type ReceivedFile } from '../../src/kernel/ports';

/** The fake of the file port for use-case tests; the real folder has tests of its own. */
export class MemoryVault implements FileVault {
  readonly files = new Map<string, Buffer>();

  async receive(content: Readable, limits: { readonly maxBytes: number }): Promise<ReceivedFile> {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(Buffer.from(chunk as Uint8Array));
    const bytes = Buffer.concat(chunks);
    if (bytes.length > limits.maxBytes) throw new FileTooLarge(limits.maxBytes);
    const key = randomUUID();
    this.files.set(key, bytes);
    return { key, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const bytes = await this.bytes(key);
    return Readable.from([range === undefined ? bytes : bytes.subarray(range.start, range.end + 1)]);
  }

  bytes(key: string): Promise<Buffer> {
    const bytes = this.files.get(key);
    return bytes === undefined ? Promise.reject(new NotFound('file')) : Promise.resolve(bytes);
  }

  remove(key: string): Promise<void> {
    this.files.delete(key);
    return Promise.resolve();
  }

  async sweep(_olderThan: Date, kept: (keys: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number> {
    const known = await kept([...this.files.keys()]);
    const unknown = [...this.files.keys()].filter((key) => !known.has(key));
    for (const key of unknown) this.files.delete(key);
    return unknown.length;
  }
}
