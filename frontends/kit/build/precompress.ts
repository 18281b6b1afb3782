import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const text = /\.(?:m?js|css|svg)$/;
const worthwhile = 1000;

/** Writes `.br` and `.gz` beside what is built, so that a server sends them as they are. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'parvis:precompress',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, name);
        if (!text.test(name)) continue;
        const source = readFileSync(path);
        if (source.length < worthwhile) continue;
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
        writeFileSync(`${path}.br`, brotliCompressSync(source, { params }));
      }
    },
  };
}
