/** Where the database is and as whom to go there: a TCP address in production, a socket for the private server. */
export interface DatabaseAddress {
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly socketPath?: string;
  readonly host?: string;
  readonly port?: number;
}

/** Reads `mysql://user:password@host:port/database`, or `…@localhost/database?socket=/path` for a server behind a socket. */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = new URL(text);
  const socketPath = url.searchParams.get('socket');
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(socketPath ? { socketPath } : { host: url.hostname, port: Number(url.port || 3306) }),
  };
}

const dateStrings: ['DATE'] = ['DATE'];

/** The options that every connection has in common, whoever opens it: instants in UTC with milliseconds, dates as text. */
export function connectionOptions(address: DatabaseAddress) {
  const where = address.socketPath === undefined ? { host: address.host ?? '127.0.0.1', port: address.port ?? 3306 } : { socketPath: address.socketPath };
  return {
    ...where,
    user: address.user,
    password: address.password,
    database: address.database,
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings,
    decimalNumbers: true,
    supportBigNumbers: true,
    connectTimeout: 10_000,
  };
}
