import type { Localized, Tone } from '@parvis/kit';

import type { FiguresFragment, StatisticsQuery } from '@/gql/graphql';

export type Statistics = StatisticsQuery['statistics'];
export type FigureName = Exclude<keyof FiguresFragment, '__typename' | 'capacity'>;
export type ColumnName = FigureName | 'capacity';

/** Columns of the tables, in the order of an application's life. */
export const columns: readonly ColumnName[] = [
  'received', 'submitted', 'incomplete', 'complete', 'undecided', 'admitted', 'rejected', 'waitingList', 'onHold', 'preselected',
  'unanswered', 'accepted', 'declined', 'expired', 'capacity',
];

export interface Bar {
  readonly name: FigureName;
  readonly tone: Tone;
}

/** The three charts: each application is in one bar of each, at most. */
export const charts: Readonly<Record<'status' | 'decision' | 'answer', readonly Bar[]>> = {
  status: [
    { name: 'draft', tone: 'quiet' }, { name: 'submitted', tone: 'waiting' }, { name: 'incomplete', tone: 'attention' },
    { name: 'complete', tone: 'done' }, { name: 'cancelled', tone: 'refused' },
  ],
  decision: [
    { name: 'undecided', tone: 'quiet' }, { name: 'admitted', tone: 'done' }, { name: 'waitingList', tone: 'waiting' },
    { name: 'onHold', tone: 'waiting' }, { name: 'preselected', tone: 'attention' }, { name: 'rejected', tone: 'refused' },
  ],
  answer: [
    { name: 'unanswered', tone: 'quiet' }, { name: 'accepted', tone: 'done' }, { name: 'declined', tone: 'refused' }, { name: 'expired', tone: 'attention' },
  ],
};

/** A line of a table of figures. */
export interface FigureLine {
  readonly id: string;
  readonly label: Localized;
  readonly note?: string;
  readonly figures: FiguresFragment;
}

const compare = (one: number | null, other: number | null): number => (one ?? -1) - (other ?? -1);

/** Sorted by one column; those that are alike stay in the order of their names. */
export function sorted(lines: readonly FigureLine[], sort: 'label' | ColumnName, isDescending: boolean, labelOf: (line: FigureLine) => string): readonly FigureLine[] {
  const byLabel = [...lines].sort((one, other) => labelOf(one).localeCompare(labelOf(other)));
  if (sort === 'label') return isDescending ? byLabel.reverse() : byLabel;
  return byLabel.sort((one, other) => (isDescending ? -1 : 1) * compare(one.figures[sort], other.figures[sort]));
}
