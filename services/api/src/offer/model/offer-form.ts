import { DateTime } from 'luxon';
import type { LocalizedText } from '../../kernel/locale';
import type { Problem } from '../../kernel/refusal';
import { deadlineAt, openingAt, type LocalTime } from './local-time';

type Typed<Value> = Value | null | undefined;

/** Marks that are no writing: controls, lone surrogates, line separators, marks that turn the direction of text. */
const unwanted = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const codeShape = /^[A-Z0-9][A-Z0-9_.-]{0,29}$/;
const minuteShape = /^(20\d\d-\d\d-\d\d)T(\d\d:\d\d)$/;
const dayShape = /^20\d\d-\d\d-\d\d$/;
const addressShape = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\]+$/u;

/** What one field takes: how many characters, and whether it may be written over several lines. */
export interface TextRule {
  readonly max: number;
  readonly lines?: boolean;
}

/** Reads what an administrator typed and collects every problem; a value with a problem is never used. */
export class OfferForm {
  readonly problems: Problem[] = [];

  refuse(field: string, code: string, values?: Readonly<Record<string, string | number>>): void {
    this.problems.push(values === undefined ? { field, code } : { field, code, values });
  }

  text(field: string, typed: Typed<string>, rule: TextRule): string {
    const text = this.optional(field, typed, rule);
    if (text === null && !this.isRefused(field)) this.refuse(field, 'REQUIRED');
    return text ?? '';
  }

  optional(field: string, typed: Typed<string>, { max, lines = false }: TextRule): string | null {
    const text = (lines ? overLines : onOneLine)(typed ?? '');
    if (holdsUnwanted(text, lines)) this.refuse(field, 'CHARACTERS');
    else if ([...text].length > max) this.refuse(field, 'TOO_LONG', { max });
    return text === '' ? null : text;
  }

  both(field: string, typed: Typed<LocalizedText>, rule: TextRule): LocalizedText {
    return { fr: this.text(`${field}.fr`, typed?.fr, rule), en: this.text(`${field}.en`, typed?.en, rule) };
  }

  /** Both languages or none: half a translation is a problem of the half that is missing. */
  bothOrNone(field: string, typed: Typed<LocalizedText>, rule: TextRule): LocalizedText | null {
    const { fr, en } = typed ?? { fr: '', en: '' };
    const texts = { fr: this.optional(`${field}.fr`, fr, rule), en: this.optional(`${field}.en`, en, rule) };
    if (texts.fr === null && texts.en === null) return null;
    return { fr: this.half(`${field}.fr`, texts.fr), en: this.half(`${field}.en`, texts.en) };
  }

  private half(field: string, text: string | null): string {
    if (text === null && !this.isRefused(field)) this.refuse(field, 'OTHER_LANGUAGE');
    return text ?? '';
  }

  code(field: string, typed: string): string {
    const code = typed.trim().toUpperCase();
    if (code === '') this.refuse(field, 'REQUIRED');
    else if (!codeShape.test(code)) this.refuse(field, 'CODE');
    return code;
  }

  whole(field: string, typed: Typed<number>, min: number, max: number): number | null {
    if (typed === null || typed === undefined) return null;
    if (!Number.isInteger(typed) || typed < min || typed > max) this.refuse(field, 'OUT_OF_RANGE', { min, max });
    return typed;
  }

  address(field: string, typed: Typed<string>): string | null {
    const address = this.optional(field, typed, { max: 254 });
    if (address !== null && !this.isRefused(field) && !addressShape.test(address)) this.refuse(field, 'ADDRESS');
    return address;
  }

  url(field: string, typed: Typed<string>): string | null {
    const url = this.optional(field, typed, { max: 500 });
    if (url !== null && !this.isRefused(field) && !isWebAddress(url)) this.refuse(field, 'URL');
    return url;
  }

  timeZone(field: string, typed: string): string {
    const isKnown = /^[A-Za-z][A-Za-z0-9_+/-]{0,59}$/.test(typed) && DateTime.local({ zone: typed }).isValid;
    if (!isKnown) this.refuse(field, 'UNKNOWN_TIME_ZONE');
    return isKnown ? typed : 'UTC';
  }

  /** `2027-04-12T23:59` on the clocks of the zone. An opening is its first millisecond, a deadline its last. */
  minute(field: string, typed: Typed<string>, timeZone: string, edge: 'opening' | 'deadline'): Date | null {
    const text = typed?.trim() ?? '';
    if (text === '') return null;
    const written = minuteIn(text, timeZone);
    if (written === undefined) {
      this.refuse(field, 'DATE');
      return null;
    }
    return edge === 'opening' ? openingAt(written) : deadlineAt(written);
  }

  day(field: string, typed: Typed<string>): string | null {
    if (typed === null || typed === undefined || typed.trim() === '') return null;
    const day = typed.trim();
    if (!dayShape.test(day) || !DateTime.fromISO(day).isValid) this.refuse(field, 'DAY');
    return day;
  }

  isRefused(field: string): boolean {
    return this.problems.some((problem) => problem.field === field);
  }
}

const holdsUnwanted = (text: string, lines: boolean): boolean => unwanted.test(lines ? text.replaceAll('\n', ' ') : text);
const onOneLine = (typed: string): string => typed.normalize('NFC').replace(/[ \t\u00A0]+/g, ' ').trim();
const overLines = (typed: string): string => typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();

function minuteIn(text: string, timeZone: string): LocalTime | undefined {
  const [, day, time] = minuteShape.exec(text) ?? [];
  if (day === undefined || time === undefined || !DateTime.fromISO(`${day}T${time}`, { zone: timeZone }).isValid) return undefined;
  return { day, time, timeZone };
}

function isWebAddress(text: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
