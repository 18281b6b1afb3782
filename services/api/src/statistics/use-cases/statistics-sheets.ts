import { catalogue } from '../../kernel/messages';
import type { Locale } from '../../kernel/locale';
import type { Cell, Sheet, SheetColumn } from '../../kernel/ports';
import { en } from '../messages.en';
import { fr } from '../messages.fr';
import { counts, type Figures } from '../model/figures';
import type { DayFigures } from '../model/day-line';
import type { Statistics } from './read-statistics';

export const say = catalogue(fr, en);

/** What an id is called, in the language of the reader. */
export interface Names {
  readonly programme: (id: string) => { readonly code: string; readonly title: string };
  readonly centre: (id: string) => string;
}

const text = (title: string, width = 40): SheetColumn => ({ title, kind: 'text', width });
const number = (title: string): SheetColumn => ({ title, kind: 'number' });

const figureColumns = (locale: Locale): readonly SheetColumn[] => [number(say(locale, 'capacity')), ...counts.map((name) => number(say(locale, name)))];
const figureCells = (figures: Figures): readonly Cell[] => [figures.capacity, ...counts.map((name) => figures[name])];

const programmes = ({ programmes: lines, total }: Statistics, { programme, centre }: Names, locale: Locale): Sheet => ({
  name: say(locale, 'programmes'),
  columns: [text(say(locale, 'code'), 16), text(say(locale, 'programme'), 60), text(say(locale, 'centre')), ...figureColumns(locale)],
  rows: [
    ...lines.map(({ programmeId, centreId, figures }) => {
      const { code, title } = programme(programmeId);
      return [code, title, centre(centreId), ...figureCells(figures)];
    }),
    [null, say(locale, 'together'), null, ...figureCells(total)],
  ],
});

const centres = ({ centres: lines, total }: Statistics, { centre }: Names, locale: Locale): Sheet => ({
  name: say(locale, 'centres'),
  columns: [text(say(locale, 'centre')), ...figureColumns(locale)],
  rows: [...lines.map(({ centreId, figures }) => [centre(centreId), ...figureCells(figures)]), [say(locale, 'together'), ...figureCells(total)]],
});

const dayColumns = (locale: Locale, year: string): readonly SheetColumn[] => [
  text(say(locale, 'date', { year }), 20), number(say(locale, 'submissions', { year })), number(say(locale, 'total', { year })),
];
const dayCells = (day: DayFigures | null): readonly Cell[] => (day === null ? [null, null, null] : [day.date, day.submissions, day.total]);

function days({ days: lines, campaign, previousCampaign }: Statistics, locale: Locale): Sheet {
  const former = previousCampaign === null ? [] : dayColumns(locale, previousCampaign.academicYear);
  return {
    name: say(locale, 'days'),
    columns: [number(say(locale, 'number')), ...dayColumns(locale, campaign.academicYear), ...former],
    rows: lines.map(({ number: distance, current, previous }) => [distance, ...dayCells(current), ...(previousCampaign === null ? [] : dayCells(previous))]),
  };
}

/** The tables of the screen, each on a sheet of its own. */
export const sheetsOf = (statistics: Statistics, names: Names, locale: Locale): readonly [Sheet, ...Sheet[]] => [
  programmes(statistics, names, locale), centres(statistics, names, locale), days(statistics, locale),
];
