import 'reflect-metadata';
import { once } from 'node:events';
import { startParvis } from '../../src/app/parvis';
import { readSettings } from '../../src/app/settings';
import { silentLog } from './log';
import { testPdfAssembler } from './pdf-assembler';

/** A server in a process of its own, for a test to kill. Loads everything, then starts when it is told the hour. */
async function main(): Promise<void> {
  process.stdout.write('loaded\n');
  const [line] = (await once(process.stdin, 'data')) as [Buffer];
  const ahead = new Date(line.toString().trim()).getTime() - Date.now();
  const parvis = await startParvis(readSettings(), { clock: { now: () => new Date(Date.now() + ahead) }, log: silentLog, pdf: testPdfAssembler() });
  process.stdout.write(`${parvis.url}\n`);
}

void main();
