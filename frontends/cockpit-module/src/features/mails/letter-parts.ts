import { h, type VNode } from 'vue';

/** What our mails are made of. Anything else shows as its text. */
const kept: ReadonlySet<string> = new Set(['P', 'BR', 'DL', 'DT', 'DD', 'UL', 'LI', 'SPAN', 'BDI', 'FOOTER']);
const classes: ReadonlySet<string> = new Set(['act', 'code', 'detail']);

/** The letter in the HTML of a mail, built anew part by part: no markup of the mail itself enters the page, and its links lead nowhere. */
export function letterParts(html: string): VNode[] {
  // Even in a document that is never shown, a sheet offends the policy of ours.
  const main = new DOMParser().parseFromString(html.replace(/<style>[^<]*<\/style>/, ''), 'text/html').querySelector('main');
  return main ? partsOf(main) : [];
}

function partsOf(element: Element): VNode[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data.trim() === '' ? [] : [h('span', node.data)];
    return node instanceof Element ? [partOf(node)] : [];
  });
}

function partOf(element: Element): VNode {
  if (element.tagName === 'A') return h('span', { class: 'letter-link' }, element.textContent ?? '');
  if (!kept.has(element.tagName)) return h('span', element.textContent ?? '');
  const name = [...element.classList].filter((one) => classes.has(one)).map((one) => `letter-${one}`);
  return h(element.tagName.toLowerCase(), name.length > 0 ? { class: name } : {}, partsOf(element));
}
