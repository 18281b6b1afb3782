const maxLength = 200;

/**
 * The name that a person gave to a file, in any script, made harmless: no folders, no control or direction marks, nothing that
 * a file system refuses. Joiners stay: some scripts need them.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return shortened(clean);
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= maxLength) return name;
  const extension = /\.[^.]{1,8}$/u.exec(name)?.[0] ?? '';
  return letters.slice(0, maxLength - extension.length).join('') + extension;
}
