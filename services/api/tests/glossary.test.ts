import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { carries, readGlossary, unnamed, untold } from './support/glossary';

const read = (path: string): string => readFileSync(join(__dirname, '../../..', path), 'utf8');

/** Enums whose values are no words of the office; those of columns are described by the titles of the screens. */
const technical = [
  'ApplicationColumnFilterKind', 'ApplicationColumnKey', 'ApplicationColumnType', 'ApplicationOrder', 'ApplicationSortDirection', 'AuthCodeChannel', 'AuthCodePurpose', 'AuthCodeState',
  'BlockerCode', 'DecisionRowState', 'ExportFormat', 'Locale', 'MailEvent', 'MailVariableKind', 'PersonOrder', 'PublicationSkip', 'RefusalCode', 'ScanState', 'TagTone', 'TeachingLanguage',
];

describe('the words of the schema', () => {
  const schema = buildSchema(read('schema.graphql'));
  const glossary = readGlossary(read('docs/glossary.md'));

  it('are said in French too, wherever the glossary has them', () => {
    expect(glossary.terms.length).toBeGreaterThan(80);
    expect(untold(glossary, schema)).toEqual([]);
  });

  it('are in the glossary: everything with an id, and every value that people read', () => {
    expect(unnamed(glossary, schema, technical)).toEqual([]);
  });
});

const table = `
| On French screens | In code | Note |
|---|---|---|
| candidature, dossier | Application | |
| pièce justificative | SupportingDocument, Document | |
## States
| In code | On French screens |
|---|---|
| \`State\` | SENT transmise, LOST perdue |
`;
const glossary = readGlossary(table);
const schemaOf = (text: string) => buildSchema(`type Query { now: String } ${text}`);

describe('the comparison with the glossary', () => {
  it.each(['Candidature: one request.', 'Dossier en cours: one request.', 'Two applications (candidatures).', 'One application (dossier, once sent).'])('takes %j', (description) => {
    expect(carries(description, ['candidature', 'dossier'])).toBe(true);
  });

  it.each(['One application.', 'Candidature.', 'Candidature, oldest first.', 'The candidature of somebody.', 'One (candidaturée).', ''])('refuses %j', (description) => {
    expect(carries(description, ['candidature', 'dossier'])).toBe(false);
  });

  it('holds types, inputs, fields and values to it, by the end of their names', () => {
    expect(untold(glossary, schemaOf(`
      type OwnApplication { document: String count: Int "Pièces justificatives: all." documents: [String] } input SendApplicationInput { id: ID applicationId: ID }
      type File { it: OwnApplication state: State } enum State { "Transmise: sent." SENT "Gone." LOST }
    `)).map((finding) => finding.split(':')[0])).toEqual(['OwnApplication', 'OwnApplication.document', 'SendApplicationInput', 'File.it', 'State.LOST']);
  });

  it('misses what has an id or a value and is no term, and what is no longer there', () => {
    const schema = schemaOf('interface Node { id: ID } type Thing implements Node { id: ID } enum State { SENT NEW } enum Way { UP }');
    expect(unnamed(glossary, schema, ['Gone'])).toEqual(['Thing is no term', 'State.NEW is not in the glossary', 'Way.UP is not in the glossary', 'State.LOST is not in the schema', 'Gone is no technical enum']);
  });
});
