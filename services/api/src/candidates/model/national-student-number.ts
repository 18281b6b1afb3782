/**
 * INE, the national student number: always 11 characters, in four forms.
 * - BEA (schools, 1995 to 2018): ten digits, then a key letter: the number modulo 23 in the alphabet without I, O and Q, as for
 *   the codes of schools. Source: `check_ine` published by BohwaZ (2018, public domain), which gives the same rule.
 * - RNIE (national register, since 2018): nine digits and two letters. The ministry does not publish its key: the form is checked.
 * - Provisional and apprentice numbers: a letter in fifth place; the key of those is not published either.
 * - SISE (given by universities): ten letters or digits and a key digit, unpublished.
 */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

const bea = /^\d{10}[A-Z]$/;
const otherForms = [/^\d{9}[A-Z]{2}$/, /^\d{4}[A-Z]\d{5}[A-Z]$/, /^[0-9A-Z]{10}\d$/];

/** As people copy it: spaces, dots and hyphens between the characters, small letters. */
export const tidyStudentNumber = (typed: string): string => typed.toUpperCase().replace(/[\s.\-\u00A0\u2010-\u2015]/g, '');

export const beaKey = (digits: string): string => letters.charAt(Number(digits) % letters.length);

export type StudentNumberProblem = 'STUDENT_NUMBER_FORM' | 'STUDENT_NUMBER_KEY';

export function studentNumberProblem(number: string): StudentNumberProblem | undefined {
  if (bea.test(number)) return beaKey(number.slice(0, 10)) === number.slice(10) ? undefined : 'STUDENT_NUMBER_KEY';
  return otherForms.some((form) => form.test(number)) ? undefined : 'STUDENT_NUMBER_FORM';
}
