import { frontJest } from '../kit/testing/front-jest.mjs';

export default frontJest(import.meta.dirname);
