import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { aDraft, anApplicant, intakesByCode, twoProgrammes } from '../../../tests/support/builders/applications';
import { givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { Busy, NotFound } from '../../kernel/errors';
import { sandboxOffsets } from '../../kernel/institution-time';
import type { AssembledPdf, WholeFile } from '../../kernel/ports';
import type { RequestContext } from '../../kernel/request-context';
import { wholeFileRoute } from '../http/whole-file.route';
import { AssembleWholeFile } from './assemble-whole-file';
import { ReadApplication } from './read-application';

let database: TestDatabase;
beforeAll(async () => { database = await openTestDatabase(); });
afterAll(() => database.close());

it('makes the whole file once at a time for each person, and only says its name for nothing', async () => {
  const made: AssembledPdf = { bytes: Buffer.from('%PDF'), pages: 1, excused: [] };
  const asked: (() => void)[] = [];
  const parts = database.parts({ pdf: { letter: () => Promise.reject(new Error('No letter here.')), assemble: () => new Promise((resolve) => { asked.push(() => { resolve(made); }); }) } });
  await givenOffer(parts, twoProgrammes());
  const janus = (await intakesByCode(parts.reads)).get('JANUS/SEPTEMBER')!;
  const [ada, bob] = [await anApplicant(parts), await anApplicant(parts)];
  const [hers, his] = [await aDraft(parts, ada, janus), await aDraft(parts, bob, janus)];
  const whole = new AssembleWholeFile(parts, new ReadApplication(parts.reads));

  const first = whole.execute(ada, hers, 'fr');
  await expect(whole.execute(ada, hers, 'en')).rejects.toThrow(Busy);
  const other = whole.execute(bob, his, 'fr');
  expect(await whole.nameOf(ada, hers)).toMatch(/^JANUS-.*\.pdf$/);
  await expect(whole.nameOf(ada, his)).rejects.toThrow(NotFound);
  const head = new IncomingMessage(new Socket());
  head.method = 'HEAD';
  const response = new ServerResponse(head);
  const context = () => Promise.resolve({ viewer: ada, locale: 'fr' } as RequestContext);
  await wholeFileRoute(whole).handle(head, response, { groups: { id: hers }, url: new URL('http://localhost/'), context });
  expect([response.statusCode, response.getHeader('content-disposition')]).toEqual([200, expect.stringContaining('JANUS-')]);
  while (asked.length < 2) await new Promise(setImmediate);
  expect(asked).toHaveLength(2);
  asked.forEach((finish) => { finish(); });
  expect(await first).toMatchObject({ bytes: made.bytes });
  await other;
  const again = whole.execute(ada, hers, 'fr');
  while (asked.length < 3) await new Promise(setImmediate);
  asked[2]!();
  await again;
  await expect(whole.execute(ada, his, 'fr')).rejects.toThrow(NotFound);
  await expect(whole.execute(ada, his, 'fr')).rejects.toThrow(NotFound);
});

it('carries the hour of the application: in a sandbox, what its clock shows', async () => {
  const files: WholeFile[] = [];
  const parts = database.parts({ pdf: { letter: () => Promise.reject(new Error('No letter here.')), assemble: async (load) => {
    files.push(await load());
    return { bytes: Buffer.from('%PDF'), pages: 1, excused: [] };
  } } });
  const { institutionId } = await givenOffer(parts, twoProgrammes());
  const ada = await anApplicant(parts);
  const id = await aDraft(parts, ada, (await intakesByCode(parts.reads)).get('JANUS/SEPTEMBER')!);
  const make = () => new AssembleWholeFile(parts, new ReadApplication(parts.reads)).execute(ada, id, 'fr');
  await make();
  sandboxOffsets.set(institutionId, 60 * 86_400_000);
  try {
    await make();
  } finally {
    sandboxOffsets.set(institutionId, 0);
  }
  const now = parts.clock.now().getTime();
  expect(files.map(({ createdAt }) => createdAt.getTime() - now)).toEqual([0, 60 * 86_400_000]);
});
