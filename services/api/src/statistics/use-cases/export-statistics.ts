import type { Readable } from 'node:stream';
import type { Loader } from '../../kernel/loaders';
import type { Locale } from '../../kernel/locale';
import type { SpreadsheetWriter } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { centreById, programmeById } from '../../offer/contract';
import type { ReadStatistics, Statistics, StatisticsScope } from './read-statistics';
import { say, sheetsOf, type Names } from './statistics-sheets';

export interface StatisticsFile {
  readonly name: string;
  readonly content: () => Readable;
}

/** The tables of the screen for an office program: the same figures, the same scope. */
export class ExportStatistics {
  constructor(
    private readonly read: ReadStatistics,
    private readonly reads: Reads,
    private readonly spreadsheets: SpreadsheetWriter,
  ) {}

  async execute(viewer: Viewer, scope: StatisticsScope, locale: Locale): Promise<StatisticsFile> {
    const statistics = await this.read.execute(viewer, scope);
    const { academicYear, timeZone } = statistics.campaign;
    const sheets = sheetsOf(statistics, await this.names(statistics, locale), locale);
    return {
      name: `${say(locale, 'file')}-${academicYear}.xlsx`,
      content: () => this.spreadsheets.xlsx({ timeZone, sheets }),
    };
  }

  private async names({ programmes, centres }: Statistics, locale: Locale): Promise<Names> {
    const [programme, centre] = await Promise.all([
      named(this.reads, programmeById, programmes.map(({ programmeId }) => programmeId)), named(this.reads, centreById, centres.map(({ centreId }) => centreId)),
    ]);
    return {
      programme: (id) => ({ code: programme.get(id)?.code ?? id, title: programme.get(id)?.title[locale] ?? id }),
      centre: (id) => centre.get(id)?.name[locale] ?? id,
    };
  }
}

const named = async <Value>(reads: Reads, loader: Loader<string, Value>, ids: readonly string[]): Promise<ReadonlyMap<string, Value>> =>
  ids.length === 0 ? new Map<string, Value>() : loader.batch(reads, ids);
