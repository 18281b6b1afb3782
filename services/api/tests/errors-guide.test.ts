import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as faults from '../src/kernel/errors';
import { clientCodes } from '../src/app/fault-format';
import { RefusalCode } from '../src/kernel/refusal';

const guide = readFileSync(join(__dirname, '../../../docs/guides/errors.md'), 'utf8');
const [before = '', refusals = ''] = guide.split('## Refusals');
const named = (text: string): Set<string> => new Set([...text.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', ')));

describe('the guide to errors', () => {
  it('names every refusal, and no other', () => {
    expect([...named(refusals)].sort()).toEqual(Object.values(RefusalCode).sort());
  });

  it('names every fault, and no other', () => {
    const { NotFound, Forbidden, Unauthenticated, BadRequest, Busy } = faults;
    const ours = [new NotFound(), new Forbidden(), new Unauthenticated(), new BadRequest(), new Busy(1)].map(({ code }) => code);
    expect([...named(before)].sort()).toEqual([...new Set([...ours, ...clientCodes, 'INTERNAL'])].sort());
  });
});
