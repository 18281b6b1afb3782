import type { Locale } from '../kernel/locale';
import { catalogue } from '../kernel/messages';
import type { Problem } from '../kernel/refusal';
import { en } from './messages.en';
import { fr } from './messages.fr';
import type { MissingField } from './model/section-summary';

type Key = keyof typeof fr;

export const say = catalogue<Key>(fr, en);

const isKey = (code: string): code is Key => Object.hasOwn(fr, code);

/** What is wrong with a field, in words. */
export const wordProblem = (locale: Locale, { code, values }: Problem): string => (isKey(code) ? say(locale, code, values) : code);

/** What a section still needs, in words. */
export const wordMissing = (locale: Locale, { code }: MissingField): string => say(locale, code);
