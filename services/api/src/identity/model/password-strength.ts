import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as french } from '@zxcvbn-ts/language-fr';
import { contextWords } from './password-context';

/** The check grows with the square of the length: beyond this a password is no weaker for what follows. */
const examined = 32;

let factory: ZxcvbnFactory | undefined;

/** The dictionaries take a moment and some megabytes: loaded by whoever checks first. */
function checker(): ZxcvbnFactory {
  factory ??= new ZxcvbnFactory({
    dictionary: { ...common, ...french, ...english },
    graphs: adjacencyGraphs,
    // A hundred by default, which costs a second for a long password and changes no verdict of ours.
    l33tMaxSubstitutions: 3,
  });
  return factory;
}

/** 0 (first guess) to 4, against French and English dictionaries and what is known of the person. */
export const strengthOf = (password: string, context: readonly string[]): number =>
  checker().check([...password].slice(0, examined).join(''), contextWords(context)).score;
