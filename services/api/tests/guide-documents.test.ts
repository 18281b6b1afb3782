import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const root = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const schema = buildSchema(read('schema.graphql'));
const guides = readdirSync(join(root, 'docs/guides')).filter((name) => name.endsWith('.md'));

const blocks = (text: string, language: string): string[] => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block = '']) => block);

/** Of the bodies of requests; a shell takes the backslash away that keeps it from filling a variable in. */
const sent = (block: string): string[] => [...block.matchAll(/"query":\s*("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) => JSON.parse(text.replaceAll('\\$', '$')) as string);

const documentsIn = (guide: string): string[] => {
  const text = read(`docs/guides/${guide}`);
  return [...blocks(text, 'graphql'), ...[...blocks(text, 'sh'), ...blocks(text, 'json')].flatMap(sent)];
};

describe('documents of the guides', () => {
  it('are found', () => {
    expect(guides.flatMap(documentsIn).length).toBeGreaterThan(10);
  });

  it.each(guides.filter((guide) => documentsIn(guide).length > 0))('%s: run against the schema as it is', (guide) => {
    const problems = documentsIn(guide).flatMap((text) => validate(schema, parse(text)).map(({ message }) => `${message} in ${text}`));
    expect(problems).toEqual([]);
  });
});
