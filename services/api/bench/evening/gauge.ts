import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

const ticksPerSecond = 100;

/** Fields of /proc/<pid>/stat after the name, which may hold anything. */
const stat = (pid: number): string[] => readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');

/** Seconds of processor that a process has used, its threads and the system for it included. */
const cpuSeconds = (pid: number): number => {
  const fields = stat(pid);
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

const memoryMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** The child of a process with this name. */
export function childNamed(parent: number, name: string): number {
  for (const entry of readdirSync('/proc').filter((text) => /^\d+$/.test(text))) {
    try {
      const pid = Number(entry);
      if (Number(stat(pid)[1]) === parent && readFileSync(`/proc/${entry}/comm`, 'utf8').trim() === name) return pid;
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error(`${String(parent)} has no child ${name}`);
}

/** Seconds that the thread which answers has run, and waited for a core while it could have. */
function mainThread(pid: number): { readonly ran: number; readonly waited: number } {
  const [ran = 0, waited = 0] = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/schedstat`, 'utf8').split(' ').map(Number);
  return { ran: ran / 1e9, waited: waited / 1e9 };
}

export interface Load {
  /** Cores in use, of each: all that answer together, with their other threads and their worker. */
  readonly server: number;
  readonly database: number;
  readonly driver: number;
  readonly whole: number;
  /** Of the instance whose one thread was the busiest: what it ran, and what it waited for a core. */
  readonly thread: number;
  readonly threadWaited: number;
  /** Cores that had nothing to do but wait for the disk. */
  readonly disk: number;
  /** Of the largest instance. */
  readonly serverMb: number;
}

export interface Measured {
  readonly pids: readonly number[];
  readonly workerPid: number | undefined;
  readonly databasePid: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How much of the machine each took between `begin` and `end`. */
export class Gauge {
  private begun: ReturnType<Gauge['now']>;

  constructor(private readonly measured: Measured) {
    this.begun = this.now();
  }

  begin(): void {
    this.begun = this.now();
  }

  end(): Load {
    const [from, to] = [this.begun, this.now()];
    const seconds = to.at - from.at;
    const threads = to.threads.map(({ ran, waited }, index) => ({ ran: (ran - (from.threads[index]?.ran ?? 0)) / seconds, waited: (waited - (from.threads[index]?.waited ?? 0)) / seconds }));
    const busiest = threads.reduce((one, other) => (other.ran > one.ran ? other : one));
    const [idle, disk] = [(to.idle - from.idle) / seconds, (to.disk - from.disk) / seconds];
    return {
      server: (to.server - from.server) / seconds, database: (to.database - from.database) / seconds, driver: (to.driver - from.driver) / seconds,
      whole: cpus().length - idle - disk, disk, thread: busiest.ran, threadWaited: busiest.waited, serverMb: this.memoryMb(),
    };
  }

  memoryMb(): number {
    return Math.max(...this.measured.pids.map(memoryMb));
  }

  private now() {
    const { pids, workerPid, databasePid } = this.measured;
    const { user, system } = process.cpuUsage();
    const machine = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/) ?? [];
    return {
      at: performance.now() / 1000, server: sum([...pids, ...(workerPid === undefined ? [] : [workerPid])].map(cpuSeconds)), database: cpuSeconds(databasePid), driver: (user + system) / 1e6,
      idle: Number(machine[4] ?? 0) / ticksPerSecond, disk: Number(machine[5] ?? 0) / ticksPerSecond, threads: pids.map(mainThread),
    };
  }
}
