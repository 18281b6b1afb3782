import type { FunctionName } from '../../src/kernel/viewer';
import { aPdf } from '../support/builders/files';
import { everyOperation, printedApi, sendMultipart } from '../support/call-operation';
import type { Answer, TestClient } from '../support/client';
import type { IdOperation } from '../support/id-operations';
import { rights, type Right } from '../support/rights';
import { RightsWorld, standings, type Subject, type SubjectKind } from '../support/rights-subjects';
import { rowsAbout } from '../support/rows-about';

const operations = everyOperation(printedApi());
const judged = operations.flatMap((operation) => {
  const right = rights[operation.name];
  return right === undefined || right.who === 'PUBLIC' || right.who === 'SELF' ? [] : [[operation.name, operation, right] as const];
});
const refusals = ['Refused', 'InvalidInput', 'Conflict', 'NotReady', 'TryLater'];

const outcome = ({ errors }: Answer): string => errors?.[0]?.extensions.code ?? 'THROUGH';
const kindOf = ({ data }: Answer): string | undefined => (Object.values(data ?? {})[0] as { __typename?: string } | null)?.__typename;
const isAbove = (name: FunctionName, least: FunctionName): boolean => standings.indexOf(name) >= standings.indexOf(least);
const ids = (subject: Subject): string[] => Object.values(subject).filter((value): value is string => typeof value === 'string' && /^[a-z]{3}_/.test(value));
const own = ({ accountId, applicationId, documentId, assignmentId }: Subject): string[] => ids({ accountId, applicationId, documentId, assignmentId } as Subject);
const masked = ({ status, data, errors }: Answer): string => JSON.stringify({ status, data, errors }).replace(/"requestId":"\w+"/g, '');

/** The same with ids that nothing has: what one may not know of is answered like what does not exist. */
const nobodys = (subject: Subject): Subject => Object.fromEntries(Object.entries(subject)
  .map(([name, value]) => [name, typeof value === 'string' && /^[a-z]{3}_/.test(value) ? `${value.slice(0, 4)}01J00000000000000000000000` : value])) as unknown as Subject;

