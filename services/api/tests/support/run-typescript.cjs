// Lets a child process of a test run the sources as they are. What a source became is kept, for the next process.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { threadId } = require('node:worker_threads');

const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2022',
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
};
const edition = JSON.stringify([require('@swc/core/package.json').version, options]);
const shelf = join(__dirname, '../../../../.local/typescript');
mkdirSync(shelf, { recursive: true });

const digest = (...texts) => texts.reduce((hash, text) => hash.update(text).update('\0'), createHash('sha256')).digest('hex');

function kept(file, fingerprint) {
  try {
    const text = readFileSync(file, 'utf8');
    return text.startsWith(`//${fingerprint}\n`) ? text.slice(fingerprint.length + 3) : undefined;
  } catch {
    return undefined;
  }
}

/** One file for each source, whole or not at all: several processes write it at once. */
function keep(file, fingerprint, code) {
  const half = `${file}.${process.pid}.${threadId}`;
  writeFileSync(half, `//${fingerprint}\n${code}`);
  renameSync(half, file);
}

Module._extensions['.ts'] = (module, file) => {
  const source = readFileSync(file, 'utf8');
  const fingerprint = digest(edition, source);
  const place = join(shelf, digest(file));
  let code = kept(place, fingerprint);
  if (code === undefined) {
    ({ code } = require('@swc/core').transformSync(source, { ...options, filename: file }));
    keep(place, fingerprint, code);
  }
  module._compile(code, file);
};
