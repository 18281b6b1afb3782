import { escapeHtml } from '../../kernel/html';
import { frenchSpacing } from '../../kernel/french-spacing';
import type { Locale } from '../../kernel/locale';
import type { Block, Letter } from './letter';
import { greetedName, oneLine } from './wording';

export interface Envelope {
  readonly locale: Locale;
  readonly firstName: string;
  readonly lastName: string;
  /** Who signs. */
  readonly institution: string;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const frames = {
  fr: {
    hello: (name: string | undefined): string => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
    regards: 'Cordialement,',
    automatic: 'Ce courriel a été envoyé automatiquement, merci de ne pas y répondre.',
    colon: ' :',
  },
  en: {
    hello: (name: string | undefined): string => (name === undefined ? 'Hello,' : `Hello ${name},`),
    regards: 'Kind regards,',
    automatic: 'This mail was sent automatically, please do not answer it.',
    colon: ':',
  },
} as const;

/** One constant sheet, no style attribute: mail programs keep it, and a page that shows the mail can allow it by its hash. */
const style = `
body { margin: 0; padding: 16px; color: #1f2a35; background: #ffffff; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 36em; margin: 0 auto; overflow-wrap: anywhere; }
a { color: #0b6357; }
.act a { display: inline-block; padding: 10px 20px; border-radius: 6px; background: #0b6357; color: #ffffff; font-weight: 600; text-decoration: none; }
.code { font: 600 28px/1.4 ui-monospace, Consolas, monospace; letter-spacing: 0.15em; }
dl { margin: 16px 0; padding: 4px 0 4px 16px; border-left: 3px solid #d9d4c7; }
dt, .detail, footer { color: #55616d; }
dd { margin: 0 0 8px; font-weight: 600; }
.detail, footer { font-size: 14px; }
footer { margin-top: 24px; padding-top: 8px; border-top: 1px solid #d9d4c7; }
`;

/** The same letter as text and as HTML; everything that comes from people is one line, and escaped. */
export function renderLetter(letter: Letter, envelope: Envelope): RenderedLetter {
  const { locale } = envelope;
  const spaced = (text: string): string => (locale === 'fr' ? frenchSpacing(oneLine(text)) : oneLine(text));
  const subject = spaced(letter.subject);
  return { subject, text: asText(letter, envelope, spaced), html: asHtml(letter, envelope, subject, spaced) };
}

type Spaced = (text: string) => string;

function asText({ blocks }: Letter, envelope: Envelope, spaced: Spaced): string {
  const frame = frames[envelope.locale];
  const parts = [
    frame.hello(greetedName(envelope.firstName, envelope.lastName)),
    ...blocks.map((block) => textOf(block, frame.colon, spaced)),
    `${frame.regards}\n${oneLine(envelope.institution)}`,
    `--\u0020\n${frame.automatic}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function textOf(block: Block, colon: string, spaced: Spaced): string {
  switch (block.kind) {
    case 'paragraph':
      return spaced(block.text);
    case 'facts':
      return block.facts.map(({ label, value }) => spaced(`${label}${colon} ${value}`)).join('\n');
    case 'list':
      return [...(block.title === '' ? [] : [spaced(`${block.title}${colon}`)]), ...block.items.map(({ title, detail }) => `- ${spaced(title)}${detail === '' ? '' : `\n  ${spaced(detail)}`}`)].join('\n');
    case 'button':
      return `${spaced(`${block.label}${colon}`)}\n${block.url}`;
    case 'code':
      return `    ${block.digits}`;
  }
}

function asHtml({ blocks }: Letter, envelope: Envelope, subject: string, spaced: Spaced): string {
  const frame = frames[envelope.locale];
  const name = greetedName(envelope.firstName, envelope.lastName);
  // A right-to-left name keeps its direction to itself.
  const hello = frame.hello(name === undefined ? undefined : `<bdi>${escapeHtml(name)}</bdi>`);
  return `<!doctype html>
<html lang="${envelope.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(subject)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p>${hello}</p>
${blocks.map((block) => htmlOf(block, spaced)).join('\n')}
<p>${frame.regards}<br>${escapeHtml(oneLine(envelope.institution))}</p>
<footer>${frame.automatic}</footer>
</main>
</body>
</html>
`;
}

function htmlOf(block: Block, spaced: Spaced): string {
  const safe = (text: string): string => escapeHtml(spaced(text));
  switch (block.kind) {
    case 'paragraph':
      return `<p>${safe(block.text)}</p>`;
    case 'facts':
      return `<dl>${block.facts.map(({ label, value }) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>`;
    case 'list':
      return `${block.title === '' ? '' : `<p>${safe(block.title)}</p>\n`}<ul>${block.items.map(({ title, detail }) => `<li>${safe(title)}${detail === '' ? '' : `<br><span class="detail">${safe(detail)}</span>`}</li>`).join('')}</ul>`;
    case 'button':
      return `<p class="act"><a href="${escapeHtml(block.url)}">${safe(block.label)}</a></p>\n<p class="detail">${escapeHtml(block.url)}</p>`;
    case 'code':
      return `<p class="code">${escapeHtml(block.digits)}</p>`;
  }
}
