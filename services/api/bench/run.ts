import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newSigningKeyPem } from '../src/platform/tokens/signing-keys';
import { markdownTable } from './figures';
import { residentMegabytes } from './processor-time';
import { assertSameJson, growthHead, growthRow, ReadBench, readHead, readRow, type Pace, type Side } from './reads';
import { Requests } from './requests';
import { startServer, type RunningServer, type ServerName } from './servers';
import { makeWorld, startMachine, type World } from './world';
import { draftsOf, WriteBench, writeHead, writeRow } from './writes';

const { values } = parseArgs({ options: {
  candidates: { type: 'string', default: '200000' }, applications: { type: 'string', default: '1000000' }, few: { type: 'string', default: '10000' },
  connections: { type: 'string', default: '20' }, slice: { type: 'string', default: '1500' }, pairs: { type: 'string', default: '11' }, buffer: { type: 'string', default: '4096' },
  only: { type: 'string', default: 'dashboard,grid,catalogue' }, servers: { type: 'string', default: 'floor,peer,parvis' }, profile: { type: 'string' }, quick: { type: 'boolean', default: false }, growth: { type: 'boolean', default: true }, writes: { type: 'boolean', default: true },
}, allowNegative: true });

const quick = { candidates: 2_000, applications: 10_000, sliceMs: 700, pairs: 5 } as const;
const sizes = values.quick ? quick : { candidates: Number(values.candidates), applications: Number(values.applications) };
const pace: Pace = { connections: Number(values.connections), sliceMs: values.quick ? quick.sliceMs : Number(values.slice), pairs: values.quick ? quick.pairs : Number(values.pairs) };
const wanted = values.only.split(',');
const reads = (['dashboard', 'grid', 'catalogue'] as const).filter((read) => wanted.includes(read));
const servers = (['floor', 'peer', 'parvis'] as const).filter((name) => values.servers.split(',').includes(name));
const signingKeys = newSigningKeyPem();

const say = (text: string): void => { console.log(text); };

class Bench {
  private readonly running: RunningServer[] = [];

  constructor(
    private readonly measure: ReadBench,
    private readonly databasePid: number,
  ) {}

  async side(name: ServerName, world: World, profile?: string): Promise<Side> {
    const server = await startServer(name, { address: world.address, signingKeys, profile });
    this.running.push(server);
    return { server, requests: new Requests(world, signingKeys) };
  }

  /** The same requests to all, in turn; every answer first compared with the floor's. */
  async against(world: World): Promise<void> {
    const sides = await Promise.all(servers.map((name) => this.side(name, world, name === 'parvis' ? values.profile : undefined)));
    const [floor, ...others] = sides;
    const rows: (readonly string[])[] = [];
    for (const read of reads) {
      for (const other of others) await assertSameJson(read, floor!, other);
      const slices = await this.measure.compare(read, sides);
      for (const [index, { server }] of sides.entries()) rows.push(readRow(read, server.name, slices[index]!, slices[0]!));
    }
    say(markdownTable(readHead, rows));
    say(`\nMemory after it, MB: ${sides.map(({ server }) => `${server.name} ${String(residentMegabytes(server.pid))}`).join(', ')}\n`);
    await this.stop();
  }

  /** What is acknowledged is on the disk; there is no floor for what the rules of a submission are. */
  async writes(world: World): Promise<void> {
    const writing = new WriteBench(this.databasePid, await this.side('parvis', world), pace.connections);
    const milliseconds = 6 * pace.sliceMs;
    const rows = [
      writeRow('(d) submit an application', await writing.submissions(draftsOf(world), milliseconds)),
      writeRow('(e) 8 documents of 200 kB', await writing.uploads(world.uploaders, 200, milliseconds)),
    ];
    writing.close();
    say(`${markdownTable(writeHead, rows)}\n`);
    await this.stop();
  }

  async growth(few: World, many: World): Promise<void> {
    const sides = [await this.side('parvis', few), await this.side('parvis', many)];
    const rows: (readonly string[])[] = [];
    for (const read of reads) {
      const [fewSlices, manySlices] = await this.measure.compare(read, sides);
      rows.push(growthRow(read, fewSlices!, manySlices!));
    }
    say(markdownTable(growthHead, rows));
    await this.stop();
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.splice(0).map((server) => server.stop()));
  }
}

async function main(): Promise<void> {
  if (!existsSync(join(__dirname, '../dist/main.js'))) throw new Error('Build first: npm run build');
  const machine = await startMachine(Number(values.buffer));
  const bench = new Bench(new ReadBench(machine.databasePid, pace), machine.databasePid);
  try {
    const many = await makeWorld(sizes);
    say(`${String(sizes.candidates)} candidates, ${String(sizes.applications)} applications loaded in ${many.seconds.toFixed(0)} s; ${String(pace.connections)} connections, ${String(pace.pairs)} alternating slices of ${String(pace.sliceMs)} ms\n`);
    await bench.against(many);
    if (values.writes) await bench.writes(many);
    if (values.growth && !values.quick) {
      const few = await makeWorld({ applications: Number(values.few), candidates: Number(values.few) / 5 });
      say(`From ${values.few} to ${String(sizes.applications)} applications:\n`);
      await bench.growth(few, many);
    }
  } finally {
    await bench.stop();
    await machine.stop();
  }
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
