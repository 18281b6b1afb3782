import { defineConfig } from 'vite';

import { moduleConfig } from '../kit/build/module-config.ts';

export default defineConfig(({ command }) =>
  moduleConfig({ id: 'application', folder: import.meta.dirname, port: 5174, kit: ['@parvis/kit', '@parvis/kit/viewer'] }, command),
);
