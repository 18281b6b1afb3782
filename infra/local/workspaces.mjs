import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './processes.mjs';

/** Every package under frontends/. */
export const frontPackages = readdirSync(join(root, 'frontends')).filter((name) => existsSync(join(root, 'frontends', name, 'package.json')));

/** Packages for those who build on the API. */
export const clients = ['clients/typescript'];

/** Those that people load; the journeys only look at them. */
export const fronts = frontPackages.filter((name) => name !== 'journeys');
export const modules = fronts.filter((name) => name.endsWith('-module'));
