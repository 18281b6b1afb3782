import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

import type { Log } from '../../kernel/log';
import { DataDirInUse, dataDirHolder } from './data-dir-lock';
import { isRunning, processIdentity } from './process-identity';
import { runningPrivateServer, startPrivateServer, type PrivateServer, type PrivateServerAccess } from './private-server';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function rows(access: PrivateServerAccess, sql: string): Promise<RowDataPacket[]> {
  const { socketPath, user, password, database } = access;
  const connection = await createConnection({ socketPath, user, password, database });
  try {
    const [found] = await connection.query<RowDataPacket[]>(sql);
    return found;
  } finally {
    await connection.end();
  }
}

function serversOf(dataDir: string): string[] {
  const all = execFileSync('sh', ['-c', 'for p in /proc/[0-9]*; do tr "\\0" " " < $p/cmdline 2>/dev/null; echo; done'], { encoding: 'utf8' });
  return all.split('\n').filter((line) => line.includes(`--datadir=${dataDir}/mariadb`));
}

describe('the private MariaDB', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-private-server-'));
  let server: PrivateServer | undefined;

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('speaks UTC and one collation, is reached by its socket only, and keeps what it acknowledged', async () => {
    server = await startPrivateServer({ dataDir, durable: true, log: quiet });
    await rows(server, 'CREATE TABLE kept (name VARCHAR(20))');
    await rows(server, "INSERT INTO kept VALUES ('Zoé')");

    const [settings] = await rows(
      server,
      `SELECT @@global.time_zone tz, @@collation_database collation, @@skip_networking alone,
              @@innodb_flush_log_at_trx_commit flush, @@innodb_doublewrite doublewrite`,
    );
    expect(settings).toMatchObject({ tz: '+00:00', collation: 'utf8mb4_uca1400_ai_ci', alone: 1, flush: 1, doublewrite: 1 });
    expect(await rows(server, "SELECT name FROM kept WHERE name = 'zoe'")).toHaveLength(1);
  });

  it('keeps its files between two runs and leaves no process and no socket behind', async () => {
    server = await startPrivateServer({ dataDir, durable: false, log: quiet });
    expect(await rows(server, 'SELECT name FROM kept')).toHaveLength(1);
    expect(serversOf(dataDir)).toHaveLength(1);

    await server.stop();
    expect(serversOf(dataDir)).toHaveLength(0);
    expect(() => statSync(server?.socketPath ?? '')).toThrow('ENOENT');
    expect(readdirSync(dataDir).sort()).toEqual(['mariadb', 'mariadb.log']);
    server = undefined;
  });

  it('keeps its password to the owner of the data folder', async () => {
    server = await startPrivateServer({ dataDir, durable: false, log: quiet });
    expect(statSync(join(dataDir, 'mariadb-server.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).not.toContain('mariadb-opening.sql');
    await expect(rows({ ...server, password: 'wrong' }, 'SELECT 1')).rejects.toThrow(/Access denied/);
  });

  it('refuses a second server on the same folder with a sentence that helps', async () => {
    server = await startPrivateServer({ dataDir, durable: false, log: quiet });
    const second = startPrivateServer({ dataDir, durable: false, log: quiet });
    await expect(second).rejects.toThrow(DataDirInUse);
    await expect(second).rejects.toThrow(/in use by another Parvis .*DATA_DIR=/);
    expect(await rows(server, 'SELECT 1')).toHaveLength(1);
  });

  it('tells other commands on the same folder how to reach it', async () => {
    expect(runningPrivateServer(dataDir)).toBeUndefined();
    server = await startPrivateServer({ dataDir, durable: false, log: quiet });
    const access = runningPrivateServer(dataDir);
    expect(access).toMatchObject({ socketPath: server.socketPath });
    expect(await rows(access ?? server, 'SELECT 1')).toHaveLength(1);
  });

  it('ends the server of a run that was killed, and loses nothing', async () => {
    const victim = spawn(process.execPath, ['-e', VICTIM, dataDir], { cwd: resolve(__dirname, '../../..'), stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((ready) => victim.stdout.once('data', ready));
    const orphan = runningPrivateServer(dataDir);
    expect(orphan).toBeDefined();
    await rows(orphan ?? { socketPath: '', user: '', password: '', database: '' }, "INSERT INTO kept VALUES ('acknowledged')");

    victim.kill('SIGKILL');
    await new Promise((gone) => victim.once('exit', gone));
    expect(serversOf(dataDir)).toHaveLength(1);
    expect(dataDirHolder(dataDir)).toBeUndefined();

    server = await startPrivateServer({ dataDir, durable: true, log: quiet });
    expect(serversOf(dataDir)).toHaveLength(1);
    expect(await rows(server, "SELECT name FROM kept WHERE name = 'acknowledged'")).toHaveLength(1);
  });

  it('says why it did not start', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'parvis-broken-'));
    try {
      execFileSync('mkdir', [join(broken, 'mariadb')]);
      await expect(startPrivateServer({ dataDir: broken, durable: false, log: quiet })).rejects.toThrow(/did not start[^]*mysql/);
      expect(serversOf(broken)).toHaveLength(0);
      expect(readdirSync(broken)).not.toContain('lock');
    } finally {
      rmSync(broken, { recursive: true, force: true });
    }
  });
});

describe('the identity of a process', () => {
  it('is stable for one process, and gone with it', () => {
    const mine = processIdentity(process.pid) ?? '';
    expect(processIdentity(process.pid)).toBe(mine);
    expect(isRunning(mine)).toBe(true);
    expect(isRunning(`${String(process.pid)}@another moment`)).toBe(false);
    expect(isRunning('4194304@never')).toBe(false);
  });
});

const VICTIM = `
  const { transformSync } = require('@swc/core');
  const { readFileSync } = require('node:fs');
  require.extensions['.ts'] = (module, file) => module._compile(
    transformSync(readFileSync(file, 'utf8'), { filename: file, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code, file);
  const { startPrivateServer } = require('./src/platform/database/private-server.ts');
  const quiet = { info() {}, warn() {}, error() {} };
  startPrivateServer({ dataDir: process.argv[1], durable: true, log: quiet }).then(() => { console.log('ready'); setInterval(() => {}, 1000); });
`;
