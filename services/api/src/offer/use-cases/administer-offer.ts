import type { Clock } from '../../kernel/clock';
import { BadRequest, NotFound } from '../../kernel/errors';
import { institutionTime } from '../../kernel/institution-time';
import { isLocale, type Locale } from '../../kernel/locale';
import { assertPageSize, decodeCursor, pageOf, type Page, type PageArgs } from '../../kernel/page';
import { asCode, type Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import type { CampaignView, CentreView, OfferState, ProgrammeView, RequirementView } from '../model/offer-view';
import { typedWords } from '../model/search-words';
import { administers, assertManages, reachOf } from '../offer.policy';
import { campaignsOf, centresIn, institutionsOf } from '../store/administered.reads';
import { commonRequirementsOf } from '../store/administered-parts.reads';
import { administeredPage, administeredProgramme, type ProgrammeKey } from '../store/administered-programme.reads';

export interface OfferFilter {
  readonly text?: string | null;
  readonly centreIds?: readonly string[] | null;
  readonly states?: readonly OfferState[] | null;
}

/** What administrators and managers see of the offer: their part of it, out of service or not. */
export class AdministerOffer {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  centres(viewer: Viewer): Promise<CentreView[]> {
    return centresIn(this.reads, reachOf(viewer));
  }

  async campaigns(viewer: Viewer): Promise<CampaignView[]> {
    return campaignsOf(this.reads, await institutionsOf(this.reads, reachOf(viewer)));
  }

  /** By centre, and by title in the language that is read. */
  async programmes(viewer: Viewer, filter: OfferFilter, args: PageArgs, locale: Locale): Promise<Page<ProgrammeView>> {
    const reach = reachOf(viewer);
    assertPageSize(args.first);
    const { text, centreIds, states } = checked(filter);
    const begun = placeIn(args.after);
    const order = begun?.locale ?? locale;
    const rows = await administeredPage(this.reads, {
      reach, centreIds, states, words: typedWords(text), now: this.hourOf(viewer), locale: order, after: begun?.key, limit: args.first + 1,
    });
    return pageOf(rows, args, ({ view }) => view, ({ key }) => [...key, order]);
  }

  async programme(viewer: Viewer, id: string): Promise<ProgrammeView> {
    reachOf(viewer);
    const programme = await administeredProgramme(this.reads, id, this.hourOf(viewer));
    if (programme === undefined) throw new NotFound('programme');
    assertManages(viewer, programme, 'programme');
    return programme;
  }

  /** Common requirements of the institutions in reach; only their administrators change them. */
  async commonRequirements(viewer: Viewer): Promise<RequirementView[]> {
    const institutionIds = await institutionsOf(this.reads, reachOf(viewer));
    const lists = await Promise.all(institutionIds.map((id) => commonRequirementsOf(this.reads, id)));
    return lists.flat();
  }

  /** Where the viewer works in one institution alone, its hour: nobody looks after real programmes and those of a sandbox in one list. */
  private hourOf(viewer: Viewer): Date {
    const [first, ...others] = new Set(viewer.kind === 'person' ? viewer.grants.map(({ institutionId }) => institutionId) : []);
    const now = this.clock.now();
    return first === undefined || others.length > 0 ? now : institutionTime(now, first);
  }

  /** Whether the viewer may change what belongs to no single centre. */
  async mayAdminister(viewer: Viewer): Promise<boolean> {
    const institutionIds = await institutionsOf(this.reads, reachOf(viewer));
    return institutionIds.some((id) => administers(viewer, id));
  }
}

function checked(filter: OfferFilter) {
  const asked = { text: filter.text ?? '', centreIds: filter.centreIds ?? [], states: filter.states ?? [] };
  if (asked.text.length > 200) throw new BadRequest('A search holds at most 200 characters.');
  if (asked.centreIds.length > 100 || asked.states.length > 100) throw new BadRequest('A filter holds at most 100 values.');
  return asked;
}

interface Place {
  readonly key: ProgrammeKey;
  /** By whose titles the reading was begun: it goes on by them, whatever language is read by now. */
  readonly locale: Locale;
}

function placeIn(cursor: string | null | undefined): Place | undefined {
  if (!cursor) return undefined;
  const [centre, title, id, locale] = decodeCursor(cursor, 4);
  if (typeof centre !== 'number' || typeof title !== 'string' || typeof id !== 'string' || !isLocale(locale)) throw new BadRequest('Unknown cursor.');
  return { key: [centre, title, asCode(id)], locale };
}
