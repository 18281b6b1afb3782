import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { capture, root } from '../processes.mjs';

export async function schemaText() {
  const { code, stdout, output } = await capture('npm', ['run', '--silent', 'schema']);
  if (code !== 0) return [output.trim()];
  const committed = readFileSync(join(root, 'schema.graphql'), 'utf8');
  if (committed.trim() === stdout.trim()) return [];
  return [`${firstDifference(committed.trim().split('\n'), stdout.trim().split('\n'))}\nIf the change is meant: npm run schema > schema.graphql && npm run codegen`];
}

function firstDifference(committed, printed) {
  const line = committed.findIndex((text, i) => text !== printed[i]);
  const at = line === -1 ? committed.length : line;
  return `schema.graphql:${at + 1}\n  committed: ${committed[at] ?? '(end)'}\n  printed:   ${printed[at] ?? '(end)'}`;
}
