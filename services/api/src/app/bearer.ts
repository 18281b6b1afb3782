import type { IncomingMessage } from 'node:http';
import type { Clock } from '../kernel/clock';
import { networkOf } from '../identity/contract';
import type { RecogniseToken } from '../integrations/contract';
import { sha256 } from '../kernel/secrets';
import type { PersonViewer } from '../kernel/viewer';
import { RequestRefused } from './refuse';

/** The secret of an access token that a request carries; with one, no cookie is read. */
export const bearerIn = ({ headers }: IncomingMessage): string | undefined => /^bearer\b\s*(?<secret>.*)$/i.exec(headers.authorization ?? '')?.groups?.['secret'];

const failures = { most: 30, windowMs: 10 * 60_000, kept: 10_000 } as const;

interface Failed {
  readonly since: number;
  readonly count: number;
}

/**
 * Secrets that opened nothing, and the networks that tried several: whoever goes on is not even looked up. One secret that comes
 * again and again, like that of a program which nobody told of its end, closes the way to itself alone and not to its neighbours.
 */
class FailedBearers {
  private readonly known = new Map<string, Failed>();

  constructor(private readonly clock: Clock) {}

  assertFew(network: string, secret: string): void {
    if (this.countOf(network) === 0) return;
    if (this.countOf(network) >= failures.most) throw tooMany('Too many wrong access tokens came from this network.', this.leftOf(network));
    const own = keyOf(network, secret);
    if (this.countOf(own) >= failures.most) throw tooMany('This access token was refused too many times.', this.leftOf(own));
  }

  count(network: string, secret: string): void {
    const isNew = this.add(keyOf(network, secret)) === 1;
    if (isNew || this.countOf(network) === 0) this.add(network);
  }

  private countOf(key: string): number {
    if (this.leftOf(key) <= 0) this.known.delete(key);
    return this.known.get(key)?.count ?? 0;
  }

  private leftOf(key: string): number {
    const failed = this.known.get(key);
    return failed === undefined ? 0 : failed.since + failures.windowMs - this.clock.now().getTime();
  }

  /** Bounded: the oldest is forgotten first. */
  private add(key: string): number {
    const count = this.countOf(key) + 1;
    const [oldest] = this.known.keys();
    if (this.known.size >= failures.kept && !this.known.has(key) && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, { since: this.known.get(key)?.since ?? this.clock.now().getTime(), count });
    return count;
  }
}

const keyOf = (network: string, secret: string): string => `${network} ${sha256(secret)}`;

const tooMany = (why: string, leftMs: number): RequestRefused =>
  new RequestRefused(429, 'TRY_LATER', `${why} Try later.`, { 'retry-after': String(Math.ceil(leftMs / 1_000)) });

/** One answer to every secret that opens nothing: it says not whether there is such a token, nor why it is not taken. */
const refused = (): RequestRefused =>
  new RequestRefused(401, 'UNAUTHENTICATED', 'This access token is not valid here and now.', { 'www-authenticate': 'Bearer realm="parvis", error="invalid_token"' });

export function bearerReader(recognise: RecogniseToken, clock: Clock): (secret: string, clientIp: string) => Promise<PersonViewer> {
  const failed = new FailedBearers(clock);
  return async (secret, clientIp) => {
    const network = networkOf(clientIp);
    failed.assertFew(network, secret);
    const viewer = await recognise.execute(secret, clientIp);
    if (viewer !== undefined) return viewer;
    failed.count(network, secret);
    throw refused();
  };
}
