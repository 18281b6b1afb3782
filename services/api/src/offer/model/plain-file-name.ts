/** A name that needs no encoding in a header, whatever the browser: « Fiche de mobilité.pdf » becomes `Fiche-de-mobilite.pdf`. */
export function plainFileName(given: string): string {
  const plain = given.normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(plain) ?? [];
  return `${stem.slice(0, 100).replace(/[-.]+$/, '') || 'document'}${extension}`;
}
