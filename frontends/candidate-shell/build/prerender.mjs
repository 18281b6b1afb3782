// Writes the signed-out home, in both languages, into dist/index.html; dist/app.html is the empty page for every other address.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { render } = await import(at('dist-ssr/entry-server.js'));

const empty = '<div id="app"></div>';
const built = await readFile(at('dist/index.html'), 'utf8');
if (!built.includes(empty)) throw new Error('index.html has lost its root');

/** Vite names one script in the page; the small one that runs before it is named here, with what it imports. */
async function aheadTags() {
  const chunks = JSON.parse(await readFile(at('dist/.vite/manifest.json'), 'utf8'));
  const { file, imports = [] } = chunks['src/ahead.ts'];
  const links = imports.map((key) => `<link rel="modulepreload" crossorigin href="/${chunks[key].file}">`);
  return [`<script type="module" async crossorigin src="/${file}"></script>`, ...links.filter((link) => !built.includes(link))];
}

const main = '<script type="module" crossorigin';
if (!built.includes(main)) throw new Error('index.html has lost its script');
const page = built.replace(main, `${(await aheadTags()).join('\n    ')}\n    ${main}`);

const roots = [];
for (const language of ['fr', 'en']) {
  roots.push(`<div id="app-${language}" class="app-root" lang="${language}">${await render(language)}</div>`);
}
await writeFile(at('dist/app.html'), page.replace(empty, ''));
await writeFile(at('dist/index.html'), page.replace(empty, () => roots.join('\n    ')));
await rm(at('dist-ssr'), { recursive: true, force: true });
