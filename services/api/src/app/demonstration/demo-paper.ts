import { PDFDocument, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';

const ink = rgb(0.12, 0.16, 0.21);
const quiet = rgb(0.33, 0.38, 0.43);
const left = 62;
const lettersInALine = 52;

export interface DemoPaper {
  readonly title: string;
  /** What tells the paper of one candidate from that of another. */
  readonly owner: string;
  readonly writtenAt: Date;
}

/** One page that says what it stands for, so that whoever opens it sees a document and nobody's life. */
export async function demoPaper({ title, owner, writtenAt }: DemoPaper): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setLanguage('fr');
  document.setCreationDate(writtenAt);
  document.setModificationDate(writtenAt);
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595.28, 841.89]);
  page.drawText('Université du Parvis · document de démonstration', { x: left, y: 780, size: 10, font, color: quiet });
  page.drawText(lines(title).join('\n'), { x: left, y: 740, size: 17, lineHeight: 23, font, color: ink });
  page.drawText(`Candidat ${owner}`, { x: left, y: 640, size: 12, font, color: ink });
  page.drawText('Cette pièce est fictive. / This document is fictional.', { x: left, y: 610, size: 10, font, color: quiet });
  drawRules(page);
  return Buffer.from(await document.save());
}

/** A page with nothing on it looks broken beside its title. */
function drawRules(page: PDFPage): void {
  for (let y = 560; y > 120; y -= 24) page.drawLine({ start: { x: left, y }, end: { x: 533, y }, thickness: 0.5, color: rgb(0.85, 0.83, 0.78) });
}

function lines(text: string): string[] {
  const [first = '', ...others] = text.split(' ');
  return others.reduce<string[]>((done, word) => {
    const last = done.at(-1) ?? '';
    return last.length + word.length < lettersInALine ? [...done.slice(0, -1), `${last} ${word}`] : [...done, word];
  }, [first]);
}
