import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

function coloursOf(start: string): Record<string, string> {
  const block = css.slice(css.indexOf(start)).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const light = coloursOf(':root {');
const dark = coloursOf(":root[data-theme='dark']");

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const text = ['ink', 'quiet', 'act', 'act-hover', 'done', 'waiting', 'attention', 'refused'].flatMap((ink) => [
  [ink, 'stone'],
  [ink, 'sheet'],
]);
const onSoft = ['act', 'done', 'waiting', 'attention', 'refused'].flatMap((tone) => [
  [tone, `${tone}-soft`],
  ['ink', `${tone}-soft`],
  ['quiet', `${tone}-soft`],
  ['act', `${tone}-soft`],
]);
const filled = [
  ['on-act', 'act'],
  ['on-act', 'act-hover'],
  ['on-refused', 'refused'],
  ['sheet', 'done'],
  ['sheet', 'attention'],
];
const shapes = ['stone', 'sheet'].map((ground) => ['line-strong', ground]);

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, colours) => {
  it.each([...text, ...onSoft, ...filled])('%s on %s can be read (4.5)', (ink = '', ground = '') => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s on %s can be made out (3)', (line = '', ground = '') => {
    expect(contrast(colours[line] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('the dark theme', () => {
  it('is the same when the system asks for it and when the page does', () => {
    expect(coloursOf(":root:not([data-theme='light'])")).toEqual(dark);
    expect(Object.keys(dark)).toEqual(Object.keys(light));
  });
});
