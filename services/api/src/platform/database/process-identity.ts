import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Names one run of one process. A bare process number is given again after a reboot, or at once in a container,
 * so it is joined to the moment the process began. Undefined when no such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  const beginning = process.platform === 'linux' ? beginningFromProc(pid) : beginningFromPs(pid);
  return beginning === undefined ? undefined : `${String(pid)}@${beginning}`;
}

export function isRunning(identity: string): boolean {
  const pid = Number(identity.split('@')[0]);
  return Number.isSafeInteger(pid) && pid > 0 && processIdentity(pid) === identity;
}

export function pidOf(identity: string): number {
  return Number(identity.split('@')[0]);
}

function beginningFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The program's name, in brackets, may itself hold blanks and brackets.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields[18];
    if (state === 'Z' || ticks === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
  } catch {
    return undefined;
  }
}

function beginningFromPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
