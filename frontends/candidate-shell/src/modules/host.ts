import type { InjectionKey } from 'vue';

import type { Host } from './load-module';

export const HostKey: InjectionKey<Host> = Symbol('host');
