import { instantText } from '../../kernel/binding-instant';
import type { Locale, LocalizedText } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';
import { en } from '../whole-file-messages.en';
import { fr } from '../whole-file-messages.fr';

export type Word = keyof typeof fr;

const words = catalogue<Word>(fr, en);

interface Named {
  readonly label: LocalizedText;
}

/** Puts the values of a file into the words of its reader. */
export class FileWords {
  constructor(
    readonly locale: Locale,
    private readonly timeZone: string,
  ) {}

  say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return words(this.locale, word, values);
  }

  sayMaybe(word: Word | null): string | null {
    return word === null ? null : this.say(word);
  }

  label(named: Named | null): string | null {
    return named?.label[this.locale] ?? null;
  }

  labels(named: readonly Named[]): string | null {
    return named.length === 0 ? null : named.map(({ label }) => label[this.locale]).join(', ');
  }

  /** A day without an hour, the same in every time zone. */
  day(date: string | null): string | null {
    if (date === null) return null;
    return new Intl.DateTimeFormat(this.locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  }

  /** With its time zone: these dates bind. */
  instant(iso: string): string {
    return instantText(this.locale, new Date(iso), this.timeZone);
  }
}
