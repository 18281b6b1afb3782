import 'reflect-metadata';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { childNamed, Gauge, memoryMb, type Load } from './evening/gauge';
import { Latencies } from './evening/latencies';
import { lostOf } from './evening/lost';
import { Candidate, Member, type Acknowledged } from './evening/people';
import { password, prepare } from './evening/prepare';
import { printStep, printTrend } from './evening/report';
import { Visitor } from './evening/visitor';

const { values: options } = parseArgs({
  options: {
    candidates: { type: 'string', default: '2000' }, staff: { type: 'string', default: '20' }, seconds: { type: 'string', default: '60' }, kilobytes: { type: 'string', default: '300' },
    operations: { type: 'string', default: '300' }, uploads: { type: 'string', default: '50' }, 'sign-ins': { type: 'string', default: '60' },
    shares: { type: 'string', default: '0.1,0.2,0.3,0.5,1' }, minutes: { type: 'string', default: '0' },
  },
});
const number = (name: keyof typeof options): number => Number(options[name]);
/** The university's model of its last evening, per second. */
const model = { operations: number('operations'), uploads: number('uploads'), signIns: number('sign-ins') };

const root = resolve(__dirname, '../../..');
const staffAddresses = ['solene.marchal@parvis.test', 'anatole.ferrand@parvis.test', 'karim.benavent@parvis.test', 'robin.delorme@parvis.test', 'camille.oudin@parvis.test', 'elise.vautrin@parvis.test'];

function documents(): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const front of ['candidate-shell', 'application-module', 'cockpit-module']) {
    const list = JSON.parse(readFileSync(join(root, 'frontends', front, 'dist/documents.json'), 'utf8')) as Record<string, string>;
    for (const [hash, text] of Object.entries(list)) byName.set(/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? hash, hash);
  }
  return byName;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function start(environment: Readonly<Record<string, string>>, origin: URL): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--max-semi-space-size=64', '--enable-source-maps', join(root, 'services/api/dist/main.js')], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 300; tries += 1) {
    const isReady = await fetch(new URL('/health/ready', origin)).then(({ ok }) => ok, () => false);
    if (isReady) return server;
    await pause(200);
  }
  throw new Error('the server did not start');
}

interface Crowd {
  readonly candidates: readonly Candidate[];
  readonly members: readonly Member[];
}

/** Acts begin at their rate whatever became of those before, as people do; those that fail are counted, none is tried again. */
async function playStep({ candidates, members }: Crowd, share: number, seconds: number): Promise<void> {
  const under: Promise<unknown>[] = [];
  const begin = (work: Promise<unknown> | undefined): void => void (work && under.push(work.catch(() => undefined)));
  const due = { signIns: 0, uploads: 0, looks: 0 };
  const looks = Math.max(model.operations - 2 * model.uploads - 2 * model.signIns, 0);
  const end = performance.now() + seconds * 1000;
  let last = performance.now();
  while (performance.now() < end) {
    await pause(10);
    const passed = (performance.now() - last) / 1000;
    last = performance.now();
    due.signIns += passed * model.signIns * share;
    due.uploads += passed * model.uploads * share;
    due.looks += passed * looks * share;
    for (; due.signIns >= 1; due.signIns -= 1) begin(signIn(candidates));
    for (; due.uploads >= 1; due.uploads -= 1) begin(next(candidates, ({ mayUpload }) => mayUpload)?.upload(number('kilobytes')));
    for (; due.looks >= 1; due.looks -= 1) begin(Math.random() < 0.15 ? members[Math.floor(Math.random() * members.length)]?.work() : next(candidates, ({ mayLook }) => mayLook)?.look());
  }
  await Promise.all(under);
}

let turn = 0;

