import type { ApplicationView } from '../model/application-view';
import { columnsOf, viewColumns } from './application.reads';

/** What names an application, says where it stands, and leads to who and what it is about. */
const shortColumns = ['id', 'reference', 'candidateId', 'intakeId', 'programmeId', 'status', 'submittedAt', 'ownReturnDeadline'] as const satisfies readonly (keyof ApplicationView)[];

export const shortApplicationColumns = columnsOf(shortColumns);

/** A column that was not read is no empty one: whoever asks for it has read too little, and hears so. */
const unread: object = Object.defineProperties({}, Object.fromEntries(viewColumns.map((name) => [name, {
  get: (): never => { throw new Error(`A short list of applications does not read ${name}.`); },
}])));

/** Rows of the short columns, of which nothing else can be asked. */
export function guarded(rows: readonly ApplicationView[]): void {
  for (const row of rows) Object.setPrototypeOf(row, unread);
}
