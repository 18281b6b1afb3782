import { NotFound } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Viewer } from '../../kernel/viewer';
import type { Around, Change } from '../model/around';
import { changeExternalStudy, changeInternship, changeWorkExperience } from '../model/entries';
import {
  emptyInternship, emptyStudy, emptyWork, maxEntries,
  type Entry, type ExternalStudy, type Internship, type Patch, type Profile, type WorkExperience,
} from '../model/profile';
import { ProfileSection, type ListSection } from '../model/profile-section';
import type { ProfileStore } from '../store/profile.store';
import type { Decision, Saved, SectionSaver } from './save-section';

/** How one list section is made. */
export interface ListKind<Content> {
  readonly section: ListSection;
  readonly prefix: 'est' | 'itn' | 'wrk';
  readonly empty: Content;
  entries(profile: Profile): readonly Entry<Content>[];
  change(current: Content, patch: Patch<Content>, around: Around): Change<Content>;
  put(store: ProfileStore, candidateId: string, id: string, content: Content): Promise<void>;
  remove(store: ProfileStore, candidateId: string, id: string): Promise<void>;
  municipalityCodes?(patch: Patch<Content>): readonly (string | null | undefined)[];
}

export const externalStudies: ListKind<ExternalStudy> = {
  section: ProfileSection.EXTERNAL_STUDIES,
  prefix: 'est',
  empty: emptyStudy,
  entries: (profile) => profile.externalStudies,
  change: changeExternalStudy,
  put: (store, candidateId, id, study) => store.putExternalStudy(candidateId, id, study),
  remove: (store, candidateId, id) => store.removeExternalStudy(candidateId, id),
  municipalityCodes: (patch) => [patch.municipalityCode],
};

export const internships: ListKind<Internship> = {
  section: ProfileSection.INTERNSHIPS,
  prefix: 'itn',
  empty: emptyInternship,
  entries: (profile) => profile.internships,
  change: changeInternship,
  put: (store, candidateId, id, internship) => store.putInternship(candidateId, id, internship),
  remove: (store, candidateId, id) => store.removeInternship(candidateId, id),
};

export const workExperiences: ListKind<WorkExperience> = {
  section: ProfileSection.WORK_EXPERIENCES,
  prefix: 'wrk',
  empty: emptyWork,
  entries: (profile) => profile.workExperiences,
  change: changeWorkExperience,
  put: (store, candidateId, id, work) => store.putWorkExperience(candidateId, id, work),
  remove: (store, candidateId, id) => store.removeWorkExperience(candidateId, id),
};

export class SaveEntry<Content> {
  constructor(
    private readonly saver: SectionSaver,
    private readonly kind: ListKind<Content>,
  ) {}

  /** Without an id, a new entry. */
  execute(viewer: Viewer, version: number, id: string | null | undefined, patch: Patch<Content>): Promise<Saved> {
    const { section, prefix, municipalityCodes } = this.kind;
    const madeId = newId(prefix);
    return this.saver.save(viewer, {
      section,
      version,
      municipalityCodes: municipalityCodes?.(patch) ?? [],
      decide: (profile, around) => (id ? this.edit(profile, around, id, patch) : this.add(profile, around, madeId, patch)),
    });
  }

  private add(profile: Profile, around: Around, id: string, patch: Patch<Content>): Decision {
    if (this.kind.entries(profile).length >= maxEntries) return { problems: [{ field: 'id', code: 'TOO_MANY', values: { max: maxEntries } }] };
    return this.put(profile, around, id, this.kind.empty, patch);
  }

  private edit(profile: Profile, around: Around, id: string, patch: Patch<Content>): Decision {
    return this.put(profile, around, id, getEntry(this.kind, profile, id), patch);
  }

  private put({ candidateId }: Profile, around: Around, id: string, current: Content, patch: Patch<Content>): Decision {
    const { next, problems } = this.kind.change(current, patch, around);
    return { problems, entryId: id, write: (store) => this.kind.put(store, candidateId, id, next) };
  }
}

export class DeleteEntry<Content> {
  constructor(
    private readonly saver: SectionSaver,
    private readonly kind: ListKind<Content>,
  ) {}

  execute(viewer: Viewer, version: number, id: string): Promise<Saved> {
    return this.saver.save(viewer, {
      section: this.kind.section,
      version,
      decide: (profile) => {
        getEntry(this.kind, profile, id);
        return { problems: [], write: (store) => this.kind.remove(store, profile.candidateId, id) };
      },
    });
  }
}

/** An entry of somebody else is one that does not exist. */
function getEntry<Content>(kind: ListKind<Content>, profile: Profile, id: string): Entry<Content> {
  const entry = kind.entries(profile).find((one) => one.id === id);
  if (!entry) throw new NotFound('entry');
  return entry;
}
