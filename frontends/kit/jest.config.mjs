import { frontJest } from './testing/front-jest.mjs';

export default frontJest(import.meta.dirname);
