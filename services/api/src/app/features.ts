import type { Feature } from '../kernel/feature';

/** Every feature, from foundation to consequence. */
export const features: readonly Feature[] = [];
