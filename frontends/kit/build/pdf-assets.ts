import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Under `assets/pdf/`: what pdf.js fetches by itself when a file needs it. WebAssembly is not among it, our security policy refuses it. */
const wanted: Readonly<Record<string, (name: string) => boolean>> = {
  cmaps: (name) => name.endsWith('.bcmap'),
  standard_fonts: (name) => /\.(?:pfb|ttf)$/.test(name),
  wasm: (name) => name.endsWith('.js'),
};

const names = (): readonly string[] =>
  Object.entries(wanted).flatMap(([folder, keeps]) => readdirSync(join(root, folder)).filter(keeps).map((name) => `${folder}/${name}`));

export function pdfAssets(): Plugin {
  return {
    name: 'parvis:pdf-assets',
    configureServer({ middlewares }) {
      const known = new Set(names());
      middlewares.use('/assets/pdf/', (request, response, next) => {
        const name = (request.url ?? '').slice(1).split('?')[0] ?? '';
        if (!known.has(name)) return next();
        response.setHeader('access-control-allow-origin', '*');
        createReadStream(join(root, name)).pipe(response);
      });
    },
    generateBundle() {
      for (const name of names()) this.emitFile({ type: 'asset', fileName: `assets/pdf/${name}`, source: readFileSync(join(root, name)) });
    },
  };
}