/** Somebody who is not here yet; once everybody is, somebody comes back. */
async function signIn(candidates: readonly Candidate[]): Promise<void> {
  const newcomer = next(candidates, ({ mayEnter }) => mayEnter);
  if (newcomer !== undefined) return newcomer.signIn();
  const returning = next(candidates, ({ mayLook }) => mayLook);
  await returning?.leave();
  await returning?.signIn();
}

/** Whose turn it is among those who can; nobody where none can. */
function next(candidates: readonly Candidate[], can: (candidate: Candidate) => boolean): Candidate | undefined {
  for (let tries = 0; tries < candidates.length; tries += 1) {
    turn = (turn + 1) % candidates.length;
    const candidate = candidates[turn];
    if (candidate !== undefined && can(candidate)) return candidate;
  }
  return undefined;
}

async function openIntakes(origin: URL): Promise<string[]> {
  const query = '{ programmes(first: 100, filter: { openOnly: true }) { edges { node { id intakes { id state } } } } }';
  const answer = await fetch(new URL('/graphql', origin), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data } = (await answer.json()) as { data: { programmes: { edges: { node: { intakes: { id: string; state: string }[] } }[] } } };
  return data.programmes.edges.flatMap(({ node }) => node.intakes.filter(({ state }) => state === 'OPEN').map(({ id }) => id));
}

async function play(origin: URL, server: ChildProcess, dataDir: string): Promise<void> {
  const pid = server.pid ?? 0;
  const gauge = new Gauge(pid, childNamed(pid, 'mariadbd'));
  const latencies = new Latencies();
  const acknowledged: Acknowledged = { files: new Set(), submitted: new Set() };
  const known = documents();
  const intakes = await openIntakes(origin);
  const visitor = (index: number) => new Visitor(origin, `10.${String(index >> 16)}.${String((index >> 8) & 255)}.${String(index & 255)}`, known);
  const candidates = Array.from({ length: number('candidates') }, (_, index) => new Candidate(index, visitor(index), intakes, latencies, acknowledged));
  const members = Array.from({ length: number('staff') }, (_, index) => new Member(staffAddresses[index % staffAddresses.length]!, visitor(1_000_000 + index), latencies));
  for (const member of members) await member.signIn();
  const crowd = { candidates, members };
  for (const share of options.shares.split(',').map(Number)) {
    latencies.clear();
    gauge.begin();
    await playStep(crowd, share, number('seconds'));
    printStep(share, model, number('seconds'), latencies, gauge.end());
  }
  const trend: Load[] = [];
  for (let minute = 0; minute < number('minutes'); minute += 1) {
    latencies.clear();
    gauge.begin();
    await playStep(crowd, Number(options.shares.split(',').at(0)), 60);
    trend.push({ ...gauge.end(), serverMb: memoryMb(pid) });
  }
  printTrend(trend);
  console.log(`${String(candidates.filter(({ isSignedIn }) => isSignedIn).length)} candidates signed in; ${String(acknowledged.files.size)} files and ${String(acknowledged.submitted.size)} submissions acknowledged`);
  await stop(server);
  console.log(await lostOf(dataDir, acknowledged));
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-evening-'));
  const port = await freePort();
  const origin = new URL(`http://localhost:${String(port)}`);
  const environment = {
    NODE_ENV: 'development', DATA_DIR: dataDir, PORT: String(port), METRICS_PORT: String(await freePort()), DEMO: 'on', DEMO_PASSWORD: password, TRUSTED_PROXIES: '127.0.0.1,::1', LOG_LEVEL: 'warn', ROLE: 'all',
  };
  let server: ChildProcess | undefined;
  try {
    const begun = performance.now();
    await prepare({ environment, candidates: number('candidates') });
    console.log(`${options.candidates} candidates ready in ${((performance.now() - begun) / 1000).toFixed(0)} s; ${options.seconds} s a step, files of ${options.kilobytes} kB`);
    server = await start(environment, origin);
    await play(origin, server, dataDir);
  } finally {
    if (server?.exitCode === null) await stop(server);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
