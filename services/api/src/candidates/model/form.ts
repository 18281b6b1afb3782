import type { Problem } from '../../kernel/refusal';

type Typed<Value> = Value | null | undefined;

/** Marks that are no writing: controls, lone surrogates, line separators, marks that turn the direction of text. */
const unwanted = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Reads the fields of a patch, collecting every problem: undefined = as before, null = emptied. */
export class Form {
  readonly problems: Problem[] = [];

  refuse(field: string, code: string, values?: Readonly<Record<string, string | number>>): undefined {
    this.problems.push(values ? { field, code, values } : { field, code });
    return undefined;
  }

  /** What people write is kept as they write it, composed (NFC) and without blanks around. */
  text(field: string, typed: Typed<string>, max: number): Typed<string> {
    if (typed === undefined || typed === null) return typed;
    const text = typed.normalize('NFC').replace(/[ \t\u00A0]+/g, ' ').trim();
    if (unwanted.test(text)) return this.refuse(field, 'CHARACTERS');
    return this.sized(field, text, max);
  }

  /** The same over several lines. */
  lines(field: string, typed: Typed<string>, max: number): Typed<string> {
    if (typed === undefined || typed === null) return typed;
    const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
    if (unwanted.test(text.replaceAll('\n', ' '))) return this.refuse(field, 'CHARACTERS');
    return this.sized(field, text, max);
  }

  private sized(field: string, text: string, max: number): Typed<string> {
    if ([...text].length > max) return this.refuse(field, 'TOO_LONG', { max });
    return text === '' ? null : text;
  }

  /** A code of a nomenclature; one that is retired may stay, not be chosen. */
  code(field: string, typed: Typed<string>, current: string | null, known: (code: string) => { readonly isRetired: boolean } | undefined): Typed<string> {
    if (typed === undefined || typed === null) return typed;
    const code = typed.trim();
    if (code === '') return null;
    const row = known(code);
    if (row && (!row.isRetired || code === current)) return code;
    return this.refuse(field, 'UNKNOWN');
  }

  integer(field: string, typed: Typed<number>, min: number, max: number): Typed<number> {
    if (typed === undefined || typed === null) return typed;
    if (Number.isInteger(typed) && typed >= min && typed <= max) return typed;
    return this.refuse(field, 'OUT_OF_RANGE', { min, max });
  }

  phone(field: string, typed: Typed<string>, parse: (text: string) => string | undefined): Typed<string> {
    if (typed === undefined || typed === null) return typed;
    if (typed.trim() === '') return null;
    return typed.length > 40 ? this.refuse(field, 'PHONE') : (parse(typed) ?? this.refuse(field, 'PHONE'));
  }
}

/** `current` with the changes that were made; undefined is no change. */
export function overlay<Content extends object>(current: Content, changes: { readonly [Field in keyof Content]?: Content[Field] | undefined }): Content {
  return { ...current, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) };
}
