import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A number without country code is one of France. Kept as `+33426318859`; undefined when it cannot be a number. */
export function parsePhone(typed: string): string | undefined {
  const number = parsePhoneNumberFromString(typed, 'FR');
  return number?.isValid() ? number.number : undefined;
}

/** For reading: `+33 4 26 31 88 59`. */
export const readablePhone = (number: string): string => parsePhoneNumberFromString(number)?.formatInternational() ?? number;
