import vue from '@vitejs/plugin-vue';
import { join } from 'node:path';
import { defineConfig } from 'vite';

import { compileTimeFlags } from '../kit/build/compile-time-flags.ts';
import { pdfAssets } from '../kit/build/pdf-assets.ts';
import { precompress } from '../kit/build/precompress.ts';
import { sharedLibraries } from '../kit/build/shared-surface.ts';
import { trustedDocuments } from '../kit/build/trusted-documents.ts';
import { developmentModules } from './build/development-modules.ts';

const folder = import.meta.dirname;
const api = process.env['PARVIS_API'] ?? 'http://localhost:4000';

export default defineConfig(({ command, isSsrBuild }) => ({
  root: folder,
  resolve: { alias: { '@': join(folder, 'src') } },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/graphql', '/files', '/catalogue', '/open-data', '/mailbox', '/health', '/schema.graphql'].map((path) => [path, { target: api }])),
  },
  define: command === 'build' ? compileTimeFlags : {},
  build: {
    target: 'es2022',
    outDir: isSsrBuild ? 'dist-ssr' : 'dist',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    modulePreload: { polyfill: false },
    ...(isSsrBuild ? {} : { rolldownOptions: { input: { index: join(folder, 'index.html'), ahead: join(folder, 'src/ahead.ts') } } }),
    copyPublicDir: !isSsrBuild,
  },
  ssr: { noExternal: ['@parvis/kit'] },
  plugins: [vue(), sharedLibraries(), trustedDocuments([join(folder, '../kit'), folder]), ...(isSsrBuild ? [] : [pdfAssets()]), precompress(), developmentModules()],
}));
