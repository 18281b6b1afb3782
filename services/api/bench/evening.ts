import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Gauge, type Load } from './evening/gauge';
import { Latencies } from './evening/latencies';
import { lostOf } from './evening/lost';
import { Candidate, Member, type Acknowledged } from './evening/people';
import { password, prepare } from './evening/prepare';
import { printStep, printTrend } from './evening/report';
import { startServers, type Servers } from './evening/servers';
import { Visitor } from './evening/visitor';

const { values: options } = parseArgs({
  options: {
    candidates: { type: 'string', default: '2000' }, staff: { type: 'string', default: '20' }, seconds: { type: 'string', default: '60' }, kilobytes: { type: 'string', default: '300' },
    operations: { type: 'string', default: '300' }, uploads: { type: 'string', default: '50' }, 'sign-ins': { type: 'string', default: '60' },
    shares: { type: 'string', default: '0.1,0.2,0.3,0.5,1' }, minutes: { type: 'string', default: '0' }, instances: { type: 'string', default: '1' }, profile: { type: 'string' },
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

async function openIntakes(origin: URL | undefined): Promise<string[]> {
  const query = '{ programmes(first: 100, filter: { openOnly: true }) { edges { node { id intakes { id state } } } } }';
  const answer = await fetch(new URL('/graphql', origin), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data } = (await answer.json()) as { data: { programmes: { edges: { node: { intakes: { id: string; state: string }[] } }[] } } };
  return data.programmes.edges.flatMap(({ node }) => node.intakes.filter(({ state }) => state === 'OPEN').map(({ id }) => id));
}

async function play(servers: Servers, dataDir: string): Promise<void> {
  const { origins } = servers;
  const gauge = new Gauge(servers);
  const latencies = new Latencies();
  const acknowledged: Acknowledged = { files: new Set(), submitted: new Set() };
  const known = documents();
  const intakes = await openIntakes(origins[0]);
  const visitor = (index: number) => new Visitor(origins, `10.${String(index >> 16)}.${String((index >> 8) & 255)}.${String(index & 255)}`, known);
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
    trend.push({ ...gauge.end(), serverMb: gauge.memoryMb() });
  }
  printTrend(trend);
  console.log(`${String(candidates.filter(({ isSignedIn }) => isSignedIn).length)} candidates signed in; ${String(acknowledged.files.size)} files and ${String(acknowledged.submitted.size)} submissions acknowledged`);
  await servers.stop();
  console.log(await lostOf(dataDir, acknowledged));
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-evening-'));
  const environment = { NODE_ENV: 'development', DATA_DIR: dataDir, DEMO: 'on', DEMO_PASSWORD: password, TRUSTED_PROXIES: '127.0.0.1,::1', LOG_LEVEL: 'warn' };
  let servers: Servers | undefined;
  try {
    const begun = performance.now();
    await prepare({ environment, candidates: number('candidates') });
    console.log(`${options.candidates} candidates ready in ${((performance.now() - begun) / 1000).toFixed(0)} s; ${options.seconds} s a step, files of ${options.kilobytes} kB, ${options.instances} that answer`);
    servers = await startServers({ environment, dataDir, instances: number('instances'), profile: options.profile });
    await play(servers, dataDir);
  } finally {
    await servers?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
