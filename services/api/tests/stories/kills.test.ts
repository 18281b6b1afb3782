import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SweepUploads } from '../../src/documents/use-cases/sweep-uploads';
import { startTestApi, type TestApi } from '../support/api';
import { acts, anOnlineApplicant, aReadyDraft, begin, leaveToSend, put, versionOf, type Applicant } from '../support/applicants';
import { documentOf, intakesByCode } from '../support/builders/applications';
import { ask, type Answered } from '../support/builders/identity';
import { anOffer, aProgramme, aRequirement, givenOffer } from '../support/builders/offer';
import { TestClient } from '../support/client';
import { environmentOf, Killable } from '../support/killable';
import { silentLog } from '../support/log';
import { startMailServer, type TestMailServer } from '../support/mail-server';
import { until } from '../support/until';

const rounds = 20;
const crowd = 4;
const programmes = 10;
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly owner: Applicant;
  /** What the person was told before the server died. */
  told: Answered | undefined;
}

interface SentFile {
  readonly sha256: string;
  readonly ticket: string;
  state: 'sending' | 'received' | 'bound';
}

const partsOfSubmission = `SELECT a.status, a.snapshots AS version,
  (SELECT COUNT(*) FROM application_snapshot s WHERE s.applicationId = a.id) AS snapshots,
  (SELECT COUNT(*) FROM application_snapshot_file f JOIN application_snapshot s ON s.id = f.snapshotId WHERE s.applicationId = a.id) AS files,
  (SELECT COUNT(*) FROM kept_answer k WHERE JSON_VALUE(k.outcome, '$.id') = a.id) AS \`keys\`,
  (SELECT COUNT(*) FROM application_event e WHERE e.applicationId = a.id AND e.kind = 'application.submitted') AS events,
  (SELECT COUNT(*) FROM mail m WHERE m.template = 'application-submitted' AND JSON_VALUE(m.refs, '$.applicationId') = a.id) AS mails
  FROM application a WHERE a.id = ?`;

/** The same person with the same session, at the server that runs now. */
function at(url: string, { client }: Applicant): TestClient {
  const moved = new TestClient(url, { ip: '198.51.100.7' });
  for (const [name, value] of client.cookies) moved.cookies.set(name, value);
  return moved;
}

