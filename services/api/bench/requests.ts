import { JwtSigner } from '../src/platform/tokens/jwt-signer';
import { parseSigningKeys } from '../src/platform/tokens/signing-keys';
import { ulid } from 'ulid';
import { id } from './crowd';
import { subjects } from './large-offer';
import { bytesOf } from './load-client';
import { catalogueOf, documents, gridOf, hashOf, type OperationName, type ReadName } from './operations';
import { publicUrl, type ServerName } from './servers';
import type { Person, World } from './world';

const variants = 1_000;
/** Access tokens live ten minutes. */
const freshMs = 240_000;

/** Random people, the same in every run. */
function dice(): (sides: number) => number {
  let state = 7;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

interface Made {
  readonly at: number;
  readonly requests: readonly Buffer[];
}

/** Requests of many people, signed in, ready to be sent. */
export class Requests {
  private readonly signer: JwtSigner;
  private readonly made = new Map<string, Made>();

  constructor(
    private readonly world: World,
    signingKeys: string,
  ) {
    this.signer = new JwtSigner(parseSigningKeys(signingKeys), publicUrl);
  }

  for(read: ReadName, server: ServerName): readonly Buffer[] {
    const key = `${read} ${server === 'peer' ? 'peer' : ''}`;
    const known = this.made.get(key);
    if (known !== undefined && Date.now() - known.at < freshMs) return known.requests;
    const roll = dice();
    const requests = Array.from({ length: variants }, () => {
      const [person, variables] = this.asked(read, roll);
      return this.request(person, read, variables, server);
    });
    this.made.set(key, { at: Date.now(), requests });
    return requests;
  }

  /** One operation of one person; the peer knows no hashes. */
  request(person: Person, name: OperationName, variables: object, server: ServerName = 'parvis'): Buffer {
    return bytesOf({ path: '/graphql', headers: { 'content-type': 'application/json', cookie: this.cookieOf(person), 'accept-language': 'fr' }, body: this.bodyOf(name, variables, server) });
  }

  bodyOf(name: OperationName, variables: object, server: ServerName = 'parvis'): string {
    const said = server === 'peer' ? { query: documents[name] } : { documentId: hashOf(name) };
    return JSON.stringify({ ...said, variables });
  }

  cookieOf({ accountId, sessionId }: Person): string {
    const now = new Date();
    return `__Host-at=${this.signer.sign({ accountId, sessionId, tokenId: `aut_${ulid()}`, authenticatedAt: now, methods: ['pwd'] }, now)}`;
  }

  private asked(read: ReadName, roll: (sides: number) => number): readonly [Person, object] {
    const { staff, programmeIds } = this.world;
    switch (read) {
      case 'dashboard': return [this.candidate(roll), {}];
      case 'grid': return [staff[roll(staff.length)]!, gridOf(programmeIds[roll(programmeIds.length)]!)];
      case 'catalogue': return [this.candidate(roll), catalogueOf(subjects[roll(subjects.length)]!)];
    }
  }

  /** Uploaders are left out: they have one application more. */
  private candidate(roll: (sides: number) => number): Person {
    const { sizes, uploaders } = this.world;
    const n = 1 + uploaders.length + roll(sizes.candidates - uploaders.length);
    return { accountId: id('acc', n), sessionId: id('ses', n) };
  }
}
