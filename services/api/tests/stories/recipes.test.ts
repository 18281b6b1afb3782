import { setTimeout as pause } from 'node:timers/promises';
import { operations, ParvisClient, ParvisError } from '@parvis/client';
import { decideMany, exported, judgeMany, type ExportedLine } from '../../../../docs/guides/recipes/bulk';
import { propose } from '../../../../docs/guides/recipes/decide';
import { filesOf } from '../../../../docs/guides/recipes/read-files';
import { changedSince, deltaSync, type Mirror, type Synced } from '../../../../docs/guides/recipes/sync';
import { limits } from '../../src/app/limits';
import { ApplicationStory } from '../support/builders/application-story';
import { ask } from '../support/builders/identity';
import type { TestClient } from '../support/client';

const making = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { __typename ... on ApiTokenMade { secret } ... on Refusal { code } } }';

/** A table in memory; stops in the middle where it is told to. */
class MemoryMirror implements Mirror {
  readonly rows = new Map<string, Synced>();
  readonly puts: string[] = [];
  private at: string | undefined;
  failsAfter = Infinity;

  put(application: Synced): Promise<void> {
    if (this.puts.length >= this.failsAfter) return Promise.reject(new Error('the disk is full'));
    this.puts.push(application.id);
    this.rows.set(application.id, application);
    return Promise.resolve();
  }

  remove(id: string): Promise<void> {
    this.rows.delete(id);
    return Promise.resolve();
  }

  keepOnly(ids: ReadonlySet<string>): Promise<void> {
    for (const id of this.rows.keys()) if (!ids.has(id)) this.rows.delete(id);
    return Promise.resolve();
  }

  cursor(): Promise<string | undefined> {
    return Promise.resolve(this.at);
  }

  moveTo(cursor: string): Promise<void> {
    this.at = cursor;
    return Promise.resolve();
  }
}

