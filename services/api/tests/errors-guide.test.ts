import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import * as faults from '../src/kernel/errors';
import { clientCodes } from '../src/app/fault-format';
import { limits } from '../src/app/limits';
import { RefusalCode } from '../src/kernel/refusal';

const read = (...path: string[]): string => readFileSync(join(__dirname, '../../..', ...path), 'utf8');
const guide = read('docs/guides/errors.md');
const [before = '', refusals = ''] = guide.split('## Refusals');
const codes = /^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|(.*)\|$/gm;
const named = (text: string): Set<string> => new Set([...text.matchAll(codes)].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', ')));

const sources = (folder: string): string[] => readdirSync(join(__dirname, '../src', folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => readFileSync(join(__dirname, '../src', folder, name), 'utf8'));
const found = (folder: string, pattern: RegExp): Set<string> => new Set(sources(folder).flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)));

describe('the guide to errors', () => {
  it('names every refusal, and no other, and says what to do', () => {
    expect([...named(refusals)].sort()).toEqual(Object.values(RefusalCode).sort());
    const silent = [...refusals.matchAll(codes)].filter(([, , rest = '']) => rest.split('|').filter((cell) => cell.trim() !== '').length < 2);
    expect(silent.map(([, code]) => code)).toEqual([]);
  });

  it('names every type of refusal with what it tells', () => {
    const schema = buildSchema(read('schema.graphql'));
    const refusal = schema.getType('Refusal');
    if (!isInterfaceType(refusal)) throw new Error('Refusal is no interface');
    const told = new Map([...refusals.matchAll(/^\| `([A-Z]\w+)` \| (.*) \|$/gm)].filter(([, name = '']) => /[a-z]/.test(name)).map(([, name = '', tells = '']) => [name, tells]));
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.getInterfaces().includes(refusal));
    expect([...told.keys()].sort()).toEqual(types.map(({ name }) => name).sort());
    const untold = types.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : []).filter((field) => !refusal.getFields()[field] && !told.get(type.name)?.includes(`\`${field}`)).map((field) => `${type.name}.${field}`));
    expect(untold).toEqual([]);
  });

  it('names every fault, and no other', () => {
    const { NotFound, Forbidden, Unauthenticated, BadRequest, Busy } = faults;
    const ours = [new NotFound(), new Forbidden(), new Unauthenticated(), new BadRequest(), new Busy(1)].map(({ code }) => code);
    const atTheDoor = found('', /new RequestRefused\(\d+, '([A-Z_]+)'/g);
    expect(atTheDoor.size).toBeGreaterThan(5);
    expect([...named(before)].sort()).toEqual([...new Set([...ours, ...clientCodes, ...atTheDoor, 'INTERNAL'])].sort());
  });

  it('names the status of every refusal that a door for files gives', () => {
    const statuses = [...(sources('documents/http').join('\n').matchAll(/\b([A-Z]+_[A-Z_]+): (4\d\d)/g))].map(([, code = '', status = '']) => `| ${status} | \`${code}\` |`);
    const faultRows = ['NOT_FOUND', 'BAD_USER_INPUT'];
    expect(statuses.filter((row) => !faultRows.some((code) => row.includes(code)) && !before.includes(row))).toEqual([]);
    expect(statuses.length).toBeGreaterThan(5);
  });

  it('names every header of the cost, and every limit', () => {
    const headers = [...found('app', /\.set\('(x-parvis-[a-z-]+)'/g)];
    expect(headers.length).toBeGreaterThan(3);
    expect(headers.filter((name) => !before.includes(`| \`${name}\` |`))).toEqual([]);
    const { depth, aliases, tokens, nesting, directives, cost } = limits;
    const thousands = (value: number): string => value.toLocaleString('en-GB');
    for (const told of [`Depth ${String(depth)}`, `aliases ${String(aliases)}`, `tokens ${thousands(tokens)}`, `fragments ${String(nesting)}`, `directives ${String(directives)}`, `cost of ${thousands(cost)} points`]) expect(before).toContain(told);
  });
});
