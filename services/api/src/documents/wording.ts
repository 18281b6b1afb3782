import type { Locale } from '../kernel/locale';
import { catalogue } from '../kernel/messages';
import { RefusalCode } from '../kernel/refusal';
import { en } from './messages.en';
import { fr } from './messages.fr';
import type { UploadRefusal } from './model/upload-refusal';

const say = catalogue(fr, en);

const codes = {
  'file-too-large': RefusalCode.FILE_TOO_LARGE,
  'file-type-refused': RefusalCode.FILE_TYPE_REFUSED,
  'file-content-refused': RefusalCode.FILE_CONTENT_REFUSED,
  'file-quota-reached': RefusalCode.FILE_QUOTA_REACHED,
  'upload-ended': RefusalCode.UPLOAD_ENDED,
} as const;

/** A refusal with its code and its sentence. */
export function wordUploadRefusal(locale: Locale, refusal: UploadRefusal): { readonly code: RefusalCode; readonly message: string } {
  const code = codes[refusal.kind];
  const maxMegabytes = refusal.kind === 'file-too-large' ? Math.floor(refusal.maxBytes / 1_000_000) : 0;
  return { code, message: say(locale, code, { maxMegabytes }) };
}