describe('acceptance 4: killed without warning', () => {
  let api: TestApi;
  let mail: TestMailServer;
  let environment: NodeJS.ProcessEnv;
  let next: Killable;
  let url: string;
  let drafts: Draft[];
  let sender: Applicant;
  let documentId: string;
  let sendersDraft: string;
  let intakes: readonly string[];
  const files: SentFile[] = [];
  const postOffice = { isOpen: true };
  const running = new Set<Killable>();
  const hour = new Date('2026-11-20T09:00:30.000Z');

  beforeAll(async () => {
    api = await startTestApi();
    // A slow post office, at times a closed one: many servers die while they wait for it.
    mail = await startMailServer({ onRcptTo: (_address, _session, done) => { if (postOffice.isOpen) setTimeout(done, Math.random() * 60); } });
    environment = environmentOf(api, { SMTP_URL: mail.url });
    load();
    await givenOffer(api.parvis.parts, anOffer({
      programmes: Array.from({ length: programmes }, (_, n) => aProgramme(`P${String(n)}`, { requirements: [aRequirement('DIPLOMA', { position: 2, condition: { fr: 'si', en: 'if' } })] })),
      commonRequirements: [aRequirement('CV', { isShared: true })],
    }));
    intakes = [...(await intakesByCode(api.reads)).values()];
    const people = await Promise.all(Array.from({ length: crowd }, () => anOnlineApplicant(api)));
    drafts = (await Promise.all(people.map(async (owner) => {
      const own: Draft[] = [];
      for (const intake of intakes) own.push(await draftOf(owner, intake));
      return own;
    }))).flat();
    sender = await anOnlineApplicant(api);
    sendersDraft = await begin(sender.client, intakes[0]!);
    documentId = (await documentOf(api.reads, sendersDraft, 'DIPLOMA')).id;
  }, 120_000);
  afterAll(async () => {
    await Promise.all([...running].map((server) => server.kill()));
    await mail.close();
    await api.stop();
  });

  async function draftOf(owner: Applicant, intake: string): Promise<Draft> {
    const id = await aReadyDraft(api, owner, intake, ['CV']);
    const { id: spanish } = await documentOf(api.reads, id, 'DIPLOMA');
    await owner.client.query(acts.waive, { input: { documentId: spanish, notApplicable: true } });
    return { id, version: 0, owner, told: undefined };
  }

  function load(): void {
    next = Killable.load(environment);
    running.add(next);
  }

  async function submit(draft: Draft): Promise<void> {
    const input = { id: draft.id, version: draft.version || (await versionOf(api, draft.id)), idempotencyKey: `once ${draft.id}` };
    draft.told = await ask(at(url, draft.owner), acts.submit, input);
  }

  /** One file after the other until the line goes dead; remembers what was acknowledged. */
  async function keepSending(round: number): Promise<void> {
    const client = at(url, sender);
    for (let n = 0; ; n += 1) {
      const bytes = Buffer.concat([Buffer.from(`%PDF-1.7 ${String(round)} ${String(n)}`), Buffer.alloc(100_000 + 20_000 * round, ' '), Buffer.from('\n%%EOF')]);
      const ticket = await leaveToSend(client, documentId, { bytes });
      const file: SentFile = { sha256: digest(bytes), ticket, state: 'sending' };
      files.push(file);
      if ((await put(client, ticket, { bytes })).status !== 201) throw new Error('refused');
      file.state = 'received';
      if ((await ask(client, acts.bind, { documentId, ticket })).__typename !== 'DocumentChanged') throw new Error('refused');
      file.state = 'bound';
    }
  }

  const count = async (sql: string, values: readonly string[]): Promise<number> => Number((await api.reads.first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, values))!.n);

  /** All of a submission is there, or nothing of it; in one statement, because a commit may still be on its way. */
  async function expectWhole({ id, told }: Draft): Promise<void> {
    const { status, ...parts } = (await api.reads.first<{ status: string }>(partsOfSubmission, [id]))!;
    const each = status === 'SUBMITTED' ? 1 : 0;
    expect([id, parts]).toEqual([id, { version: each, snapshots: each, files: each, keys: each, events: each, mails: each }]);
    if (told?.__typename === 'Application') expect([id, status]).toEqual([id, 'SUBMITTED']);
  }

  it('in the middle of submissions and uploads, twenty times: nothing is half done, nothing acknowledged is lost', async () => {
    let usualMs = 80;
    for (let round = 0; round < rounds; round += 1) {
      const server = next;
      url = await server.start(hour);
      const already = files.length;
      const chosen = drafts.filter((_, n) => n % rounds === round);
      const sending = keepSending(round).catch(() => undefined);
      await until(() => files.length > already, 30_000);
      const begun = Date.now();
      const submissions = chosen.map((draft) => submit(draft).catch(() => undefined));
      if (round === 0) {
        await Promise.all(submissions);
        usualMs = Date.now() - begun;
      } else await pause(Math.random() * usualMs * 1.1);
      await server.kill();
      load();
      await Promise.all([sending, ...submissions]);
      for (const draft of chosen) await expectWhole(draft);
    }
    const told = drafts.filter((draft) => draft.told !== undefined).length;
    expect(told).toBeLessThan(drafts.length);
  }, 300_000);

  it('after the restart everybody gets the one answer to the same click', async () => {
    url = await next.start(new Date('2026-11-20T09:05:00.000Z'));
    const before = new Map(drafts.map((draft) => [draft.id, draft.told]));
    await Promise.all(drafts.map((draft) => submit(draft)));
    for (const draft of drafts) {
      expect(draft.told).toMatchObject({ __typename: 'Application', status: 'SUBMITTED', receipt: { number: expect.any(String) } });
      if (before.get(draft.id) !== undefined) expect(draft.told).toEqual(before.get(draft.id));
      await expectWhole(draft);
    }
    expect(await count('(SELECT DISTINCT receiptNumber FROM application_snapshot) AS each_once', [])).toBe(drafts.length);
  }, 90_000);

  it('a file that was acknowledged can be bound, or stays bound; its bytes are the same', async () => {
    const vault = join(api.dataDir, 'vault');
    const bytesOf = (key: string): string => digest(readFileSync(join(vault, key)));
    const stored = await api.reads.rows<{ sha256: string; vaultKey: string }>('SELECT sha256, vaultKey FROM stored_file');
    expect(stored.length).toBeGreaterThan(0);
    for (const { sha256, vaultKey } of stored) expect(bytesOf(vaultKey)).toBe(sha256);
    const { fileId } = await documentOf(api.reads, sendersDraft, 'DIPLOMA');
    const now = fileId === null ? undefined : await api.reads.first<{ sha256: string }>('SELECT sha256 FROM stored_file WHERE id = ?', [fileId]);
    const lastBound = files.map(({ state }) => state).lastIndexOf('bound');
    // Every server may have died before a binding was acknowledged: then there is none to be lost.
    expect(files.findIndex(({ sha256 }) => sha256 === now?.sha256)).toBeGreaterThanOrEqual(lastBound);

    for (const { sha256, ticket } of files.filter(({ state }) => state === 'received')) {
      const row = await api.reads.first<{ vaultKey: string; fileId: string | null }>('SELECT vaultKey, fileId FROM upload_ticket WHERE secretHash = SHA2(?, 256)', [ticket]);
      // Bound by a commit whose answer never arrived, and perhaps replaced since.
      if (row!.fileId !== null) continue;
      expect(bytesOf(row!.vaultKey)).toBe(sha256);
      expect(await ask(at(url, sender), acts.bind, { documentId, ticket })).toMatchObject({ __typename: 'DocumentChanged', document: { file: { sha256 } } });
    }
  });

  it('rows and bytes agree, and what nobody refers to is swept', async () => {
    expect(await api.reads.rows('SELECT v.sha256 FROM vault_object v WHERE v.uses <> (SELECT COUNT(*) FROM stored_file f WHERE f.sha256 = v.sha256)')).toEqual([]);
    expect(await api.reads.rows('SELECT u.accountId FROM vault_usage u WHERE u.bytes <> (SELECT COALESCE(SUM(f.size), 0) FROM stored_file f WHERE f.accountId = u.accountId)')).toEqual([]);
    const inVault = async () => (await readdir(join(api.dataDir, 'vault'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
    await until(async () => (await inVault()).every((name) => /^[0-9a-f]{32}$/.test(name)));
    const { transactions, reads, vault } = api.parvis.parts;
    const tomorrow = { now: () => new Date(Date.now() + 25 * 3_600_000) };
    await new SweepUploads(transactions, reads, vault, tomorrow, silentLog).execute();
    const kept = await reads.rows<{ vaultKey: string }>('SELECT vaultKey FROM vault_object');
    expect(await inVault()).toEqual(kept.map(({ vaultKey }) => vaultKey.slice(3)).sort());
  });

  const copiesOf = (id: string): number => mail.received.filter(({ messageId }) => messageId?.includes(id)).length;

  it('every receipt is mailed once, or visibly sent again under the same id', async () => {
    const isReceipt = "template = 'application-submitted'";
    await until(async () => (await count(`mail WHERE ${isReceipt} AND state <> 'SENT'`, [])) === 0, 60_000);
    const rows = await api.reads.rows<{ id: string; attempts: number; lastError: string | null }>(`SELECT id, attempts, lastError FROM mail WHERE ${isReceipt}`);
    expect(rows).toHaveLength(drafts.length);
    for (const { id, attempts, lastError } of rows) {
      const copies = copiesOf(id);
      expect([id, copies >= 1, copies <= attempts]).toEqual([id, true, true]);
      if (attempts > 1) expect([id, lastError]).toEqual([id, 'INTERRUPTED']);
    }
  }, 90_000);

  it('between commit and mail: it leaves after the restart, once', async () => {
    const dying = next;
    load();
    postOffice.isOpen = false;
    const id = await begin(at(url, sender), intakes[1]!);
    const state = async (): Promise<unknown> =>
      api.reads.first("SELECT id, state, attempts, lastError FROM mail WHERE template = 'application-created' AND JSON_VALUE(refs, '$.applicationId') = ?", [id]);
    await until(async () => ((await state()) as { state?: string } | undefined)?.state === 'SENDING', 20_000);
    await dying.kill();
    postOffice.isOpen = true;
    await next.start(new Date('2026-11-20T09:08:00.000Z'));
    await until(async () => ((await state()) as { state?: string }).state === 'SENT', 20_000);
    const row = (await state()) as { id: string };
    expect(row).toMatchObject({ attempts: 2, lastError: 'INTERRUPTED' });
    expect(copiesOf(row.id)).toBe(1);
  }, 90_000);
});
