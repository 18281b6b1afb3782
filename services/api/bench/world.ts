import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { createValidatedAccount } from '../src/identity/contract';
import { candidateOfAccount } from '../src/candidates/contract';
import type { Parts } from '../src/kernel/feature';
import { newId } from '../src/kernel/ids';
import type { PersonViewer } from '../src/kernel/viewer';
import { grantFunction } from '../src/people/contract';
import { connectionOptions, type DatabaseAddress } from '../src/platform/database/address';
import { startPrivateServer } from '../src/platform/database/private-server';
import { startTestApi, type TestApi } from '../tests/support/api';
import { aDraft, completeProfile, documentsOf, intakesByCode, sendAll, submit } from '../tests/support/builders/applications';
import { givenOffer } from '../tests/support/builders/offer';
import { movableClock } from '../tests/support/clock';
import { silentLog } from '../tests/support/log';
import { dropDatabase, templateDatabase } from '../tests/support/template';
import { Crowd, id, programmesIn, type Sizes } from './crowd';
import { documents, hashOf, type OperationName } from './operations';
import { largeOffer, uploadCode } from './large-offer';

export interface Person {
  readonly accountId: string;
  readonly sessionId: string;
}

export interface Uploader extends Person {
  readonly documentIds: readonly string[];
}

export interface World {
  readonly sizes: Sizes;
  readonly address: DatabaseAddress;
  readonly staff: readonly Person[];
  readonly uploaders: readonly Uploader[];
  /** Of the programmes that hold applications. */
  readonly programmeIds: readonly string[];
  /** Numbers of applications that are ready to be handed in. */
  readonly draftNumbers: readonly number[];
  readonly seconds: number;
}

export interface Machine {
  readonly databasePid: number;
  stop(): Promise<void>;
}

/** A database server as in production: what it acknowledges survives, and the data fit into its memory. */
export async function startMachine(bufferMegabytes: number): Promise<Machine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  // Sorted in a folder of its own: others clean the common one.
  process.env['TMPDIR'] = dataDir;
  const server = await startPrivateServer({ dataDir, durable: true, log: silentLog });
  const { socketPath, user, password } = server;
  process.env['PARVIS_TEST_DATABASE'] = JSON.stringify({ socketPath, user, password });
  await templateDatabase({ socketPath, user, password, database: 'template' });
  const connection = await createConnection({ socketPath, user, password });
  await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${String(bufferMegabytes * 1024 * 1024)}`);
  await connection.query('SET GLOBAL innodb_log_file_size = 1073741824');
  const [[file]] = await connection.query<(RowDataPacket & { readonly path: string })[]>('SELECT @@pid_file AS path');
  await connection.end();
  return {
    databasePid: Number(readFileSync(file!.path, 'utf8')),
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An offer and one candidate's application by the application itself; the crowd by copying their rows. */
export async function makeWorld(sizes: Sizes): Promise<World> {
  const begun = performance.now();
  const api = await startTestApi({ clock: movableClock(new Date()) });
  const { parts } = api.parvis;
  const { institutionId } = await givenOffer(parts, largeOffer(new Date()));
  const intakes = await intakesByCode(api.reads);
  const template = await aTemplate(parts, intakes.get('P000/SEPTEMBER')!);
  const connection = await createConnection(connectionOptions(api.address));
  await new Crowd(connection, template, sizes).load();
  const staff = await Promise.all(Array.from({ length: 20 }, (_, n) => aReader(parts, connection, institutionId, n)));
  const uploaders: Uploader[] = [];
  for (let n = 1; n <= Math.min(60, sizes.candidates / 2); n += 1) uploaders.push(await anUploader(parts, n, intakes.get(`${uploadCode}/SEPTEMBER`)!));
  await trustDocuments(connection);
  const programmeIds = await programmesInUse(connection, sizes);
  const draftNumbers = await draftsIn(connection);
  await connection.end();
  await api.parvis.stop();
  rmSync(api.dataDir, { recursive: true, force: true });
  return { sizes, address: api.address, staff, uploaders, programmeIds, draftNumbers, seconds: (performance.now() - begun) / 1000 };
}

export const forgetWorld = ({ address }: Pick<TestApi, 'address'>): Promise<void> => dropDatabase(address);

async function somebody(parts: Parts, name: string): Promise<PersonViewer> {
  const { accountId } = await parts.transactions.run((tx) =>
    createValidatedAccount(tx, parts, { firstName: 'Modèle', lastName: name, address: `${name}@bench.test`, password: 'Vz7#kolibri-Tango', language: 'fr' }));
  return { kind: 'person', accountId, candidateId: (await candidateOfAccount(parts.reads, accountId))!, sessionId: newId('ses'), grants: [] };
}

async function aTemplate(parts: Parts, intakeId: string) {
  const viewer = await somebody(parts, 'template');
  await completeProfile(parts, viewer);
  const applicationId = await aDraft(parts, viewer, intakeId);
  await sendAll(parts, viewer, applicationId);
  const { kind } = await submit(parts, viewer, applicationId);
  if (kind !== 'submitted') throw new Error(`The template was not submitted: ${kind}`);
  const [shared, own] = await documentsOf(parts.reads, applicationId);
  return { candidateId: viewer.candidateId, accountId: viewer.accountId, applicationId, sharedDocumentId: shared!.id, ownDocumentId: own!.id };
}

async function aReader(parts: Parts, connection: Connection, institutionId: string, n: number): Promise<Person> {
  const { accountId, sessionId } = await somebody(parts, `staff${String(n)}`);
  await parts.transactions.run((tx) => grantFunction(tx, { accountId, function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: parts.clock.now() }));
  await connection.query(`INSERT INTO session (id, accountId, method, authenticatedAt, seenAt, idleEndsAt, absoluteEndsAt, network, device)
    VALUES (?, ?, 'PASSWORD', NOW(3), NOW(3), NOW(3) + INTERVAL 1 DAY, NOW(3) + INTERVAL 1 DAY, 'bench', 'bench')`, [sessionId, accountId]);
  return { accountId, sessionId };
}

/** One of the crowd, with an application that waits for eight documents. */
async function anUploader(parts: Parts, n: number, intakeId: string): Promise<Uploader> {
  const person = { accountId: id('acc', n), sessionId: id('ses', n) };
  const applicationId = await aDraft(parts, { kind: 'person', candidateId: id('can', n), grants: [], ...person }, intakeId);
  return { ...person, documentIds: (await documentsOf(parts.reads, applicationId)).map((document) => document.id) };
}

async function trustDocuments(connection: Connection): Promise<void> {
  for (const [name, text] of Object.entries(documents)) {
    await connection.query('INSERT INTO trusted_document (hash, text, seenAt) VALUES (?, ?, NOW(3))', [hashOf(name as OperationName), text]);
  }
}

async function draftsIn(connection: Connection): Promise<readonly number[]> {
  const [rows] = await connection.query<(RowDataPacket & { readonly n: number })[]>(
    "SELECT CAST(SUBSTRING(id, 5) AS UNSIGNED) AS n FROM application WHERE id LIKE 'app\\_0000%' AND status = 'DRAFT' LIMIT 20000");
  return rows.map(({ n }) => Number(n));
}

async function programmesInUse(connection: Connection, sizes: Sizes): Promise<readonly string[]> {
  const [rows] = await connection.query<(RowDataPacket & { readonly programmeId: string })[]>('SELECT programmeId FROM bench_place ORDER BY n LIMIT ?', [programmesIn(sizes)]);
  return rows.map(({ programmeId }) => programmeId);
}
