import journeys from './jest.config.mjs';

export default { ...journeys, displayName: 'measure', testMatch: ['<rootDir>/measure/*.measure.ts'] };
