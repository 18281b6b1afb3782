import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../tests/support/database';
import { silentLog } from '../../tests/support/log';
import { sha256 } from '../kernel/secrets';
import { TrustedDocuments } from './trusted-documents';

const text = 'query Now { now }';
const newer = 'query Later { now }';

describe('trusted documents', () => {
  let database: TestDatabase;
  let folder: string;
  const clock = movableClock();
  const open = () => new TrustedDocuments(folder, database.reads, clock, silentLog);

  function deploy(front: string, documents: Record<string, string>): void {
    mkdirSync(join(folder, front, 'dist'), { recursive: true });
    writeFileSync(join(folder, front, 'dist', 'documents.json'), JSON.stringify(documents));
  }

  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fronts-'));
    deploy('candidate-shell', { [sha256(text)]: text });
    writeFileSync(join(folder, 'candidate-shell', 'dist', 'modules.json'), JSON.stringify([{ id: 'application', documents: '/modules/application/documents.json' }]));
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('gives the text of a hash to all who ask at once', async () => {
    const documents = open();
    expect(await Promise.all([1, 2, 3].map(() => documents.textOf(sha256(text))))).toEqual([text, text, text]);
  });

  it('knows the documents of a module redeployed alone', async () => {
    const documents = open();
    expect(await documents.textOf(sha256(newer))).toBeUndefined();
    deploy('application-module', { [sha256(newer)]: newer });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await documents.textOf(sha256(newer))).toBe(newer);
  });

  it('goes on answering pages opened before a deployment, for thirty days', async () => {
    await open().textOf(sha256(text));
    deploy('candidate-shell', {});
    clock.advance(29 * 86_400_000);
    expect(await open().textOf(sha256(text))).toBe(text);
    clock.advance(2 * 86_400_000);
    expect(await open().textOf(sha256(text))).toBeUndefined();
  });

  it('takes no text whose hash is not its own, and no hash that is none', async () => {
    deploy('candidate-shell', { [sha256('query Other { now }')]: 'mutation Evil { now }' });
    expect(await open().textOf(sha256('query Other { now }'))).toBeUndefined();
    expect(await open().textOf('../../etc/passwd')).toBeUndefined();
  });

  it('goes when nobody has deployed it for 30 days, and not before', async () => {
    const hashes = async () => (await database.reads.rows<{ hash: string }>('SELECT hash FROM trusted_document')).map(({ hash }) => hash).sort();
    const old = 'query Old { now }';
    deploy('application-module', { [sha256(old)]: old });
    await open().textOf(sha256(old));
    deploy('application-module', {});
    clock.advance(30 * 86_400_000);
    await open().forgetOld();
    expect(await hashes()).toEqual(expect.arrayContaining([sha256(old), sha256(text)]));
    clock.advance(1);
    await open().forgetOld();
    expect(await hashes()).not.toContain(sha256(old));
    expect(await hashes()).toContain(sha256(text));
  });
});
