import { applicationById, roleOf } from '../../applications/contract';
import { candidateById } from '../../candidates/contract';
import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { frenchSpacing } from '../../kernel/french-spacing';
import { isId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { PdfLetter } from '../../kernel/ports';
import { assertSignedIn } from '../../kernel/signed-in';
import { renderTemplate } from '../../kernel/template';
import type { Viewer } from '../../kernel/viewer';
import { institutionById } from '../../offer/contract';
import { sampleValues } from '../model/letter-words';
import type { LetterKind } from '../model/letter.entity';
import { sentLetter, type SentLetter } from '../store/letter.reads';
import { sayLetter } from '../letter-messages';
import type { ListLetterTemplates } from './letter-templates';

export interface PrintedLetter {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Seen {
  readonly letter: SentLetter;
  readonly reference: string;
  readonly institutionId: string;
  readonly candidateId: string;
}

/** The letter of a published decision as a PDF: for its candidate, and for staff in whose scope it is. */
export class PrintLetter {
  constructor(private readonly parts: Pick<Parts, 'reads' | 'pdf'>) {}

  async nameOf(viewer: Viewer, decisionId: string, locale: Locale): Promise<string> {
    return nameOf(await this.visible(viewer, decisionId, locale));
  }

  async execute(viewer: Viewer, decisionId: string, locale: Locale): Promise<PrintedLetter> {
    const seen = await this.visible(viewer, decisionId, locale);
    const { letter, reference, institutionId, candidateId } = seen;
    const { reads, pdf } = this.parts;
    const candidate = (await candidateById.batch(reads, [candidateId])).get(candidateId);
    const name = candidate === undefined ? '' : `${candidate.firstName} ${candidate.lastName}`;
    return { name: nameOf(seen), bytes: await pdf.letter(await this.content(institutionId, letter, `${reference} · ${name}`)) };
  }

  private async content(institutionId: string, { kind, language, body, publishedAt }: SentLetter, footer: string): Promise<PdfLetter> {
    const institution = (await institutionById.batch(this.parts.reads, [institutionId])).get(institutionId);
    return { language, author: institution?.name[language] ?? '', title: sayLetter(language, kind), body: typeset(language, body), footer, createdAt: publishedAt };
  }

  private async visible(viewer: Viewer, decisionId: string, locale: Locale): Promise<Seen> {
    assertSignedIn(viewer);
    const letter = isId('dec', decisionId) ? await sentLetter(this.parts.reads, decisionId, locale) : undefined;
    const view = letter && (await applicationById.batch(this.parts.reads, [letter.applicationId])).get(letter.applicationId);
    if (letter === undefined || view === undefined || roleOf(viewer, view) === undefined) throw new NotFound('letter');
    return { letter, ...view };
  }
}

/** Whoever words a letter types plain spaces: in French no line may begin with a colon or end with an opening quote. */
const typeset = (language: Locale, body: string): string => (language === 'fr' ? frenchSpacing(body) : body);

const nameOf = ({ letter, reference }: Seen): string => `${reference}-${letter.kind.toLowerCase()}.pdf`;

/** A letter to nobody, as it would be printed now: what an institution looks at before it uses its words. */
export class PrintTest {
  constructor(
    private readonly parts: Pick<Parts, 'reads' | 'pdf' | 'clock'>,
    private readonly templates: ListLetterTemplates,
  ) {}

  async execute(viewer: Viewer, institutionId: string, kind: LetterKind, language: Locale): Promise<PrintedLetter> {
    const template = (await this.templates.execute(viewer, institutionId)).find((one) => one.kind === kind && one.language === language);
    const institution = (await institutionById.batch(this.parts.reads, [institutionId])).get(institutionId);
    if (template === undefined || institution === undefined) throw new NotFound('letter');
    const values = { ...sampleValues[language], 'institution.name': institution.name[language], 'institution.city': institution.city };
    const letter: PdfLetter = {
      language, author: institution.name[language], title: sayLetter(language, kind), body: typeset(language, renderTemplate(template.body, values)),
      footer: sayLetter(language, 'TEST'), createdAt: this.parts.clock.now(),
    };
    return { name: `${kind.toLowerCase()}-${language}.pdf`, bytes: await this.parts.pdf.letter(letter) };
  }
}