describe('acceptance 2: every operation, every function, in and out of scope', () => {
  let world: RightsWorld;
  let file: Buffer;
  const kept = new Map<SubjectKind, Subject>();
  beforeAll(async () => {
    world = await RightsWorld.begin();
    file = await aPdf('intruder');
  });
  afterAll(() => world.stop());

  /** One for all who are turned away: they leave it as it is. */
  async function untouched(kind: SubjectKind | undefined): Promise<Subject> {
    const wanted = kind ?? 'assignment';
    const known = kept.get(wanted) ?? (await world.make(wanted));
    kept.set(wanted, known);
    return known;
  }

  function call(client: TestClient, operation: IdOperation, right: Right, subject: Subject): Promise<Answer> {
    const given = right.with?.(subject) ?? (operation.name === 'findPerson' ? { identifier: 'nobody@example.test' } : {});
    const variables = operation.kind === 'mutation' ? { input: given } : given;
    const text = right.select === undefined ? operation.text : operation.text.replace(' { __typename }', ` ${right.select}`);
    return operation.name === 'uploadDocument' ? sendMultipart(client, text, variables, { path: 'input.file', bytes: file }) : client.query(text, variables);
  }

  it('has a line for each, and no line for what is not there', () => {
    const names = operations.map(({ name }) => name);
    expect(names.filter((name) => !(name in rights))).toEqual([]);
    expect(Object.keys(rights).filter((name) => !names.includes(name))).toEqual([]);
    expect(judged.length).toBeGreaterThan(10);
  });

  it('names nothing of anybody’s where it is public or about oneself, but what is one’s own', () => {
    const mine = operations.filter(({ name }) => ['PUBLIC', 'SELF'].includes(rights[name]!.who) && rights[name]!.on !== undefined);
    expect(mine.map(({ name }) => name)).toEqual([]);
  });

  describe('who gets nowhere, and changes nothing', () => {
    it.each(judged)('%s', async (_, operation, right) => {
      const subject = await untouched(right.on);
      const before = await rowsAbout(world.api.reads, own(subject));
      const turnedAway: (readonly [string, TestClient, string])[] = [['nobody', world.api.client(), 'UNAUTHENTICATED']];
      const stranger = right.stranger ?? (right.on === undefined || right.lists ? 'FORBIDDEN' : 'NOT_FOUND');
      turnedAway.push(['a candidate', world.candidate, stranger]);
      for (const name of standings) {
        if (right.who === 'OWNER') turnedAway.push([name, world.inScope[name], 'NOT_FOUND']);
        else if (!isAbove(name, right.who as FunctionName)) turnedAway.push([name, world.inScope[name], right.below ?? 'FORBIDDEN']);
      }
      for (const [name, client] of world.outOfScope) {
        const tooLittle = right.who !== 'OWNER' && !isAbove(name as FunctionName, right.who as FunctionName);
        if (right.lists === undefined && right.on !== undefined) turnedAway.push([`${name} elsewhere`, client, tooLittle ? stranger : 'NOT_FOUND']);
        else if (tooLittle) turnedAway.push([`${name} elsewhere`, client, 'FORBIDDEN']);
      }
      for (const [who, client, expected] of turnedAway) {
        const answer = await call(client, operation, right, subject);
        expect([who, outcome(answer), Object.values(answer.data ?? {}).filter(Boolean)]).toEqual([who, expected, []]);
        if (expected === 'NOT_FOUND') expect([who, masked(answer)]).toEqual([who, masked(await call(client, operation, right, nobodys(subject)))]);
      }
      expect(await rowsAbout(world.api.reads, own(subject))).toEqual(before);
    });
  });

  describe('lists out of scope: answered, without what is not theirs, nor its count', () => {
    it.each(judged.filter(([, , right]) => right.lists))('%s', async (_, operation, right) => {
      const subject = await untouched(right.on);
      for (const [name, client] of world.outOfScope) {
        if (!isAbove(name as FunctionName, right.who as FunctionName)) continue;
        const answer = await call(client, operation, right, subject);
        const text = JSON.stringify(answer.data);
        expect([name, outcome(answer), text.includes(right.lists!(subject))]).toEqual([name, 'THROUGH', false]);
        const [list] = Object.values(answer.data ?? {}) as { edges?: unknown[]; totalCount?: { count: number } }[];
        if (list?.totalCount) expect([name, list.totalCount.count]).toEqual([name, list.edges!.length]);
      }
    });
  });

  describe('who gets through', () => {
    it.each(judged)('%s', async (_, operation, right) => {
      const through: (readonly [who: string, clientOf: (subject: Subject) => TestClient])[] = [];
      if (right.who !== 'OWNER') through.push(...standings.filter((name) => isAbove(name, right.who as FunctionName)).map((name) => [name, () => world.inScope[name]] as const));
      if (right.who === 'OWNER' || right.owner) through.push(['the owner', ({ owner }) => owner]);
      for (const [who, clientOf] of through) {
        // Whoever changes something finds it as it was.
        const subject = right.on === undefined || operation.kind === 'query' ? await untouched(right.on) : await world.make(right.on);
        const answer = await call(clientOf(subject), operation, right, subject);
        expect([who, outcome(answer)]).toEqual([who, 'THROUGH']);
        if (right.lists) expect([who, JSON.stringify(answer.data).includes(right.lists(subject))]).toEqual([who, true]);
        if (right.answer !== undefined) expect([who, kindOf(answer)]).toEqual([who, right.answer]);
        else if (operation.kind === 'mutation') expect([who, refusals.includes(kindOf(answer) ?? '')]).toEqual([who, false]);
      }
    });
  });

  it('a reader changes nothing: no line of a mutation lets one through', () => {
    const reading = judged.filter(([, { kind }, right]) => kind === 'mutation' && right.who === 'READER').map(([name]) => name);
    expect(reading).toEqual([]);
  });
});
