import type { IncomingMessage } from 'node:http';
import type { Clock } from '../kernel/clock';
import { networkOf } from '../identity/contract';
import type { RecogniseToken } from '../integrations/contract';
import type { PersonViewer } from '../kernel/viewer';
import { RequestRefused } from './refuse';

/** The secret of an access token that a request carries; with one, no cookie is read. */
export const bearerIn = ({ headers }: IncomingMessage): string | undefined => /^bearer\b\s*(?<secret>.*)$/i.exec(headers.authorization ?? '')?.groups?.['secret'];

const failures = { most: 30, windowMs: 10 * 60_000, networks: 10_000 } as const;

interface Failed {
  readonly since: number;
  count: number;
}

/** Secrets that opened nothing, by the network that tried them: whoever goes on is not even looked up. */
class FailedBearers {
  private readonly networks = new Map<string, Failed>();

  constructor(private readonly clock: Clock) {}

  assertFew(network: string): void {
    const failed = this.networks.get(network);
    if (failed === undefined) return;
    const left = failed.since + failures.windowMs - this.clock.now().getTime();
    if (left <= 0) this.networks.delete(network);
    else if (failed.count >= failures.most) throw new RequestRefused(429, 'TRY_LATER', 'Too many wrong access tokens came from this network. Try later.', { 'retry-after': String(Math.ceil(left / 1_000)) });
  }

  count(network: string): void {
    const failed = this.networks.get(network);
    if (failed !== undefined) failed.count += 1;
    else this.add(network);
  }

  /** Bounded: the oldest is forgotten first. */
  private add(network: string): void {
    const [oldest] = this.networks.keys();
    if (this.networks.size >= failures.networks && oldest !== undefined) this.networks.delete(oldest);
    this.networks.set(network, { since: this.clock.now().getTime(), count: 1 });
  }
}

/** One answer to every secret that opens nothing: it says not whether there is such a token, nor why it is not taken. */
const refused = (): RequestRefused =>
  new RequestRefused(401, 'UNAUTHENTICATED', 'This access token is not valid here and now.', { 'www-authenticate': 'Bearer realm="parvis", error="invalid_token"' });

export function bearerReader(recognise: RecogniseToken, clock: Clock): (secret: string, clientIp: string) => Promise<PersonViewer> {
  const failed = new FailedBearers(clock);
  return async (secret, clientIp) => {
    const network = networkOf(clientIp);
    failed.assertFew(network);
    const viewer = await recognise.execute(secret, clientIp);
    if (viewer !== undefined) return viewer;
    failed.count(network);
    throw refused();
  };
}
