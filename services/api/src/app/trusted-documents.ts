import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../kernel/clock';
import type { Log } from '../kernel/log';
import type { Reads } from '../kernel/reads';
import { sha256 } from '../kernel/secrets';

const keptDays = 30;
const rereadAfterMs = 1_000;

const listShape = z.record(z.string(), z.string());
const modulesShape = z.array(z.object({ id: z.string(), documents: z.string() }));

/**
 * Documents that our own fronts were built with, by hash. The lists of the shell and of every module named in
 * `modules.json` are reread when an unknown hash comes in, so that a module can be redeployed alone; old hashes live on
 * in the database for 30 days, so that a page opened before a deployment goes on working.
 */
export class TrustedDocuments {
  private readonly texts = new Map<string, string>();
  private readAt = -Infinity;
  private reading = Promise.resolve();

  constructor(
    private readonly frontendsDir: string,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async textOf(hash: string): Promise<string | undefined> {
    const known = this.texts.get(hash);
    if (known !== undefined) return known;
    if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
    await this.reread();
    return this.texts.get(hash) ?? this.remembered(hash);
  }

  /** Whether a document of this hash has been asked for, and was trusted. */
  holds(hash: string): boolean {
    return this.texts.has(hash);
  }

  /** Requests that come together wait for the same reading; strangers with made-up hashes cause one a second at most. */
  private reread(): Promise<void> {
    const now = performance.now();
    if (now - this.readAt < rereadAfterMs) return this.reading;
    this.readAt = now;
    this.reading = this.readLists();
    return this.reading;
  }

  /** What is deployed now was seen today; what nobody has deployed for 30 days goes. */
  async forgetOld(): Promise<void> {
    for (const [hash, text] of await this.deployed()) await this.learn(hash, text);
    await this.reads.rows('DELETE FROM trusted_document WHERE seenAt < ?', [this.oldest()]);
  }

  private async readLists(): Promise<void> {
    for (const [hash, text] of await this.deployed()) {
      if (!this.texts.has(hash)) await this.learn(hash, text);
    }
  }

  private async deployed(): Promise<[string, string][]> {
    const lists = await Promise.all([this.list('candidate-shell', 'documents.json'), ...(await this.moduleLists())]);
    return lists.flatMap((list) => Object.entries(list)).filter(([hash, text]) => sha256(text) === hash);
  }

  private async moduleLists(): Promise<Promise<Record<string, string>>[]> {
    const modules = modulesShape.safeParse(await this.json(join(this.frontendsDir, 'candidate-shell', 'dist', 'modules.json')));
    return (modules.data ?? []).map(({ id, documents }) => this.list(`${id}-module`, documents.replace(`/modules/${id}/`, '')));
  }

  private async list(front: string, path: string): Promise<Record<string, string>> {
    const list = listShape.safeParse(await this.json(join(this.frontendsDir, front, 'dist', path)));
    if (!list.success) this.log.warn({ front }, 'a front has no readable list of documents');
    return list.data ?? {};
  }

  private async json(path: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  private async learn(hash: string, text: string): Promise<void> {
    this.texts.set(hash, text);
    await this.reads.rows(
      'INSERT INTO trusted_document (hash, text, seenAt) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE seenAt = VALUES(seenAt)',
      [hash, text, this.clock.now()],
    );
  }

  private async remembered(hash: string): Promise<string | undefined> {
    const row = await this.reads.first<{ text: string }>('SELECT text FROM trusted_document WHERE hash = ? AND seenAt >= ?', [hash, this.oldest()]);
    if (row !== undefined) this.texts.set(hash, row.text);
    return row?.text;
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - keptDays * 86_400_000);
  }
}
