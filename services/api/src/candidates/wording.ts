import type { Locale } from '../kernel/locale';
import type { MissingField } from './model/section-summary';

/** What a section still needs, in words. */
export const wordMissing = (_locale: Locale, missing: MissingField): string => missing.code;
