import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

const ticksPerSecond = 100;

/** Fields of /proc/<pid>/stat after the name, which may hold anything. */
const stat = (pid: number): string[] => readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');

/** Seconds of processor that a process has used, its threads and the system for it included. */
export const cpuSeconds = (pid: number): number => {
  const fields = stat(pid);
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

export const memoryMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;

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

export interface Load {
  /** Cores in use, of each. */
  readonly server: number;
  readonly database: number;
  readonly driver: number;
  readonly whole: number;
  readonly serverMb: number;
}

/** How much of the machine each took between `begin` and `end`. */
export class Gauge {
  private begun: { readonly at: number; readonly server: number; readonly database: number; readonly driver: number; readonly idle: number };

  constructor(
    private readonly serverPid: number,
    private readonly databasePid: number,
  ) {
    this.begun = this.now();
  }

  begin(): void {
    this.begun = this.now();
  }

  end(): Load {
    const [from, to] = [this.begun, this.now()];
    const seconds = to.at - from.at;
    return {
      server: (to.server - from.server) / seconds, database: (to.database - from.database) / seconds, driver: (to.driver - from.driver) / seconds,
      whole: cpus().length - (to.idle - from.idle) / seconds, serverMb: memoryMb(this.serverPid),
    };
  }

  private now() {
    const { user, system } = process.cpuUsage();
    const idle = Number(readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/)[4] ?? 0) / ticksPerSecond;
    return { at: performance.now() / 1000, server: cpuSeconds(this.serverPid), database: cpuSeconds(this.databasePid), driver: (user + system) / 1e6, idle };
  }
}
