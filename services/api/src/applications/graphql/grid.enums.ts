import { registerEnumType } from 'type-graphql';
import { ExportFormat, ExportState } from '../model/application-export.entity';
import { columnKeys, columnOf } from '../model/grid-columns';
import { tagTones } from '../model/grid-line';

export { ExportFormat, ExportState };

const members = <Key extends string>(keys: readonly Key[]): Record<string, Key> => Object.fromEntries(keys.map((key) => [key, key]));
const described = <Key extends string>(keys: readonly Key[], say: (key: Key) => string) => Object.fromEntries(keys.map((key) => [key, { description: say(key) }]));

/** Straight from the registry: a new column needs no line here. */
export const ColumnKeyEnum = members(columnKeys);
registerEnumType(ColumnKeyEnum, {
  name: 'ApplicationColumnKey',
  description: 'A column of staff’s list of applications.',
  valuesConfig: described(columnKeys, (key) => `${columnOf(key).label.en} (${columnOf(key).label.fr}).`),
});

export enum ColumnTypeEnum {
  TEXT = 'TEXT',
  ENUM = 'ENUM',
  NUMBER = 'NUMBER',
  INSTANT = 'INSTANT',
  LIST = 'LIST',
}
registerEnumType(ColumnTypeEnum, {
  name: 'ApplicationColumnType',
  description: 'What stands in a column.',
  valuesConfig: {
    TEXT: { description: 'A text.' },
    ENUM: { description: 'One of few values.' },
    NUMBER: { description: 'A whole number.' },
    INSTANT: { description: 'A date with its hour.' },
    LIST: { description: 'Several labels.' },
  },
});

export enum ColumnFilterKindEnum {
  VALUES = 'VALUES',
  RANGE = 'RANGE',
  PREFIX = 'PREFIX',
}
registerEnumType(ColumnFilterKindEnum, {
  name: 'ApplicationColumnFilterKind',
  description: 'How a column is narrowed.',
  valuesConfig: {
    VALUES: { description: 'To some of its values, with `values`.' },
    RANGE: { description: 'From one value to another, both included, with `from` and `to`: days as `2027-04-12` or instants as `2027-04-12T08:00:00.000Z`, numbers as digits.' },
    PREFIX: { description: 'To what begins like this, with `prefix`; case and accents of names are ignored.' },
  },
});

export enum GridPresetEnum {
  TO_CHECK = 'TO_CHECK',
}
registerEnumType(GridPresetEnum, {
  name: 'ApplicationQueue',
  description: 'A queue that everybody needs, by name.',
  valuesConfig: { TO_CHECK: { description: 'À contrôler: submitted, with documents that nobody has judged yet; who has waited longest comes first.' } },
});

export enum SortDirectionEnum {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirectionEnum, {
  name: 'ApplicationSortDirection',
  description: 'From which end a list is read.',
  valuesConfig: { ASC: { description: 'Smallest, first or oldest first.' }, DESC: { description: 'Largest, last or newest first.' } },
});

const toneWords = { quiet: 'Plain.', info: 'Information.', waiting: 'Waiting, slate blue.', done: 'Done, green.', attention: 'Attention, ochre.', refused: 'Refused, brick.' };
export const TagToneEnum = members(tagTones);
registerEnumType(TagToneEnum, {
  name: 'TagTone',
  description: 'Tone of a tag, one of those of the screens; a tone is also a shape.',
  valuesConfig: described(tagTones, (tone) => toneWords[tone]),
});

registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'What an export is written as.',
  valuesConfig: { CSV: { description: 'Text with semicolons, UTF-8 with its mark.' }, XLSX: { description: 'A workbook.' }, JSONL: { description: 'For programs: a JSON object to a line, with `id`, `version` and each column under its key; codes and ids instead of words, instants in UTC.' } },
});

registerEnumType(ExportState, {
  name: 'ExportState',
  description: 'How far an export is.',
  valuesConfig: {
    WAITING: { description: 'En attente: ordered.' },
    RUNNING: { description: 'En préparation: being written.' },
    DONE: { description: 'Prêt: ready to be fetched.' },
    FAILED: { description: 'Échec: could not be written; order it again.' },
    EXPIRED: { description: 'Expiré: its 24 hours are over; order it again.' },
  },
});
