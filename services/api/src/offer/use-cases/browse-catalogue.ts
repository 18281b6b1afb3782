import type { Clock } from '../../kernel/clock';
import { BadRequest } from '../../kernel/errors';
import { isLocale, type Locale } from '../../kernel/locale';
import { assertPageSize, decodeCursor, pageOf, type Page, type PageArgs } from '../../kernel/page';
import type { Remember } from '../../kernel/loaders';
import { asCode, type JoinedReads } from '../../kernel/reads';
import { diplomaTypeByCode } from '../../reference/contract';
import type { ProgrammeFacts } from '../model/offer-facts';
import type { ProgrammeCriteria, ProgrammeGroup } from '../model/programme-facets';
import { typedWords } from '../model/search-words';
import type { TeachingLanguage } from '../model/teaching-language';
import { shownTime } from '../store/institution.reads';
import { catalogueGroups, cataloguePage, type CatalogueKey } from '../store/programme.reads';

export interface CatalogueFilter {
  readonly text?: string | null;
  readonly centreIds?: readonly string[] | null;
  readonly diplomaTypeCodes?: readonly string[] | null;
  readonly languages?: readonly TeachingLanguage[] | null;
  readonly sites?: readonly string[] | null;
  readonly openOnly?: boolean | null;
}

export interface Catalogue {
  readonly page: Page<ProgrammeFacts>;
  readonly criteria: ProgrammeCriteria;
  readonly groups: () => Promise<readonly ProgrammeGroup[]>;
}

const maxTextLength = 200;
const maxValues = 100;

/** Public: what one may apply to, open or not. */
export class BrowseCatalogue {
  constructor(
    private readonly reads: JoinedReads,
    private readonly clock: Clock,
  ) {}

  async execute(filter: CatalogueFilter, args: PageArgs, locale: Locale, remember: Remember): Promise<Catalogue> {
    assertPageSize(args.first);
    const criteria = criteriaOf(filter);
    const search = { criteria, now: await shownTime(this.reads, this.clock.now()) };
    const begun = placeIn(args.after);
    const order = begun?.locale ?? locale;
    const entries = await cataloguePage(this.reads, search, { locale: order, after: begun?.key, limit: args.first + 1 }, remember);
    const types = await diplomaTypeByCode.batch(this.reads, entries.map(({ programme }) => programme.diplomaTypeCode));
    for (const [code, type] of types) remember(diplomaTypeByCode, code, type);
    let groups: Promise<readonly ProgrammeGroup[]> | undefined;
    return {
      page: pageOf(entries, args, ({ programme }) => programme, ({ key }) => [...key, order]),
      criteria,
      groups: () => (groups ??= catalogueGroups(this.reads, search)),
    };
  }
}

function criteriaOf(filter: CatalogueFilter): ProgrammeCriteria {
  const text = filter.text ?? '';
  if (text.length > maxTextLength) throw new BadRequest(`A search holds at most ${String(maxTextLength)} characters.`);
  return {
    words: typedWords(text),
    centreIds: few(filter.centreIds),
    diplomaTypeCodes: few(filter.diplomaTypeCodes),
    languages: few(filter.languages),
    sites: few(filter.sites),
    openOnly: filter.openOnly ?? false,
  };
}

function few<Value>(values: readonly Value[] | null | undefined): readonly Value[] {
  if ((values?.length ?? 0) > maxValues) throw new BadRequest(`A filter holds at most ${String(maxValues)} values.`);
  return values ?? [];
}

interface Place {
  readonly key: CatalogueKey;
  /** By whose titles the reading was begun: it goes on by them, whatever language is read by now. */
  readonly locale: Locale;
}

function placeIn(cursor: string | null | undefined): Place | undefined {
  if (!cursor) return undefined;
  const [centre, diploma, title, id, locale] = decodeCursor(cursor, 5);
  if (typeof centre !== 'number' || typeof diploma !== 'number' || typeof title !== 'string' || typeof id !== 'string' || !isLocale(locale)) {
    throw new BadRequest('Unknown cursor.');
  }
  return { key: [centre, diploma, title, asCode(id)], locale };
}
