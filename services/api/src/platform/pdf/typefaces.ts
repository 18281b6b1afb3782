import { readFileSync } from 'node:fs';
import fontkit from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';

export type Weight = 'regular' | 'bold';

interface Face {
  readonly font: PDFFont;
  readonly letters: ReadonlySet<number>;
  readonly isRightToLeft: boolean;
}

/** A stretch of text that one font writes. */
export interface Run {
  readonly font: PDFFont;
  readonly text: string;
}

const sources = {
  regular: () => require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  // Of the open Arabic fonts, one whose letters come with their dots.
  arabic: () => require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'),
  hebrew: () => require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
  // Coarse, but it holds every script; large, hence read only for a text that needs it.
  everything: () => require.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff'),
};

type Source = keyof typeof sources;

const rightToLeft: ReadonlySet<Source> = new Set<Source>(['arabic', 'hebrew']);
const replacement = '\ufffd';
/** Written by the font of the letters before them, so that an Arabic sentence stays one stretch. */
const neutral = /^[\s\p{P}\p{M}]$/u;

/** The fonts of one document; each is embedded when a text first needs it. */
export class Typefaces {
  private readonly faces = new Map<Source, Face>();

  private constructor(private readonly document: PDFDocument) {}

  /** Reads the texts beforehand, because embedding cannot wait until a line is drawn. */
  static async forTexts(document: PDFDocument, texts: Iterable<string>): Promise<Typefaces> {
    document.registerFontkit(fontkit);
    const typefaces = new Typefaces(document);
    await typefaces.embed('regular');
    await typefaces.embed('bold');
    const unknown = new Set<string>();
    for (const text of texts) for (const letter of clean(text)) if (!typefaces.writes('regular', letter)) unknown.add(letter);
    for (const source of ['arabic', 'hebrew', 'everything'] as const) {
      if (unknown.size === 0) break;
      await typefaces.embed(source);
      for (const letter of unknown) if (typefaces.writes(source, letter)) unknown.delete(letter);
    }
    return typefaces;
  }

  /** Stretches in the order in which they stand on the line, from left to right. */
  runs(text: string, weight: Weight): Run[] {
    const runs: { face: Face; text: string }[] = [];
    for (const letter of clean(text)) {
      const last = runs.at(-1);
      const face = this.faceAfter(last?.face, letter, weight);
      if (last?.face === face) last.text += this.drawn(letter);
      else runs.push({ face, text: this.drawn(letter) });
    }
    const ordered = runs[0]?.face.isRightToLeft ? runs.reverse() : runs;
    return ordered.map(({ face, text: part }) => ({ font: face.font, text: part }));
  }

  private faceAfter(last: Face | undefined, letter: string, weight: Weight): Face {
    return last?.letters.has(codeOf(letter)) && neutral.test(letter) ? last : this.faceOf(letter, weight);
  }

  width(text: string, size: number, weight: Weight): number {
    return this.runs(text, weight).reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, size), 0);
  }

  private drawn(letter: string): string {
    return [...this.faces.keys()].some((source) => this.writes(source, letter)) ? letter : replacement;
  }

  private faceOf(letter: string, weight: Weight): Face {
    for (const source of [weight, 'arabic', 'hebrew', 'everything'] as const) {
      const face = this.faces.get(source);
      if (face?.letters.has(codeOf(letter))) return face;
    }
    return this.face(weight);
  }

  private face(source: Source): Face {
    const face = this.faces.get(source);
    if (face === undefined) throw new Error(`Font not embedded: ${source}.`);
    return face;
  }

  private writes(source: Source, letter: string): boolean {
    return this.faces.get(source)?.letters.has(codeOf(letter)) ?? false;
  }

  private async embed(source: Source): Promise<void> {
    // Without "ccmp" an accented letter stays the one glyph that its font has for it: marks are not positioned here.
    const font = await this.document.embedFont(readFileSync(sources[source]()), { subset: true, features: { ccmp: false } });
    this.faces.set(source, { font, letters: new Set(font.getCharacterSet()), isRightToLeft: rightToLeft.has(source) });
  }
}

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

/** One space for any blank, nothing for what has no shape. */
const clean = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, (sign) => (/\p{Cf}|\p{Cc}/u.test(sign) ? '' : replacement));
