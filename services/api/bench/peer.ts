import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyRequest } from 'fastify';
import mercurius, { type MercuriusOptions } from 'mercurius';
import { catalogue, dashboard, grid, type FloorViewer } from './floor-reads';
import { FloorPool } from './floor-pool';
import { floorSession } from './floor-session';
import type { CatalogueVariables, GridVariables } from './operations';

const { DATABASE_URL = '', SIGNING_KEYS = '', PUBLIC_URL = '', PORT = '' } = process.env;
const pool = new FloorPool(DATABASE_URL);
const sessionOf = floorSession(pool, SIGNING_KEYS, PUBLIC_URL);

async function viewerOf(request: FastifyRequest): Promise<{ readonly viewer: FloorViewer }> {
  const viewer = await sessionOf(request.headers.cookie);
  if (viewer === undefined) throw new Error('Nobody is signed in.');
  return { viewer };
}

type Context = Awaited<ReturnType<typeof viewerOf>>;

/** Mercurius with our schema and graphql-jit, over the floor's statements by hand: no policies, limits, logs or metrics. */
const app = fastify();
const options = {
  schema: readFileSync(join(__dirname, '../../../schema.graphql'), 'utf8'),
  jit: 1,
  context: viewerOf,
  resolvers: {
    Query: {
      myApplications: async (_: unknown, _args: unknown, { viewer }: Context) => (await dashboard(pool, viewer)).myApplications,
      applications: async (_: unknown, args: GridVariables, { viewer }: Context) => (await grid(pool, viewer, args)).applications,
      programmes: async (_: unknown, args: CatalogueVariables) => (await catalogue(pool, args)).programmes,
    },
  },
} as unknown as MercuriusOptions;
void app.register(mercurius, options);
void app.listen({ port: Number(PORT), host: '127.0.0.1' });
