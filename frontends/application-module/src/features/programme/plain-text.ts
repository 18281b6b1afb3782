export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const addresses = /(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]])/;

const piecesOf = (line: string): readonly Piece[] =>
  line
    .split(addresses)
    .filter((text) => text !== '')
    .map((text) => (/^https?:\/\//.test(text) ? { text, href: text } : { text }));

/** What an office typed as plain text: paragraphs of lines, the web addresses in them as links. */
export const paragraphsOf = (text: string): readonly (readonly (readonly Piece[])[])[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map(piecesOf));
