/** One line, whatever was typed: no line break ends a header or starts a paragraph of its own, nothing turns the rest of the line round. */
export const oneLine = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s*[\p{Cc}\p{Zl}\p{Zp}]+\s*/gu, ' ').trim();

const looksLikeAddress = /[/@\\]|www\.|\p{L}\.\p{L}{2,}/u;

/**
 * Names are typed by strangers into forms that make us write to an address of their choice: a "name" that reads as a
 * link, or as a letter of its own, is left out of the greeting.
 */
export function greetedName(firstName: string, lastName: string): string | undefined {
  const name = oneLine(`${firstName} ${lastName}`);
  return name === '' || name.length > 120 || looksLikeAddress.test(name) ? undefined : name;
}
