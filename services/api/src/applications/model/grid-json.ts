import type { LocalizedText } from '../../kernel/locale';
import { cellsOf } from './grid-cells';
import type { ColumnKey } from './grid-columns';
import type { GridLine } from './grid-line';

/** A thing with a name, by its id and in both languages. */
interface NamedThing extends LocalizedText {
  readonly id: string;
}

type JsonValue = string | number | null | NamedThing | readonly NamedThing[];

const named = (id: string, { fr, en }: LocalizedText): NamedThing => ({ id, fr, en });

/** Programs get codes and ids where people get words. */
const values: Partial<Readonly<Record<ColumnKey, (line: GridLine) => JsonValue>>> = {
  PROGRAMME: ({ view, programme }) => named(view.programmeId, programme.title),
  INTAKE: ({ view, intake }) => named(view.intakeId, intake.name),
  CENTRE: ({ view, centre }) => named(view.centreId, centre.name),
  COMMITTEE: ({ view, committee }) => named(view.committeeId, committee.name),
  STATUS: ({ view }) => view.status,
  ADMISSION_ROUTE: ({ view }) => view.admissionRoute,
  PROPOSED_DECISION: ({ view }) => view.proposedDecision,
  PUBLISHED_DECISION: ({ view }) => view.publishedDecision,
  ANSWER: ({ view }) => view.answer,
  TAGS: ({ tags }) => tags.map(({ id, label }) => named(id, label)),
};

function valueOf(column: ColumnKey, line: GridLine, now: Date): JsonValue {
  const special = values[column];
  if (special !== undefined) return special(line);
  const [cell = null] = cellsOf([column], line, 'en', now);
  return cell instanceof Date ? cell.toISOString() : cell;
}

/** One line of JSON: the id and version of the application, then each column under its key; instants in UTC. */
export const jsonLine = (columns: readonly ColumnKey[], line: GridLine, now: Date): string =>
  `${JSON.stringify({ id: line.view.id, version: line.view.version, ...Object.fromEntries(columns.map((column) => [column, valueOf(column, line, now)])) })}\n`;
