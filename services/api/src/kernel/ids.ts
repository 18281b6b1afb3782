import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';

const drawn = Buffer.alloc(4_096);
let used = drawn.length;

/** The system's chance, fetched for hundreds of ids at once: asked for each letter, it costs more than all the rest of an id. */
function chance(): number {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += 1;
  return drawn.readUInt8(used - 1) / 256;
}

const next = monotonicFactory(chance);

/** Three-letter type prefixes; an id is `<prefix>_<ULID>`, 30 characters, the same in database, API, logs and URLs. */
export type IdPrefix =
  | 'acc' | 'adr' | 'cod' | 'flw' | 'ses' | 'rft' | 'lnk' | 'aut' | 'asg'
  | 'can' | 'est' | 'itn' | 'wrk'
  | 'ins' | 'cam' | 'cen' | 'com' | 'prg' | 'itk' | 'req' | 'tpl' | 'faq'
  | 'fil' | 'tck'
  | 'app' | 'doc' | 'evt' | 'snp' | 'viw' | 'tag' | 'exp'
  | 'dec' | 'rsn' | 'pub' | 'vrd' | 'wlm'
  | 'lty' | 'mtx'
  | 'aud'
  | 'tok' | 'fev' | 'whk' | 'whd'
  | 'job' | 'mai' | 'alt';

export const newId = (prefix: IdPrefix): string => `${prefix}_${next()}`;

const shape = /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/;

/** Whether a text has the shape of an id, of whatever kind. */
export const isAnyId = (text: string): boolean => shape.test(text);

/** Whether a text has the shape of an id of this kind; a malformed id is treated as an unknown one. */
export const isId = (prefix: IdPrefix, text: string): boolean => isAnyId(text) && text.startsWith(`${prefix}_`);
