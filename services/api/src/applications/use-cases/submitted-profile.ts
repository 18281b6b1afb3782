import type { LocalizedText } from '../../kernel/locale';
import type { PdfRow, PdfSection } from '../../kernel/ports';
import type { SnapshotView } from '../model/application-view';
import { profileSections } from './whole-file-profile';
import { FileWords } from './whole-file-words';

export interface ProfileRow {
  readonly label: LocalizedText;
  readonly value: LocalizedText | null;
}

export interface SubmittedSection {
  readonly title: LocalizedText;
  readonly note: LocalizedText | null;
  readonly rows: readonly ProfileRow[];
  readonly entries: readonly { readonly title: LocalizedText; readonly rows: readonly ProfileRow[] }[];
}

/** The frozen profile in the words of the whole file, in both languages at once: the same places say the same thing. */
export function submittedSections({ content }: SnapshotView): readonly SubmittedSection[] {
  const french = profileSections(new FileWords('fr', content.intake.timeZone), content.profile);
  const english = profileSections(new FileWords('en', content.intake.timeZone), content.profile);
  return french.map((section, index) => both(section, english[index] ?? section));
}

const both = (fr: PdfSection, en: PdfSection): SubmittedSection => ({
  title: { fr: fr.title, en: en.title },
  note: fr.note === undefined || en.note === undefined ? null : { fr: fr.note, en: en.note },
  rows: rowsOf(fr.rows, en.rows),
  entries: (fr.entries ?? []).map((entry, index) => {
    const other = en.entries?.[index] ?? entry;
    return { title: { fr: entry.title, en: other.title }, rows: rowsOf(entry.rows, other.rows) };
  }),
});

const rowsOf = (fr: readonly PdfRow[], en: readonly PdfRow[]): readonly ProfileRow[] =>
  fr.map((row, index) => {
    const other = en[index] ?? row;
    return { label: { fr: row.label, en: other.label }, value: row.value === null || other.value === null ? null : { fr: row.value, en: other.value } };
  });
