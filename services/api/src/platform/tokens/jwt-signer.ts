import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { AccessClaims, TokenSigner } from '../../kernel/ports';
import type { SigningKey, SigningKeys } from './signing-keys';

const lifetimeSeconds = 10 * 60;
const clockToleranceSeconds = 5;
const type = 'at+jwt';
const audience = 'parvis-api';

/** Headers that name a key from elsewhere have no business in our tokens; their presence alone refuses one. */
const header = z.strictObject({ alg: z.literal('ES256'), typ: z.literal(type), kid: z.string() });

/** `jsonwebtoken` accepts a token that lacks these; we do not. */
const payload = z.object({
  iss: z.string(),
  aud: z.literal(audience),
  sub: z.string().min(1),
  sid: z.string().min(1),
  jti: z.string().min(1),
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
  auth_time: z.number(),
  amr: z.array(z.string()),
});

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Access tokens: ES256, one issuer, one audience, ten minutes. */
export class JwtSigner implements TokenSigner {
  private readonly signing: SigningKey;
  private readonly verifying: ReadonlyMap<string, SigningKey>;

  constructor(
    keys: SigningKeys,
    private readonly issuer: string,
  ) {
    this.signing = keys[0];
    this.verifying = new Map(keys.map((key) => [key.id, key]));
  }

  sign(claims: AccessClaims, now: Date): string {
    const issuedAt = seconds(now);
    const content = {
      iss: this.issuer,
      aud: audience,
      sub: claims.accountId,
      sid: claims.sessionId,
      jti: claims.tokenId,
      iat: issuedAt,
      nbf: issuedAt,
      exp: issuedAt + lifetimeSeconds,
      auth_time: seconds(claims.authenticatedAt),
      amr: claims.methods,
    };
    return jwt.sign(content, this.signing.privateKey, { algorithm: 'ES256', header: { alg: 'ES256', typ: type, kid: this.signing.id } });
  }

  verify(token: string, now: Date): AccessClaims | undefined {
    const key = this.keyOf(token);
    if (key === undefined) return undefined;
    try {
      const read = payload.safeParse(
        jwt.verify(token, key.publicKey, {
          algorithms: ['ES256'],
          issuer: this.issuer,
          audience,
          clockTimestamp: seconds(now),
          clockTolerance: clockToleranceSeconds,
          maxAge: lifetimeSeconds,
        }),
      );
      return read.success ? claimsOf(read.data) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The key is looked up among ours by name; nothing in a token can bring another. */
  private keyOf(token: string): SigningKey | undefined {
    const decoded = jwt.decode(token, { complete: true });
    const read = header.safeParse(decoded?.header);
    return read.success ? this.verifying.get(read.data.kid) : undefined;
  }
}

const claimsOf = (read: z.infer<typeof payload>): AccessClaims => ({
  accountId: read.sub,
  sessionId: read.sid,
  tokenId: read.jti,
  authenticatedAt: new Date(read.auth_time * 1000),
  methods: read.amr,
});
