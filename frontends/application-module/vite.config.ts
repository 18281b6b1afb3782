import { defineConfig } from 'vite';

import { moduleConfig } from '../kit/build/module-config.ts';
import { pdfAssets } from './build/pdf-assets.ts';

export default defineConfig(({ command }) => {
  const config = moduleConfig({ id: 'application', folder: import.meta.dirname, port: 5174, kit: ['@parvis/kit'] }, command);
  return { ...config, plugins: [...(config.plugins ?? []), pdfAssets()] };
});
