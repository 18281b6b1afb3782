import { text as collected } from 'node:stream/consumers';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import type { Loader } from '../../kernel/loaders';
import type { Locale } from '../../kernel/locale';
import type { SpreadsheetWriter } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { diplomaTypeByCode } from '../../reference/contract';
import type { ProgrammeFacts } from '../model/offer-facts';
import { openDataJson, openDataSheet } from '../model/open-data';
import { programmeCalendar } from '../model/programme-calendar';
import { programmeJsonLd } from '../model/programme-json-ld';
import type { Publication, PublishedProgramme } from '../model/published-programme';
import { centreById } from '../store/centre.reads';
import { currentInstitution } from '../store/institution.reads';
import { intakesOfProgramme } from '../store/intake.reads';
import { programmeByCode, programmesInService, textsOfProgramme } from '../store/programme.reads';
import { requirementsOfProgramme } from '../store/requirement.reads';

export type ProgrammeFormat = 'jsonld' | 'ics';
export type OpenDataFormat = 'json' | 'csv';

/** Public: the offer in formats that other programs read. */
export class PublishCatalogue {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly spreadsheets: SpreadsheetWriter,
    private readonly publicUrl: string,
  ) {}

  async programme(code: string, format: ProgrammeFormat, locale: Locale): Promise<Publication> {
    const institution = await currentInstitution(this.reads);
    const programme = await programmeByCode(this.reads, institution.id, code);
    if (programme === undefined) throw new NotFound('programme');
    const [published] = await this.published([programme]);
    if (published === undefined) throw new NotFound('programme');
    return format === 'ics' ? programmeCalendar(published, this.publicUrl, locale, this.clock.now()) : programmeJsonLd(published, this.publicUrl, locale);
  }

  async everything(format: OpenDataFormat): Promise<Publication> {
    const institution = await currentInstitution(this.reads);
    const published = await this.published(await programmesInService(this.reads, institution.id));
    if (format === 'json') return openDataJson(published, this.publicUrl);
    const sheet = openDataSheet(published, this.publicUrl);
    return { contentType: 'text/csv; charset=utf-8', text: await collected(this.spreadsheets.csv({ sheets: [sheet], timeZone: institution.timeZone })) };
  }

  /** One query for each thing that belongs to programmes, however many there are. */
  private async published(programmes: readonly ProgrammeFacts[]): Promise<PublishedProgramme[]> {
    const institution = await currentInstitution(this.reads);
    const ids = programmes.map(({ id }) => id);
    const [texts, intakes, requirements, centres, diplomaTypes] = await Promise.all([
      this.batch(textsOfProgramme, ids), this.batch(intakesOfProgramme, ids), this.batch(requirementsOfProgramme, ids),
      this.batch(centreById, programmes.map(({ centreId }) => centreId)), this.batch(diplomaTypeByCode, programmes.map(({ diplomaTypeCode }) => diplomaTypeCode)),
    ]);
    return programmes.flatMap((programme) => {
      const [text, centre, diplomaType] = [texts.get(programme.id), centres.get(programme.centreId), diplomaTypes.get(programme.diplomaTypeCode)];
      if (text === undefined || centre === undefined || diplomaType === undefined) return [];
      return [{ programme, texts: text, institution, centre, diplomaType: diplomaType.name, intakes: intakes.get(programme.id) ?? [], requirements: requirements.get(programme.id) ?? [] }];
    });
  }

  private batch<Value>(loader: Loader<string, Value>, keys: readonly string[]): Promise<ReadonlyMap<string, Value>> {
    const distinct = [...new Set(keys)];
    return distinct.length === 0 ? Promise.resolve(new Map()) : loader.batch(this.reads, distinct);
  }
}
