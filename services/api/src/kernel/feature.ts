import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock';
import type { JobHandler, Jobs, Schedule } from './jobs';
import type { Log } from './log';
import type { FileVault, Mailer, OutboundHttp, PdfAssembler, SpreadsheetWriter, TokenSigner } from './ports';
import type { JoinedReads } from './reads';
import type { RequestContext } from './request-context';
import type { TokenViewers } from './token-viewers';
import type { Listener, Transactions } from './transactions';

/** What a feature is built from: ports, never adapters. */
export interface Parts {
  readonly transactions: Transactions;
  readonly reads: JoinedReads;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly vault: FileVault;
  readonly mailer: Mailer;
  readonly signer: TokenSigner;
  readonly pdf: PdfAssembler;
  readonly spreadsheets: SpreadsheetWriter;
  readonly outbound: OutboundHttp;
  readonly tokenViewers: TokenViewers;
  readonly log: Log;
  readonly publicUrl: string;
  /** Server key for HMACs; with the id under which digests made with it are kept. */
  readonly serverKey: { readonly id: string; readonly key: Buffer };
}

/** Of an address that tells everybody the same. */
export const forEverybody = Symbol('for everybody');

/** A plain HTTP route beside `/graphql`; `context()` makes the same request context as for GraphQL. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Matches the whole path; groups are handed over. */
  readonly path: RegExp;
  /** The scope with which an access token may come here, or that it needs none because everybody is told the same; without, none may. */
  readonly tokenScope?: string | typeof forEverybody;
  handle(request: IncomingMessage, response: ServerResponse, route: { readonly groups: Readonly<Record<string, string>>; readonly url: URL; context(): Promise<RequestContext> }): Promise<void>;
}

type Constructor = abstract new (...args: never[]) => object;

/** Who may read a field or call an operation; documented, compared with the schema, enforced in the use cases. */
export type FieldRule = 'public' | 'signed-in' | 'owner' | 'owner-or-staff' | 'staff' | 'like-parent';

/** What `app/` plugs together. */
export interface FeatureParts {
  readonly resolvers?: readonly object[];
  readonly listeners?: readonly Listener[];
  readonly jobs?: readonly JobHandler[];
  readonly schedules?: readonly Schedule[];
  readonly routes?: readonly Route[];
}

export interface Feature {
  readonly name: string;
  readonly entities: readonly Constructor[];
  /** Extra GraphQL types that nothing names (members of unions and interfaces). */
  readonly orphanedTypes?: readonly Constructor[];
  /** `Type.field` or `Type.*` → rule. A field without a rule fails the check. */
  readonly rules: Readonly<Record<string, FieldRule>>;
  build(parts: Parts): FeatureParts;
}
