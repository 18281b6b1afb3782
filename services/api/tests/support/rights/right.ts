import type { FunctionName } from '../../../src/kernel/viewer';
import type { Subject, SubjectKind } from './subject';

/**
 * Who gets through: `PUBLIC` anybody, also without signing in; `SELF` whoever is signed in, about themselves alone;
 * `OWNER` the candidate whose it is and nobody else; `KEEPER` whoever of the staff made it and nobody else;
 * a function: it and those above it, in scope.
 */
export type Who = 'PUBLIC' | 'SELF' | 'OWNER' | 'KEEPER' | FunctionName;

export type Fault = 'NOT_FOUND' | 'FORBIDDEN';

export interface Right {
  readonly who: Who;
  /** What it is done to; a new one for everybody who gets through. Absent: nothing of anybody's is named. */
  readonly on?: SubjectKind;
  /** Of a function: the owner gets through too. */
  readonly owner?: true;
  /** It belongs to the whole institution: a function in any part of it counts. */
  readonly whole?: true;
  /** The variables of a query, or the input where it takes one. */
  readonly with?: (subject: Subject) => Readonly<Record<string, unknown>>;
  /** For somebody in scope with too little: `FORBIDDEN` when absent. */
  readonly below?: Fault;
  /** For whoever has no function: `NOT_FOUND` where something is named, else `FORBIDDEN`. */
  readonly stranger?: Fault;
  /** For somebody with too little elsewhere: like whoever has no function when absent. */
  readonly elsewhere?: Fault;
  /** For the candidate whom it is about, where it is for staff: `FORBIDDEN` when absent. */
  readonly applicant?: Fault;
  /** A list: out of scope it is answered, without the subject; this is what of the subject shows in it. */
  readonly lists?: (subject: Subject) => string;
  /** Selection of the answer of a list. */
  readonly select?: string;
  /** What whoever gets through is told: the type of the answer. Anything but a refusal when absent. */
  readonly answer?: string;
}

export type Rights = Readonly<Record<string, Right>>;

export const nodes = '{ edges { node { id } } totalCount { count } }';

let made = 0;

/** A code or a label that nothing has yet. */
export const fresh = (beginning = 'X'): string => `${beginning}-${String((made += 1))}`;

export const both = (text: string) => ({ fr: text, en: text });
