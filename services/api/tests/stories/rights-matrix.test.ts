import type { FunctionName } from '../../src/kernel/viewer';
import { aPdf } from '../support/builders/files';
import { everyOperation, printedApi, sendMultipart } from '../support/call-operation';
import type { Answer, TestClient } from '../support/client';
import type { IdOperation } from '../support/id-operations';
import { rights } from '../support/rights';
import type { Right } from '../support/rights/right';
import { isOfApplicant, type Subject, type SubjectKind } from '../support/rights/subject';
import { SubjectMaker } from '../support/rights-subjects';
import { beginWorld, narrowKinds, standings, type RightsWorld } from '../support/rights-world';
import { rowsAbout } from '../support/rows-about';

const operations = everyOperation(printedApi());
const judged = operations.flatMap((operation) => {
  const right = rights[operation.name];
  return right === undefined || right.who === 'PUBLIC' || right.who === 'SELF' ? [] : [[operation.name, operation, right] as const];
});
/** Functions that one committee or one programme gives. */
const ofCommittees: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER'];
const refusals = ['Refused', 'InvalidInput', 'Conflict', 'NotReady', 'TryLater'];
/** What readers do beside reading: say that they are there, and keep what only they see. */
const ofReaders = ['announcePresence', 'createGridView', 'exportApplications'];

const outcome = ({ errors }: Answer): string => errors?.[0]?.extensions.code ?? 'THROUGH';
const kindOf = ({ data }: Answer): string | undefined => (Object.values(data ?? {})[0] as { __typename?: string } | null)?.__typename;
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z]{3}_/.test(value);
const own = ({ id, accountId, applicationId, documentId, assignmentId, requirementId }: Subject): string[] => [id, accountId, applicationId, documentId, assignmentId, requirementId].filter(isId);
const masked = ({ status, data, errors }: Answer): string => JSON.stringify({ status, data, errors }).replace(/"requestId":"\w+"/g, '');

/** The same with ids that nothing has: what one may not know of is answered like what does not exist. */
const nobodys = (subject: Subject): Subject => Object.fromEntries(Object.entries(subject)
  .map(([name, value]) => [name, isId(value) ? `${value.slice(0, 4)}01J00000000000000000000000` : value])) as unknown as Subject;

/** `WITHOUT`: answered, and nothing of the subject in it, nor in its count. */
type Expected = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'WITHOUT' | 'THROUGH';
type Verdict = readonly [who: string, clientOf: (subject: Subject) => TestClient, expected: Expected];

/** How everybody is to be answered: nobody, a candidate, each function in scope and out of it, and whose it is. */
function verdicts({ api, candidate, inScope, outOfScope, elsewhere, narrow, besides }: RightsWorld, right: Right): Verdict[] {
  const named = right.on !== undefined && right.lists === undefined;
  const stranger = right.stranger ?? (named ? 'NOT_FOUND' : 'FORBIDDEN');
  const isPersonal = right.who === 'OWNER' || right.who === 'KEEPER';
  const isEnough = (name: FunctionName) => !isPersonal && standings.indexOf(name) >= standings.indexOf(right.who as FunctionName);
  const notTheirs = right.lists ? 'WITHOUT' : 'NOT_FOUND';
  const each = (staff: typeof inScope, where: string, expected: (name: FunctionName) => Expected | undefined, names = standings): Verdict[] => names.flatMap((name) => {
    const answer = expected(name);
    return answer === undefined ? [] : [[`${name} ${where}`, () => staff[name], answer] as const];
  });
  const within = (name: FunctionName): Expected => (isEnough(name) ? 'THROUGH' : isPersonal ? notTheirs : right.below ?? 'FORBIDDEN');
  const without = (name: FunctionName): Expected | undefined => {
    if (isEnough(name)) return right.on === undefined ? undefined : notTheirs;
    return isPersonal ? notTheirs : right.elsewhere ?? (named ? stranger : 'FORBIDDEN');
  };
  const isAboutSomebody = isOfApplicant(right.on) && !isPersonal;
  return [
    ['nobody', () => api.client(), 'UNAUTHENTICATED'], ['a candidate', () => candidate, stranger],
    ...(isAboutSomebody && !right.owner ? [['whom it is about', ({ owner }: Subject) => owner, right.applicant ?? 'FORBIDDEN'] as const] : []),
    ...each(inScope, 'in scope', within),
    ...each(right.whole ? elsewhere : outOfScope, 'out of scope', without),
    // What is about one application counts for those as well whose function goes no further than its committee or its programme.
    ...(isAboutSomebody && !right.whole ? narrowKinds.flatMap((kind) => [
      ...each(narrow[kind], `of its ${kind.toLowerCase()}`, within, ofCommittees), ...each(besides[kind], `of another ${kind.toLowerCase()}`, without, ofCommittees),
    ]) : []),
    ...(right.whole ? each(outOfScope, 'of the same institution', within, standings.filter((name) => name !== 'ADMINISTRATOR')) : []),
    ...(isPersonal || right.owner ? [['the owner', ({ owner }: Subject) => owner, 'THROUGH'] as const] : []),
  ];
}