describe('the recipes of the guide, run as they are written', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  let member: TestClient;
  const names = ['Arago', 'Bernard', 'Curie'];
  const ids: string[] = [];

  async function client(...scopes: readonly string[]): Promise<ParvisClient> {
    const input = { institutionId: story.offer.institutionId, name: scopes.join(' '), scopes, expiresAt: '2026-12-20T09:00:00.000Z' };
    return new ParvisClient({ url: story.api.url, token: String((await ask(administrator, making, input))['secret']), patience: { firstPauseMs: 1 } });
  }

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    member = await story.staff('COMMITTEE_MEMBER', 'CENTRE', story.offer.centreIds.get('LAW')!);
    for (const name of names) ids.push((await story.submitted(await story.applicant(name))).id);
    // One that integrators never see.
    await story.apply(await story.applicant('Brouillon'), 'LAW/SEPTEMBER');
  });
  afterAll(() => story.api.stop());

  const versionOf = async (id: string) => (await story.see(administrator, id)).version;
  const mirror = new MemoryMirror();
  let early = '';
  const reading = ['read:applications', 'read:candidates', 'read:offer', 'read:events'];

  it('first sync: everything but drafts, then nothing twice', async () => {
    const parvis = await client(...reading);
    await deltaSync(parvis, mirror);
    expect([...mirror.rows.values()].map(({ candidate, status }) => [candidate.lastName, status])).toEqual(names.map((name) => [name, 'SUBMITTED']));
    early = (await mirror.cursor()) ?? '';
    mirror.puts.length = 0;
    await deltaSync(parvis, mirror);
    expect(mirror.puts).toEqual([]);
    expect(parvis.cost?.requested).toBeLessThan(limits.cost);
  });

  it('delta sync: what changed comes once, what was given back goes, and a stop in the middle loses nothing', async () => {
    const parvis = await client(...reading);
    const [arago, bernard, curie] = ids as [string, string, string];
    for (const { id: documentId } of (await story.see(administrator, arago)).documents) await story.act(member, 'judge', { documentId, version: await versionOf(arago), verdict: 'ACCEPTED' });
    expect(await story.act(member, 'complete', { id: arago, version: await versionOf(arago) })).toMatchObject({ status: 'COMPLETE' });
    expect(await story.act(administrator, 'toDraft', { id: bernard, version: await versionOf(bernard), reason: 'Transmise par erreur' })).toMatchObject({ status: 'DRAFT' });
    expect(await story.act(member, 'incomplete', { id: curie, version: await versionOf(curie), comment: 'La page 2 manque.' })).toMatchObject({ status: 'INCOMPLETE' });
    mirror.failsAfter = 1;
    await expect(deltaSync(parvis, mirror)).rejects.toThrow('the disk is full');
    mirror.failsAfter = Infinity;
    mirror.puts.length = 0;
    await deltaSync(parvis, mirror);
    expect(Object.fromEntries([...mirror.rows.values()].map(({ candidate, status }) => [candidate.lastName, status]))).toEqual({ Arago: 'COMPLETE', Curie: 'INCOMPLETE' });
    expect(mirror.puts.sort()).toEqual([arago, curie].sort());
  });

  it('delta sync: whoever was away too long reads everything again, and keeps nothing that has gone meanwhile', async () => {
    const parvis = await client(...reading);
    const late = new MemoryMirror();
    for (const id of ids) late.rows.set(id, { ...mirror.rows.get(ids[0]!)!, id });
    await late.moveTo(early);
    await story.api.reads.rows('UPDATE feed_head SET forgotten = position');
    await deltaSync(parvis, late);
    expect([...late.rows.keys()].sort()).toEqual([ids[0], ids[2]].sort());
    expect(await late.cursor()).not.toBe(early);
  });

  it('delta sync without the feed: what changed since an instant, in the order of the changes', async () => {
    const parvis = await client(...reading);
    const plain = new MemoryMirror();
    const next = await changedSince(parvis, plain, '2020-01-01T00:00:00.000Z');
    expect([...plain.puts].sort()).toEqual([ids[0], ids[2]].sort());
    for (const [id, row] of plain.rows) expect(mirror.rows.get(id)).toMatchObject(row);
    const [newest] = await story.api.reads.rows<{ last: Date }>('SELECT MAX(updatedAt) AS last FROM application WHERE id IN (?, ?)', [ids[0]!, ids[2]!]);
    expect(newest!.last.getTime() - Date.parse(next)).toBe(5 * 60_000);
    plain.puts.length = 0;
    expect(await changedSince(parvis, plain, next)).toBe(next);
    expect(plain.puts).toContain(ids[2]);
    expect(await changedSince(parvis, plain, '2099-01-01T00:00:00.000Z')).toBe('2099-01-01T00:00:00.000Z');
  });

  it('files: each arrives as it was sent', async () => {
    const parvis = await client('read:applications', 'read:documents', 'read:offer');
    const found = [];
    for await (const file of filesOf(parvis, ids[0]!)) found.push(file);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ bytes }) => bytes.subarray(0, 5).toString() === '%PDF-')).toBe(true);
    await expect(filesOf(await client('read:applications'), ids[0]!).next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('decisions: proposed line by line, each answered for itself', async () => {
    const parvis = await client('read:applications', 'write:decisions');
    const results = await propose(parvis, [{ applicationId: ids[0]!, type: 'ADMITTED' }, { applicationId: ids[2]!, type: 'WAITING_LIST', rank: 1 }]);
    expect(results).toMatchObject([{ problem: null }, { problem: expect.stringMatching(/^[A-Z_]+: /) }]);
    await expect(propose(parvis, [{ applicationId: 'app_01J00000000000000000000000', type: 'ADMITTED' }])).rejects.toBeInstanceOf(ParvisError);
    expect((await propose(parvis, [{ applicationId: ids[0]!, type: 'ADMITTED' }]))[0]?.problem).toBeNull();
    const { data } = await administrator.query<{ application: { proposedDecision: { type: string } } }>('query ($id: ID!) { application(id: $id) { proposedDecision { type } } }', { id: ids[0] });
    expect(data?.application.proposedDecision.type).toBe('ADMITTED');
  });

  /** The workers of this API do what waits whenever the recipe asks how far it is. */
  async function whileWorking<Result>(work: () => Promise<Result>): Promise<Result> {
    let isOver = false;
    const working = (async () => {
      for (; !isOver; await pause(20)) await story.api.parvis.worker.runDue();
    })();
    return work().finally(() => {
      isOver = true;
      return working;
    });
  }

  it('bulk: an export is read line by line, and its ids and versions decided on in one run', async () => {
    const parvis = await client('read:candidates', 'bulk:export', 'write:decisions');
    const lines: ExportedLine[] = [];
    const results = await whileWorking(async () => {
      for await (const line of exported(parvis, { columns: ['LAST_NAME', 'STATUS'], idempotencyKey: 'nightly' }, { everyMs: 5 })) lines.push(line);
      return decideMany(parvis, lines.map(({ id: applicationId, version }) => ({ applicationId, version, act: 'PROPOSE', type: 'ON_HOLD' })), { everyMs: 5 });
    });
    expect(lines.map((line) => [line['LAST_NAME'], line['STATUS']])).toEqual([['Arago', 'COMPLETE'], ['Curie', 'INCOMPLETE']]);
    expect(results).toMatchObject([{ applicationId: ids[0], state: 'DONE', refusal: null }, { applicationId: ids[2], state: 'REFUSED', refusal: { code: 'NOT_EDITABLE', message: expect.any(String) } }]);
    const again = await decideMany(parvis, lines.map(({ id: applicationId, version }) => ({ applicationId, version, act: 'PROPOSE', type: 'ON_HOLD' })), { everyMs: 5 });
    expect(again).toEqual(results);
  });

  it('bulk: the documents of one application are judged in one run, with the version that was seen before it', async () => {
    const parvis = await client('read:applications', 'read:documents', 'read:offer', 'write:verdicts');
    const { application } = await parvis.request(operations.FilesOfApplication, { id: ids[0]! });
    const version = await versionOf(ids[0]!);
    const results = await whileWorking(() => judgeMany(parvis, [application!.documents.map(({ id: documentId }) => ({ documentId, version, verdict: 'REFUSED', comment: 'Illisible.' }))], { everyMs: 5 }));
    expect(results).toMatchObject(application!.documents.map(({ id: documentId }) => ({ documentId, verdict: 'REFUSED', state: 'DONE', refusal: null })));
    expect(results.length).toBeGreaterThan(1);
  });
});
