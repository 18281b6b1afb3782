import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { catalogue, dashboard, grid, type FloorViewer } from './floor-reads';
import { FloorPool } from './floor-pool';
import { floorSession } from './floor-session';
import { hashOf, type CatalogueVariables, type GridVariables } from './operations';

interface Asked {
  readonly documentId: string;
  readonly variables: unknown;
}

const { DATABASE_URL = '', SIGNING_KEYS = '', PUBLIC_URL = '', PORT = '' } = process.env;
const pool = new FloorPool(DATABASE_URL);
const sessionOf = floorSession(pool, SIGNING_KEYS, PUBLIC_URL);

const answers = new Map<string, (viewer: FloorViewer, variables: unknown) => Promise<object>>([
  [hashOf('dashboard'), (viewer) => dashboard(pool, viewer)],
  [hashOf('grid'), (viewer, variables) => grid(pool, viewer, variables as GridVariables)],
  [hashOf('catalogue'), (_, variables) => catalogue(pool, variables as CatalogueVariables)],
]);

async function answer(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
  const viewer = await sessionOf(request.headers.cookie);
  const { documentId, variables } = JSON.parse(body) as Asked;
  const read = answers.get(documentId);
  if (viewer === undefined || read === undefined) {
    response.writeHead(400).end();
    return;
  }
  const text = JSON.stringify({ data: await read(viewer, variables) });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
}

/** As little as can stand between a socket and the database. */
createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(request, response, Buffer.concat(chunks).toString()).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
}).listen(Number(PORT), '127.0.0.1');
