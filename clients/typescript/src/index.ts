export { ParvisClient, type ClientOptions, type Cost } from './client.js';
export { granted, ParvisError, ParvisRefusal } from './errors.js';
export { Operation } from './operation.js';
export { nodes, pages, type Connection } from './pages.js';
export type { Patience } from './patience.js';
export type * as Gql from './gql/operations.js';
export * as operations from './gql/operations.js';
