import type { Viewer } from '../../kernel/viewer';
import { changePersonalDetails } from '../model/personal-details';
import type { Patch, PersonalDetails } from '../model/profile';
import { ProfileSection } from '../model/profile-section';
import type { Saved, SectionSaver } from './save-section';

export class SavePersonalDetails {
  constructor(private readonly saver: SectionSaver) {}

  execute(viewer: Viewer, version: number, patch: Patch<PersonalDetails>): Promise<Saved> {
    return this.saver.save(viewer, {
      section: ProfileSection.PERSONAL_DETAILS,
      version,
      municipalityCodes: [patch.birthMunicipalityCode],
      decide: ({ candidateId, personalDetails }, around) => {
        const { next, problems } = changePersonalDetails(personalDetails, patch, around);
        return { problems, write: (store) => store.putPersonalDetails(candidateId, next) };
      },
    });
  }
}
