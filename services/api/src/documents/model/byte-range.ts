import type { ByteRange } from '../../kernel/ports';

export type RangeAnswer = { readonly kind: 'whole' } | { readonly kind: 'part'; readonly range: ByteRange } | { readonly kind: 'impossible' };

const whole: RangeAnswer = { kind: 'whole' };

/** One range of bytes as HTTP asks for it; several ranges or nonsense are answered with the whole. */
export function readRange(header: string | undefined, size: number): RangeAnswer {
  const asked = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/.exec(header?.trim() ?? '');
  if (asked === null) return whole;
  const [, from, to, last] = asked;
  if (last !== undefined) return part(Math.max(size - Number(last), 0), size - 1, size);
  const end = to ? Number(to) : size - 1;
  return to && end < Number(from) ? whole : part(Number(from), Math.min(end, size - 1), size);
}

const part = (start: number, end: number, size: number): RangeAnswer =>
  start >= size || start > end ? { kind: 'impossible' } : { kind: 'part', range: { start, end } };
