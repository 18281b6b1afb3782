import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import type { Problem } from '../../kernel/refusal';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { isPostcode, municipalitiesByCode, nomenclaturesOf } from '../../reference/contract';
import { ownCandidateId } from '../candidates.policy';
import type { Around } from '../model/around';
import type { Profile, SectionMark } from '../model/profile';
import type { ProfileSection } from '../model/profile-section';
import { readProfiles } from '../store/profile.reads';
import { ProfileStore } from '../store/profile.store';
import { viewOf, type ProfileView } from './profile-view';

export type Saved =
  | { readonly kind: 'saved'; readonly view: ProfileView; readonly section: ProfileSection; readonly entryId: string | null; readonly savedAt: Date }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly currentVersion: number; readonly changedAt: Date | null };

/** What a save would do, decided on the profile as it is stored now. */
export interface Decision {
  readonly problems: readonly Problem[];
  readonly entryId?: string;
  readonly isDeclaredEmpty?: boolean;
  write?(store: ProfileStore, tx: Transaction): Promise<void>;
}

export interface Save {
  readonly section: ProfileSection;
  /** The version that the form was filled in from. */
  readonly version: number;
  /** Codes in the patch that the rules will want to look up. */
  readonly municipalityCodes?: readonly (string | null | undefined)[];
  readonly postcode?: string | null | undefined;
  decide(profile: Profile, around: Around): Decision;
}

/** Saves one section in one transaction: the stored version must be the one that the form began with, every problem is named, all or nothing is written. */
export class SectionSaver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async save(viewer: Viewer, save: Save): Promise<Saved> {
    const candidateId = ownCandidateId(viewer);
    const lookUp = await this.lookUp(save);
    return this.transactions.run(async (tx) => {
      const store = new ProfileStore(tx.manager);
      const stored = await store.lockSection(candidateId, save.section);
      if (stored.version !== save.version) return conflict(stored);

      const profile = await profileOf(tx, candidateId);
      const decision = save.decide(profile, { ...lookUp, municipalities: new Map([...profile.municipalities, ...lookUp.municipalities]) });
      if (decision.problems.length > 0) return { kind: 'invalid', problems: decision.problems };

      const savedAt = this.clock.now();
      if (!(await store.claimSection(candidateId, save.section, save.version, savedAt, decision.isDeclaredEmpty ?? false))) return conflict(stored);
      await decision.write?.(store, tx);
      const view = viewOf(await profileOf(tx, candidateId), lookUp.nomenclatures);
      return { kind: 'saved', view, section: save.section, entryId: decision.entryId ?? null, savedAt };
    });
  }

  private async lookUp({ municipalityCodes = [], postcode }: Save): Promise<Around> {
    const codes = municipalityCodes.map((code) => code?.trim()).filter((code): code is string => Boolean(code));
    const [nomenclatures, municipalities, isPostcodeKnown] = await Promise.all([
      nomenclaturesOf(this.reads),
      codes.length === 0 ? new Map() : municipalitiesByCode(this.reads, codes),
      postcode ? isPostcode(this.reads, postcode.trim()) : false,
    ]);
    return { nomenclatures, municipalities, isPostcodeKnown, today: dayInFrance(this.clock.now()) };
  }
}

const conflict = ({ version, savedAt }: SectionMark): Saved => ({ kind: 'conflict', currentVersion: version, changedAt: savedAt });

async function profileOf(tx: Transaction, candidateId: string): Promise<Profile> {
  const profile = (await readProfiles(tx.reads, [candidateId])).get(candidateId);
  if (!profile) throw new NotFound('candidate');
  return profile;
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayInFrance = (instant: Date): string => day.format(instant);