describe('acceptance 2: every operation, every function, in and out of scope', () => {
  let world: RightsWorld;
  let maker: SubjectMaker;
  let file: Buffer;
  const kept = new Map<SubjectKind, Subject>();
  beforeAll(async () => {
    world = await beginWorld();
    maker = new SubjectMaker(world);
    file = await aPdf('intruder');
  });
  afterAll(() => world.api.stop());

  /** One for all who are turned away: they leave it as it is. */
  async function untouched(kind: SubjectKind = 'assignment'): Promise<Subject> {
    const known = kept.get(kind) ?? (await maker.make(kind));
    kept.set(kind, known);
    return known;
  }

  const expecting = (right: Right, ...expected: readonly Expected[]) => verdicts(world, right).filter((verdict) => expected.includes(verdict[2]));

  function call(client: TestClient, operation: IdOperation, right: Right, subject: Subject): Promise<Answer> {
    const given = right.with?.(subject) ?? {};
    const variables = operation.field.args.some(({ name }) => name === 'input') ? { input: given } : given;
    const text = right.select === undefined ? operation.text : operation.text.replace(/ \{ __typename.*\} \}$/, ` ${right.select} }`);
    return operation.name === 'uploadDocument' ? sendMultipart(client, text, variables, { path: 'input.file', bytes: file }) : client.query(text, variables);
  }

  it('has a line for each, and no line for what is not there', () => {
    const names = operations.map(({ name }) => name);
    expect(names.filter((name) => !(name in rights))).toEqual([]);
    expect(Object.keys(rights).filter((name) => !names.includes(name))).toEqual([]);
    expect(judged.length).toBeGreaterThan(90);
  });

  it('names nothing of anybody’s where it is public or about oneself, but what is one’s own', () => {
    const named = operations.filter(({ name }) => ['PUBLIC', 'SELF'].includes(rights[name]!.who) && rights[name]!.on !== undefined);
    expect(named.map(({ name }) => name)).toEqual([]);
  });

  it('a reader changes nothing: no line of a mutation lets one through', () => {
    const reading = judged.filter(([, { kind }, right]) => kind === 'mutation' && right.who === 'READER').map(([name]) => name);
    expect(reading.sort()).toEqual(ofReaders);
  });

  describe('who gets nowhere, and changes nothing', () => {
    it.each(judged)('%s', async (_, operation, right) => {
      const subject = await untouched(right.on);
      const traces = () => rowsAbout(world.api.reads, own(subject));
      const before = await traces();
      for (const [who, clientOf, expected] of expecting(right, 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND')) {
        const answer = await call(clientOf(subject), operation, right, subject);
        expect([who, outcome(answer), Object.values(answer.data ?? {}).filter(Boolean)]).toEqual([who, expected, []]);
        if (expected === 'NOT_FOUND') expect([who, masked(answer)]).toEqual([who, masked(await call(clientOf(subject), operation, right, nobodys(subject)))]);
      }
      expect(await traces()).toEqual(before);
    });
  });

  describe('lists out of scope: answered, without what is not theirs, nor its count', () => {
    it.each(judged.filter(([, , right]) => right.lists))('%s', async (_, operation, right) => {
      const subject = await untouched(right.on);
      for (const [who, clientOf] of expecting(right, 'WITHOUT')) {
        const answer = await call(clientOf(subject), operation, right, subject);
        expect([who, outcome(answer), JSON.stringify(answer.data).includes(right.lists!(subject))]).toEqual([who, 'THROUGH', false]);
        const [list] = Object.values(answer.data ?? {}) as ({ edges?: unknown[]; totalCount?: { count: number } } | null)[];
        if (list?.totalCount) expect([who, list.totalCount.count]).toEqual([who, list.edges!.length]);
      }
    });
  });

  describe('who gets through', () => {
    it.each(judged)('%s', async (_, operation, right) => {
      const through = expecting(right, 'THROUGH');
      expect(through.length).toBeGreaterThan(0);
      for (const [who, clientOf] of through) {
        // Whoever changes something finds it as it was.
        const subject = right.on === undefined || operation.kind === 'query' ? await untouched(right.on) : await maker.make(right.on);
        const answer = await call(clientOf(subject), operation, right, subject);
        expect([who, outcome(answer)]).toEqual([who, 'THROUGH']);
        if (right.lists) expect([who, JSON.stringify(answer.data).includes(right.lists(subject))]).toEqual([who, true]);
        if (right.answer !== undefined) expect([who, kindOf(answer)]).toEqual([who, right.answer]);
        else if (operation.kind === 'mutation') expect([who, refusals.includes(kindOf(answer) ?? '')]).toEqual([who, false]);
      }
    }, 60_000);
  });
});
