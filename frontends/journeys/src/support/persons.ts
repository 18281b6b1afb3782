import { randomBytes } from 'node:crypto';

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  readonly password: string;
}

/** Somebody whom nobody has seen before: each journey brings its own people. */
export function newPerson(firstName: string, lastName: string): Person {
  const mark = randomBytes(5).toString('hex');
  return { firstName, lastName, address: `${firstName.normalize('NFD').replace(/[^a-zA-Z]/g, '').toLowerCase()}.${mark}@exemple.test`, password: 'Vz7#kolibri-Tango' };
}
