import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { TemplateDraft } from '../../offer/contract';

const ink = rgb(0.12, 0.16, 0.21);
const quiet = rgb(0.33, 0.38, 0.43);
const left = 62;
const made = new Date('2026-01-01T00:00:00Z');

const fields = [
  ['familyName', 'Nom de famille / Family name'],
  ['firstName', 'Prénom / First name'],
  ['birthDate', 'Date de naissance / Date of birth'],
  ['firstNationality', 'Première nationalité / First nationality'],
  ['secondNationality', 'Deuxième nationalité, s’il y a lieu / Second nationality, if any'],
] as const;

const countries = [['spain', 'Espagne / Spain'], ['italy', 'Italie / Italy'], ['poland', 'Pologne / Poland'], ['greece', 'Grèce / Greece']] as const;

/** The form that candidates of the joint master fill in: the same bytes at each start, so that it is stored once. */
export async function mobilityForm(): Promise<TemplateDraft> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle('Double nationality – Countries for mobility');
  document.setLanguage('fr');
  document.setCreationDate(made);
  document.setModificationDate(made);
  const [regular, bold] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold)];
  const page = document.addPage([595.28, 841.89]);
  page.drawText('Université du Parvis · Master JANUS', { x: left, y: 780, size: 10, font: regular, color: quiet });
  page.drawText('Double nationalité et pays de mobilité', { x: left, y: 744, size: 19, font: bold, color: ink });
  page.drawText('Double nationality and countries for mobility', { x: left, y: 722, size: 12, font: regular, color: quiet });
  writeFields(document, page, regular);
  writeCountries(document, page, regular, bold);
  return { name: 'DoubleNationality_Countries-for-mobility.pdf', contentType: 'application/pdf', bytes: Buffer.from(await document.save({ useObjectStreams: false })) };
}

function writeFields(document: PDFDocument, page: PDFPage, font: PDFFont): void {
  fields.forEach(([name, label], index) => {
    const y = 672 - index * 52;
    page.drawText(label, { x: left, y, size: 10, font, color: quiet });
    document.getForm().createTextField(name).addToPage(page, { x: left, y: y - 28, width: 470, height: 22, borderWidth: 0.7, borderColor: quiet, font });
  });
}

function writeCountries(document: PDFDocument, page: PDFPage, font: PDFFont, bold: PDFFont): void {
  page.drawText('Pays de mobilité souhaités / Countries you choose for mobility', { x: left, y: 396, size: 11, font: bold, color: ink });
  countries.forEach(([name, label], index) => {
    const y = 368 - index * 28;
    document.getForm().createCheckBox(`country.${name}`).addToPage(page, { x: left, y, width: 14, height: 14, borderWidth: 0.7, borderColor: quiet });
    page.drawText(label, { x: left + 24, y: y + 3, size: 11, font, color: ink });
  });
  page.drawText('Le test d’espagnol n’est demandé que si vous choisissez l’Espagne.', { x: left, y: 238, size: 10, font, color: quiet });
  page.drawText('The test of Spanish is asked for only if you choose Spain.', { x: left, y: 222, size: 10, font, color: quiet });
}
