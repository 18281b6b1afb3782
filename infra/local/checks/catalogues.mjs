import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { root } from '../processes.mjs';
import { filesUnder } from '../stamps.mjs';
import { fronts } from '../workspaces.mjs';

export async function frontCatalogues() {
  const kit = readCatalogue('frontends/kit');
  return fronts.flatMap((name) => {
    const folder = `frontends/${name}`;
    const own = readCatalogue(folder);
    if (own === undefined) return [];
    const sources = sourcesOf(folder);
    const known = new Set([...Object.keys(own.fr), ...Object.keys(kit?.fr ?? {})]);
    // Parts of the kit may be asked for by the fronts that use them.
    const readers = name === 'kit' ? fronts.flatMap((front) => sourcesOf(`frontends/${front}`)) : sources;
    return [...unequal(folder, own), ...breaking(folder, own.fr), ...unused(folder, own.fr, readers), ...unknown(folder, known, sources)];
  });
}

export async function apiCatalogues() {
  const require = createRequire(import.meta.url);
  const dist = join(root, 'services/api/dist');
  const catalogues = existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)[\w-]*messages[.]fr[.]js$/.test(name)) : [];
  return catalogues.flatMap((french) => {
    const own = { fr: textsOf(require(join(dist, french))), en: textsOf(require(join(dist, french.replace('.fr.', '.en.')))) };
    const folder = `services/api/src/${dirname(french)}`;
    return [...unequal(`${folder}/${basename(french, '.fr.js')}`, own), ...unused(folder, withoutCodes(own.fr), sourcesOf(folder))];
  });
}

/** What is called like a state or a code is looked up by that state or code. */
function withoutCodes(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !/(^|[.])[A-Z][A-Z_]*$/.test(key)));
}

function textsOf(module) {
  return Object.assign({}, ...Object.values(module).filter((value) => typeof value === 'object' && value !== null).map((value) => flatten(value)));
}

/** All sentences of a front: those beside its screens too. */
function readCatalogue(folder) {
  const files = filesUnder(`${folder}/src`).filter((file) => /\/messages\/(fr|en)[.]json$/.test(file));
  if (files.length === 0) return undefined;
  const texts = { fr: {}, en: {} };
  for (const file of files) Object.assign(texts[basename(file, '.json')], flatten(JSON.parse(readFileSync(file, 'utf8'))));
  return texts;
}

function flatten(tree, prefix = '') {
  return Object.entries(tree).reduce((flat, [key, value]) => {
    if (typeof value === 'object' && value !== null) return { ...flat, ...flatten(value, `${prefix}${key}.`) };
    return { ...flat, [`${prefix}${key}`]: value };
  }, {});
}

function sourcesOf(folder) {
  return filesUnder(folder)
    .filter((file) => /[.](ts|vue|mjs)$/.test(file) && !file.endsWith('.test.ts') && !/messages[.](fr|en)[.]ts$/.test(file) && !file.includes('/node_modules/'))
    .map((file) => ({ file: file.slice(root.length + 1), text: readFileSync(file, 'utf8') }));
}

function unequal(where, { fr, en }) {
  const missing = [...new Set([...Object.keys(fr), ...Object.keys(en)])].flatMap((key) => {
    if (fr[key] === undefined) return [`${where}: “${key}” has no French text`];
    if (en[key] === undefined) return [`${where}: “${key}” has no English text`];
    if (String(fr[key]).trim() === '' || String(en[key]).trim() === '') return [`${where}: “${key}” is empty`];
    return places(fr[key]) === places(en[key]) ? [] : [`${where}: “${key}” names ${places(fr[key]) || 'no value'} in French and ${places(en[key]) || 'no value'} in English`];
  });
  return missing;
}

/** In French a space stands before these marks and within « »; it must not break, lest a line begin with a mark. */
function breaking(where, fr) {
  const breaks = (text) => String(text).split(' | ').some((sentence) => /\S [?!;:»]|« /.test(sentence));
  return Object.keys(fr).filter((key) => breaks(fr[key])).map((key) => `${where}: “${key}” needs a space that does not break (U+00A0) in French`);
}

function places(text) {
  return [...new Set([...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(', ');
}

function unused(where, texts, sources) {
  const written = sources.map(({ text }) => text).join('\n');
  const literals = new Set([...written.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , literal]) => literal));
  const names = new Set([...written.matchAll(/[\w-]+/g)].map(([name]) => name));
  const patterns = [...written.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].map(([, template]) => patternOf(template)).filter(Boolean);
  const isUsed = (key) => literals.has(key) || (!key.includes('.') && names.has(key)) || patterns.some((pattern) => pattern.test(key));
  return Object.keys(texts).filter((key) => !isUsed(key)).map((key) => `${where}: “${key}” is used nowhere`);
}

/** `a.${b}.c` stands for every key of that shape; with a changing beginning each gap is one word, and the end must be written out. */
function patternOf(template) {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '[.]'));
  if (/^[\w-]+\[[.]\]/.test(parts[0])) return new RegExp(`^${parts.join('[\\w.-]+')}$`);
  return /^\[[.]\][\w-]+$/.test(parts.at(-1)) ? new RegExp(`^${parts.join('[\\w-]+')}$`) : undefined;
}

function unknown(where, known, sources) {
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\w.])\$?t\(\s*(['"`])([\w.-]+)\1/g)].filter(([, , key]) => !known.has(key)).map(([, , key]) => `${file}: “${key}” is in no catalogue`),
  );
}
