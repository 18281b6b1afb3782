import { defineConfig } from 'vite';

import { moduleConfig } from '../kit/build/module-config.ts';

export default defineConfig(({ command }) =>
  moduleConfig({ id: 'cockpit', folder: import.meta.dirname, port: 5175, kit: ['@parvis/kit', '@parvis/kit/combobox', '@parvis/kit/viewer'] }, command),
);
