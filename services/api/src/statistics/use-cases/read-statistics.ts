import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { institutionTime } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';
import type { Grant, Viewer } from '../../kernel/viewer';
import { dayOf } from '../model/calendar-days';
import { dayLines, type Course, type DayLine } from '../model/day-line';
import { noFigures, sumOf, type Figures } from '../model/figures';
import { campaignsOf, type CampaignFacts } from '../store/campaign.reads';
import { figuresByIntake, intakesOf, type IntakePlace } from '../store/figures.reads';
import { intakesInScope, type Narrowing } from '../store/scope';
import { submissionDays } from '../store/submission-days.reads';
import { grantsForFigures } from '../statistics.policy';

export interface StatisticsScope extends Narrowing {
  readonly campaignId?: string | null | undefined;
}

export interface ProgrammeFigures {
  readonly programmeId: string;
  readonly centreId: string;
  readonly figures: Figures;
}

export interface CentreFigures {
  readonly centreId: string;
  readonly figures: Figures;
}

export interface Statistics {
  readonly campaign: CampaignFacts;
  readonly previousCampaign: CampaignFacts | null;
  /** Those that may be asked for, newest first. */
  readonly campaigns: readonly CampaignFacts[];
  readonly total: Figures;
  readonly centres: readonly CentreFigures[];
  readonly programmes: readonly ProgrammeFigures[];
  readonly days: readonly DayLine[];
  readonly countedAt: Date;
  /** Everything in the viewer's scope, whatever it is narrowed to. */
  readonly choices: readonly IntakePlace[];
}

interface Asked {
  readonly grants: readonly Grant[];
  readonly narrowing: Narrowing;
}

/** The figures of one campaign in the scope of the viewer's functions, beside the campaign before. */
export class ReadStatistics {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, { campaignId, ...narrowing }: StatisticsScope): Promise<Statistics> {
    const all = grantsForFigures(viewer);
    const campaigns = await campaignsOf(this.reads, [...new Set(all.map(({ institutionId }) => institutionId))]);
    const campaign = campaignId ? campaigns.find(({ id }) => id === campaignId) : (campaigns.find(({ isActive }) => isActive) ?? campaigns[0]);
    if (campaign === undefined) throw new NotFound('campaign');
    const previousCampaign = before(campaigns, campaign);
    const asked = { grants: all.filter(({ institutionId }) => institutionId === campaign.institutionId), narrowing };
    const [counted, days] = await Promise.all([this.figures(campaign, asked), this.days(campaign, previousCampaign, asked)]);
    return { campaign, previousCampaign, campaigns, ...counted, days, countedAt: this.clock.now() };
  }

  private async figures({ id }: CampaignFacts, { grants, narrowing }: Asked): Promise<Pick<Statistics, 'choices' | 'programmes' | 'centres' | 'total'>> {
    const scope = intakesInScope(grants, narrowing);
    const [choices, places, byIntake] = await Promise.all([
      intakesOf(this.reads, id, intakesInScope(grants, {})), intakesOf(this.reads, id, scope), figuresByIntake(this.reads, id, scope),
    ]);
    const lines = places.map(({ intakeId, capacity, ...place }) => ({ ...place, figures: { ...(byIntake.get(intakeId) ?? noFigures), capacity } }));
    const programmes = [...grouped(lines, ({ programmeId }) => programmeId)].map(([programmeId, [first, ...more]]) => ({
      programmeId, centreId: first.centreId, figures: sumOf([first, ...more].map(({ figures }) => figures)),
    }));
    const centres = [...grouped(programmes, ({ centreId }) => centreId)].map(([centreId, within]) => ({ centreId, figures: sumOf(within.map(({ figures }) => figures)) }));
    return { choices, programmes, centres, total: sumOf(centres.map(({ figures }) => figures)) };
  }

  private async days(campaign: CampaignFacts, previous: CampaignFacts | null, asked: Asked): Promise<readonly DayLine[]> {
    const [now, then] = await Promise.all([this.course(campaign, asked), previous === null ? undefined : this.course(previous, asked)]);
    return dayLines(now, then);
  }

  /** From its opening until it closes; the one under way until today. */
  private async course(campaign: CampaignFacts, { grants, narrowing }: Asked): Promise<Course | undefined> {
    const scope = intakesInScope(grants, narrowing);
    const [places, counts] = await Promise.all([intakesOf(this.reads, campaign.id, scope), submissionDays(this.reads, campaign, scope)]);
    const { timeZone } = campaign;
    const first = places.map(({ opensAt }) => dayOf(opensAt, timeZone)).sort()[0];
    if (first === undefined) return undefined;
    const today = dayOf(institutionTime(this.clock.now(), campaign.institutionId), timeZone);
    const end = [...places.map(({ closesAt }) => dayOf(closesAt, timeZone)), ...counts.map(({ day }) => day)].sort().at(-1) ?? today;
    return { first, last: end < today ? end : today, counts };
  }
}

const before = (campaigns: readonly CampaignFacts[], { institutionId, academicYear }: CampaignFacts): CampaignFacts | null =>
  campaigns.find((other) => other.institutionId === institutionId && other.academicYear < academicYear) ?? null;

/** In the order in which each first came; no group is empty. */
function grouped<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
