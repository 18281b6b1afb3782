import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export class MariaDbMissing extends Error {
  constructor() {
    super(
      'MariaDB 10.11 or newer is needed and was not found on this machine. On Debian: apt-get install mariadb-server-core mariadb-client-core. ' +
        'Or name a server that runs elsewhere: DATABASE_URL=mysql://user:password@host:3306/database',
    );
  }
}

export interface MariaDbPrograms {
  readonly server: string;
  readonly installDb: string;
}

export interface PrivateServerAccess {
  readonly socketPath: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Places {
  readonly data: string;
  readonly state: string;
  readonly errors: string;
  readonly opening: string;
}

/** Where the machine's MariaDB is. Ordinary users on Debian do not have /usr/sbin in their PATH: hence the longer search. */
export function findMariaDb(): MariaDbPrograms {
  const server = locate('mariadbd');
  const installDb = locate('mariadb-install-db');
  if (server === undefined || installDb === undefined) throw new MariaDbMissing();
  return { server, installDb };
}

function locate(program: string): string | undefined {
  const search = 'PATH="$PATH:/usr/sbin:/usr/local/sbin:/usr/local/bin:/usr/libexec:/opt/homebrew/bin:/usr/local/opt/mariadb/bin"; command -v "$0"';
  try {
    return execFileSync('/bin/sh', ['-c', search, program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Makes the empty database files, once; a half-made folder of a run that was cut short is thrown away. */
export async function installOnce(programs: MariaDbPrograms, places: Places): Promise<void> {
  if (existsSync(places.data)) return;
  const partial = `${places.data}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  const options = ['--no-defaults', ...asRoot(), `--datadir=${partial}`, '--auth-root-authentication-method=socket', '--skip-test-db', '--skip-name-resolve'];
  await promisify(execFile)(programs.installDb, options, { maxBuffer: 1024 * 1024 });
  renameSync(partial, places.data);
}

export function serverArguments(places: Places, access: PrivateServerAccess, durable: boolean): string[] {
  return [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${places.data}`,
    `--socket=${access.socketPath}`,
    `--pid-file=${join(dirname(access.socketPath), 'pid')}`,
    `--init-file=${places.opening}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--skip-symbolic-links',
    '--local-infile=0',
    '--performance-schema=0',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_uca1400_ai_ci',
    '--default-time-zone=+00:00',
    '--max-connections=200',
    '--max-allowed-packet=64M',
    '--innodb-buffer-pool-size=128M',
    '--innodb-log-file-size=48M',
    ...(durable ? ['--innodb-flush-log-at-trx-commit=1'] : ['--innodb-flush-log-at-trx-commit=0', '--skip-innodb-doublewrite', '--innodb-flush-method=nosync']),
  ];
}

/** MariaDB refuses to run as root unless told so, and refuses the option from anybody else. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

/** One statement a line, as the server demands. Run at every start, so that each run has a password of its own. */
export function openingStatements({ user, password, database }: PrivateServerAccess): string {
  return [
    `CREATE USER IF NOT EXISTS '${user}'@'localhost';`,
    `ALTER USER '${user}'@'localhost' IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO '${user}'@'localhost';`,
    `CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;`,
    '',
  ].join('\n');
}
