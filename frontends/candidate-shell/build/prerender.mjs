// Writes the signed-out home, in both languages, into dist/index.html; dist/app.html is the empty page for every other address.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { render } = await import(at('dist-ssr/entry-server.js'));

const empty = '<div id="app"></div>';
const page = await readFile(at('dist/index.html'), 'utf8');
if (!page.includes(empty)) throw new Error('index.html has lost its root');

const roots = [];
for (const language of ['fr', 'en']) {
  roots.push(`<div id="app-${language}" class="app-root" lang="${language}">${await render(language)}</div>`);
}
await writeFile(at('dist/app.html'), page.replace(empty, ''));
await writeFile(at('dist/index.html'), page.replace(empty, () => roots.join('\n    ')));
await rm(at('dist-ssr'), { recursive: true, force: true });
