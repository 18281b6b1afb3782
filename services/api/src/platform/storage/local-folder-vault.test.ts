import { createHash, randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { NotFound } from '../../kernel/errors';
import { FileTooLarge, UploadAborted } from '../../kernel/ports';
import { LocalFolderVault } from './local-folder-vault';

const nothing = () => Promise.resolve(new Set<string>());
const limits = { maxBytes: 10_000_000, stallMs: 5_000 };
const support = join(__dirname, '../../../tests/support');

async function filesIn(root: string): Promise<string[]> {
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function text(stream: Readable): Promise<string> {
  return Buffer.concat(await stream.toArray()).toString();
}

describe('the vault in a local folder', () => {
  let root: string;
  let vault: LocalFolderVault;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vault-'));
    vault = new LocalFolderVault(root);
    await vault.sweep(new Date(0), nothing);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('keeps what it receives, measured and hashed', async () => {
    const bytes = randomBytes(300_000);
    const file = await vault.receive(Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]), limits);
    expect(file).toMatchObject({ size: 300_000, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect((await vault.bytes(file.key)).equals(bytes)).toBe(true);
  });

  it('reads any range', async () => {
    const { key } = await vault.receive(Readable.from([Buffer.from('0123456789')]), limits);
    expect(await text(await vault.read(key))).toBe('0123456789');
    expect(await text(await vault.read(key, { start: 3, end: 5 }))).toBe('345');
  });

  it('keeps the same bytes twice under two keys, whoever removes one', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => vault.receive(Readable.from([Buffer.from('same')]), limits)));
    await vault.remove(one!.key);
    expect((await vault.bytes(two!.key)).toString()).toBe('same');
    await expect(vault.bytes(one!.key)).rejects.toThrow(NotFound);
  });

  it('stops at the limit and leaves nothing; the sender is not cut off, so that it hears the answer', async () => {
    const sender = new PassThrough();
    sender.write(Buffer.alloc(600));
    sender.write(Buffer.alloc(600));
    await expect(vault.receive(sender, { ...limits, maxBytes: 1000 })).rejects.toThrow(FileTooLarge);
    expect(sender.destroyed).toBe(false);
    expect(await filesIn(root)).toEqual([]);
  });

  it('gives up on a silent sender, not on a slow one, and leaves nothing', async () => {
    const slow = new PassThrough();
    const received = vault.receive(slow, { ...limits, stallMs: 200 });
    for (let n = 0; n < 5; n += 1) {
      slow.write('.');
      await pause(100);
    }
    slow.end();
    expect(await received).toMatchObject({ size: 5 });

    const silent = new PassThrough();
    silent.write('half');
    await expect(vault.receive(silent, { ...limits, stallMs: 100 })).rejects.toThrow(UploadAborted);
    expect(await filesIn(root)).toHaveLength(1);
  });

  it('leaves nothing of a sender that goes away', async () => {
    const sender = new PassThrough();
    sender.write('half');
    setTimeout(() => sender.destroy(), 50);
    await expect(vault.receive(sender, limits)).rejects.toThrow(UploadAborted);
    expect(await filesIn(root)).toEqual([]);
  });

  it('never leaves its folder, whatever the key', async () => {
    for (const key of ['../../etc/passwd', '/etc/passwd', '', 'aa/../../x', `aa/${'a'.repeat(31)}/`]) {
      await expect(vault.bytes(key)).rejects.toThrow(NotFound);
    }
  });

  it('sweeps what nobody knows of, once it is old enough', async () => {
    const [known, unknown, young] = await Promise.all(['a', 'b', 'c'].map((letter) => vault.receive(Readable.from([Buffer.from(letter)]), limits)));
    const old = new Date(Date.now() - 100_000_000);
    await utimes(join(root, known!.key), old, old);
    await utimes(join(root, unknown!.key), old, old);
    const kept = (keys: readonly string[]) => Promise.resolve(new Set(keys.filter((key) => key === known!.key)));
    expect(await vault.sweep(new Date(Date.now() - 86_400_000), kept)).toBe(1);
    await expect(vault.bytes(unknown!.key)).rejects.toThrow(NotFound);
    expect((await vault.bytes(young!.key)).toString()).toBe('c');
  });

  it('has nothing half written after a kill -9 in the middle of an upload, nor touches halves of others that still run', async () => {
    const child = spawn(process.execPath, ['-r', join(support, 'run-typescript.cjs'), join(support, 'endless-upload.ts'), root], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(await filesIn(root)).toHaveLength(1);

    const beside = new LocalFolderVault(root);
    await beside.sweep(new Date(0), nothing);
    expect(await filesIn(root)).toHaveLength(1);

    child.kill('SIGKILL');
    await once(child, 'exit');
    const after = new LocalFolderVault(root);
    await after.sweep(new Date(0), nothing);
    expect(await filesIn(root)).toEqual([]);
  });

  it('sweeps halves of other machines only when they are old', async () => {
    await writeFile(join(root, 'aa', `${'a'.repeat(32)}.elsewhere.1@x~2.half`), 'half');
    await new LocalFolderVault(root).sweep(new Date(0), nothing);
    expect(await filesIn(root)).toHaveLength(1);
    expect(await vault.sweep(new Date(Date.now() + 1000), nothing)).toBe(1);
  });
});
