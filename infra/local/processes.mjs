import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A message meant for the person at the terminal; everything else in these scripts stays silent while it goes well. */
export class Explained extends Error {}

const children = new Set();

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Runs to the end with its output shown; throws when it fails. */
export async function show(command, args, options = {}) {
  const code = await exitOf(spawnTracked(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }));
  if (code !== 0) throw new Explained(`${[command, ...args].join(' ')} failed (exit code ${code}).`);
}

/** Goes on running with its output shown; resolves when that output first says `sign`. */
export function showUntil(command, args, sign, options = {}) {
  const child = spawnTracked(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  const ended = exitOf(child).then((code) => Promise.reject(new Explained(`${[command, ...args].join(' ')} ended (exit code ${code}).`)));
  const said = new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      if (text.includes(sign)) resolve();
    });
  });
  ended.catch(() => undefined);
  return { said: Promise.race([said, ended]), ended };
}

/** Runs to the end with its output kept; never throws for what the command found wrong. */
export async function capture(command, args, options = {}) {
  const child = spawnTracked(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await exitOf(child);
  return { code, stdout, output };
}

function spawnTracked(command, args, options) {
  const child = spawn(command, args, { cwd: root, env: process.env, ...options });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ctrl-C or a stop signal ends what we started, then us, once `cleanUp` is done. Returns how to give the signals back. */
export function stopTogether(cleanUp = async () => undefined) {
  let stopping = false;
  const stop = async (signal) => {
    if (stopping) return;
    stopping = true;
    for (const child of children) child.kill('SIGTERM');
    await Promise.all([...children].map((child) => new Promise((gone) => child.once('exit', gone))));
    await cleanUp();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of stopSignals) process.on(signal, stop);
  return () => {
    for (const signal of stopSignals) process.removeListener(signal, stop);
  };
}

/** Whether a file was run by its name, not imported. */
export function isScript(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}

/** Ends a script with one readable paragraph instead of a stack when the trouble is one we can explain. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof Explained)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
