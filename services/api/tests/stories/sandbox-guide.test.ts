import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpireAnswers } from '../../src/applications/use-cases/expire-answers';
import { createValidatedAccount } from '../../src/identity/contract';
import { grantFunction } from '../../src/people/contract';
import { ApplicationStory } from '../support/builders/application-story';
import { password } from '../support/builders/identity';

const guide = readFileSync(join(__dirname, '../../../../docs/guides/sandbox.md'), 'utf8');
const commands = [...guide.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block).join('\n');

/** It is asked for on every machine that has what the guide asks for. */
const hasTools = ['bash', 'curl'].every((tool) => spawnSync(tool, ['--version']).status === 0);

/** The hour of waiting is the test’s: it says that it sleeps, and goes on when it is woken. */
const waiting = 'sleep() { echo ASLEEP; read -r REPLY; }\n';

(hasTools ? it : it.skip)('the guide to the sandbox runs as it is written', async () => {
  const story = await ApplicationStory.begin();
  try {
    const { parts } = story.api.parvis;
    const people = { administrator: 'robin.delorme@parvis.test', apart: 'ines.morvan@parvis.test' };
    const make = (address: string) => parts.transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Robin', lastName: 'Delorme', address, password, language: 'fr' }));
    const [{ accountId }] = await Promise.all([make(people.administrator), make(people.apart)]);
    const { institutionId } = story.offer;
    await parts.transactions.run((tx) => grantFunction(tx, { accountId, function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: story.api.clock.now() }));
    writeFileSync(join(story.api.dataDir, 'demo-accounts.json'), JSON.stringify(Object.values(people).map((address) => ({ address, password }))));

    const here = commands.replace('PARVIS=http://localhost:4000', `PARVIS=${story.api.url}`).replace('DATA=data', `DATA=${story.api.dataDir}`);
    expect(here).toContain(story.api.url);
    const told = await run(`set -eu -o pipefail\n${waiting}${here}`, () => new ExpireAnswers(parts.transactions, parts.reads, parts.clock).execute());

    const answers = told.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { readonly data: Readonly<Record<string, object>> });
    expect(answers.filter((answer) => 'errors' in answer)).toEqual([]);
    const of = (field: string) => answers.flatMap(({ data }) => (data[field] ? [data[field]] : []));
    expect(of('openSandbox')).toMatchObject([{ __typename: 'Sandbox' }]);
    expect(of('moveSandboxClock')).toMatchObject([true, false, true, false, true, false].map((isMoved) => ({ isMoved })));
    expect(of('uploadDocument')).toMatchObject([{ document: { state: 'SENT' } }]);
    expect(of('submitApplication')).toMatchObject([{ code: 'DEADLINE_PASSED' }, { __typename: 'Application', status: 'SUBMITTED' }]);
    expect(of('application')).toMatchObject([
      { status: 'COMPLETE', answer: 'NONE' }, { documents: [{ state: 'EXPECTED' }] }, { intake: { state: 'CLOSED' }, blockers: [{ code: 'DEADLINE_PASSED' }] }, { intake: { state: 'OPEN' }, blockers: [] }, { answer: 'EXPIRED' },
    ]);
    const [first, last] = of('events') as { edges: { node: { kind: string } }[] }[];
    expect(new Set(first!.edges.map(({ node }) => node.kind))).toEqual(new Set(['CREATED', 'SUBMITTED', 'CHANGED', 'DECIDED', 'ANSWERED']));
    expect(last!.edges.length).toBeGreaterThanOrEqual(2);
  } finally {
    await story.api.stop();
  }
}, 60_000);

/** What it writes; `awoken` is done each time that it sleeps. */
function run(script: string, awoken: () => Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-c', script], { stdio: ['pipe', 'pipe', 'pipe'] });
    const [told, wrong]: [string[], string[]] = [[], []];
    let naps = 0;
    shell.stdout.setEncoding('utf8').on('data', (text: string) => {
      told.push(text);
      if (told.join('').split('ASLEEP').length - 1 === naps) return;
      naps += 1;
      awoken().then(() => shell.stdin.write('\n'), reject);
    });
    shell.stderr.setEncoding('utf8').on('data', (text: string) => { wrong.push(text); });
    shell.on('error', reject).on('close', (code) => {
      if (code === 0) resolve(told.join(''));
      else reject(new Error(`${String(code)}: ${wrong.join('')}\n${told.join('')}`));
    });
  });
}
