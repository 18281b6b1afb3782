import type { Viewer } from '../../kernel/viewer';
import type { Profile } from '../model/profile';
import { isListSection, ProfileSection, type ListSection } from '../model/profile-section';
import type { Saved, SectionSaver } from './save-section';

export class DeclareNothing {
  constructor(private readonly saver: SectionSaver) {}

  /** "I have nothing to declare", or the contrary; only where there may be nothing, and while there is nothing. */
  async execute(viewer: Viewer, version: number, section: ProfileSection, nothing: boolean): Promise<Saved> {
    if (!isListSection(section)) return { kind: 'invalid', problems: [{ field: 'section', code: 'NEVER_EMPTY' }] };
    return this.saver.save(viewer, {
      section,
      version,
      decide: (profile) =>
        nothing && countOf(profile, section) > 0
          ? { problems: [{ field: 'nothing', code: 'HAS_ENTRIES' }] }
          : { problems: [], isDeclaredEmpty: nothing },
    });
  }
}

function countOf(profile: Profile, section: ListSection): number {
  if (section === ProfileSection.EXTERNAL_STUDIES) return profile.externalStudies.length;
  return section === ProfileSection.INTERNSHIPS ? profile.internships.length : profile.workExperiences.length;
}
