import { currentClientIp } from '../../kernel/correlation';
import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import { sameDigest, sha256 } from '../../kernel/secrets';
import type { TokenViewers } from '../../kernel/token-viewers';
import type { PersonViewer } from '../../kernel/viewer';
import { calendarDay } from '../../people/contract';
import { isWithin } from './networks';
import { grantsOfToken } from '../model/token-scopes';
import { tokenIdIn } from '../model/token-secret';
import { livingToken, noteUse, type TokenPresented } from '../store/api-token.reads';

/** Its use is noted at most this often: a write to a minute, not to a request. */
const notedEveryMs = 60_000;

/** Who acts by a secret; undefined for one that is wrong, ended, or from a network that it is not taken from. */
export class RecogniseToken {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute(secret: string, clientIp: string): Promise<PersonViewer | undefined> {
    const id = tokenIdIn(secret);
    const now = this.clock.now();
    const token = id === undefined ? undefined : await livingToken(this.reads, id, now, calendarDay(now));
    if (token === undefined || !opens(token, sha256(secret), now) || !isWithin(token.networks, clientIp)) return undefined;
    await this.note(token, clientIp, now);
    return viewerOf(token);
  }

  private async note({ id, lastUsedAt }: TokenPresented, ip: string, at: Date): Promise<void> {
    const before = new Date(at.getTime() - notedEveryMs);
    if (lastUsedAt === null || lastUsedAt <= before) await noteUse(this.reads, id, { at, before, ip });
  }
}

const viewerOf = (token: TokenPresented): PersonViewer => {
  const { id, accountId, name, scopes, candidateId } = token;
  return { kind: 'person', accountId, candidateId: '', sessionId: '', grants: grantsOfToken(token), token: { id, name, scopes, ownCandidateId: candidateId } };
};

/** For what a token ordered and a worker does later: it is what it is by then, and stops where the token has stopped. */
export class LivingTokens implements TokenViewers {
  constructor(private readonly reads: Reads) {}

  async find(id: string, now: Date): Promise<PersonViewer | undefined> {
    const token = await livingToken(this.reads, id, now, calendarDay(now));
    // A request that is answered for it comes from its networks, as if it had brought the token itself.
    const ip = currentClientIp();
    return token !== undefined && (ip === undefined || isWithin(token.networks, ip)) ? viewerOf(token) : undefined;
  }
}

function opens({ secretHash, previousHash, previousEndsAt }: TokenPresented, digest: string, now: Date): boolean {
  if (sameDigest(secretHash, digest)) return true;
  return previousHash !== null && previousEndsAt !== null && now < previousEndsAt && sameDigest(previousHash, digest);
}
