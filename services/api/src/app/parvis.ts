import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Clock } from '../kernel/clock';
import type { FeatureParts, Parts } from '../kernel/feature';
import type { Schedule } from '../kernel/jobs';
import type { Log } from '../kernel/log';
import type { PdfAssembler } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Worker } from '../operations/contract';
import { RecogniseToken } from '../integrations/contract';
import { followSandboxes } from './follow-sandboxes';
import { createApollo } from './apollo';
import { bearerReader } from './bearer';
import { buildApiSchema } from './build-schema';
import { clientAddressReader } from './client-address';
import { closeServer } from './close-server';
import type { ContextParts } from './request-context';
import { features } from './features';
import type { DemoAccount } from './demonstration/demo-accounts';
import { loadFirstData } from './first-data';
import { graphqlHandler } from './graphql-handler';
import { healthRoutes } from './health';
import { createHttpServer } from './http-server';
import { Metrics, serveMetrics } from './metrics';
import { openPlatform, type Platform } from './platform';
import { viewerReader } from './read-viewer';
import { SharedBatches } from './shared-batches';
import { schemaRoute } from './schema-route';
import { keepsSecureCookies } from './security-headers';
import type { Settings } from './settings';
import { TrustedDocuments } from './trusted-documents';
import { createWork } from './work';

/** What a test may bring instead of the real thing. */
export interface Doors {
  readonly clock: Clock;
  readonly log: Log;
  readonly pdf?: PdfAssembler;
}

export interface Parvis {
  readonly url: string;
  readonly parts: Parts;
  readonly worker: Worker;
  /** Who can sign in to the demonstration; none without it. */
  readonly demoAccounts: readonly DemoAccount[];
  stop(): Promise<void>;
}

/** Opens everything, serves, works; `stop` ends it all gracefully, in the opposite order. */
export async function startParvis(settings: Settings, doors: Doors): Promise<Parvis> {
  const platform = await openPlatform(settings, doors);
  try {
    return await serve(settings, doors, platform);
  } catch (error) {
    await platform.close();
    throw error;
  }
}

async function serve(settings: Settings, doors: Doors, platform: Platform): Promise<Parvis> {
  const built = features.map((feature) => feature.build(platform.parts));
  platform.transactions.listen(built.flatMap((feature) => [...(feature.listeners ?? [])]));
  const sandboxes = await followSandboxes(platform.parts.reads, doors.log);
  const demoAccounts = await loadFirstData(platform, settings);
  const documents = new TrustedDocuments(settings.frontendsDir, platform.parts.reads, doors.clock, doors.log);
  const forgetting: Schedule = { name: 'app.forget-documents', cron: '50 3 * * *', timeZone: 'Europe/Paris', run: () => documents.forgetOld() };
  const work = createWork(settings, doors, platform, [...built, { schedules: [forgetting] }]);
  const metrics = new Metrics();
  const state = { stopping: false };
  const server = createServer(settings, doors, { platform, built, documents }, metrics, state);
  const metricsServer = serveMetrics(metrics, settings.metricsPort, doors.log);
  // Only who could open its door begins to work: a second start on the same port leaves no job half done.
  if (settings.role !== 'worker') await listen(server, settings);
  work.start();
  return {
    url: localAddress(server, settings),
    parts: platform.parts,
    worker: work.worker,
    demoAccounts,
    stop: async () => {
      state.stopping = true;
      await Promise.all([closeServer(server), work.stop(), sandboxes.stop()]);
      metricsServer?.close();
      await platform.close();
    },
  };
}

interface Assembly {
  readonly platform: Platform;
  readonly built: readonly FeatureParts[];
  readonly documents: TrustedDocuments;
}

function createServer(settings: Settings, { log }: Doors, { platform, built, documents }: Assembly, metrics: Metrics, state: { readonly stopping: boolean }): Server {
  const context: ContextParts = {
    batches: new SharedBatches(platform.parts.reads),
    readViewer: viewerReader(platform.parts, platform.signer),
    readBearer: bearerReader(new RecogniseToken(platform.parts.reads, platform.parts.clock), platform.parts.clock),
    clientAddress: clientAddressReader(settings.trustedProxies),
    keepsSecureCookies: keepsSecureCookies(settings.publicUrl, settings.demo, log),
  };
  const schema = buildApiSchema(features, built.flatMap((feature) => [...(feature.resolvers ?? [])]));
  const apollo = createApollo({ schema, production: settings.production, log, meter: metrics, isTrusted: (hash) => documents.holds(hash) });
  apollo.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  const rules = { documents, trustedOnly: settings.production, maxFileBytes: 10_485_760, patienceMs: 20_000 };
  const ready = { check: () => (state.stopping ? Promise.reject(new Error('stopping')) : ping(platform.parts.reads)) };
  const routes = [...healthRoutes(ready), schemaRoute(schema), ...platform.routes, ...built.flatMap((feature) => [...(feature.routes ?? [])])];
  return createHttpServer({ settings, log, context, graphql: graphqlHandler(apollo, context, rules, log), routes });
}

const ping = async (reads: Reads): Promise<void> => void (await reads.first('SELECT 1 AS one'));

async function listen(server: Server, settings: Settings): Promise<void> {
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
}

function localAddress(server: Server, settings: Settings): string {
  const address: AddressInfo | string | null = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : settings.port;
  return `http://localhost:${String(port)}`;
}
