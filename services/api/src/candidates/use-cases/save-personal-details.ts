import type { Locale } from '../../kernel/locale';
import type { Viewer } from '../../kernel/viewer';
import { changeLanguage } from '../../identity/contract';
import { CandidateNamed } from '../model/events';
import { changePersonalDetails } from '../model/personal-details';
import type { Patch, PersonalDetails, PreferredLanguage } from '../model/profile';
import { ProfileSection } from '../model/profile-section';
import type { Saved, SectionSaver } from './save-section';

const localeOf: Readonly<Record<PreferredLanguage, Locale>> = { FR: 'fr', EN: 'en' };

export class SavePersonalDetails {
  constructor(private readonly saver: SectionSaver) {}

  execute(viewer: Viewer, version: number, patch: Patch<PersonalDetails>): Promise<Saved> {
    return this.saver.save(viewer, {
      section: ProfileSection.PERSONAL_DETAILS,
      version,
      municipalityCodes: [patch.birthMunicipalityCode],
      decide: ({ candidateId, personalDetails }, around) => {
        const { next, problems } = changePersonalDetails(personalDetails, patch, around);
        return {
          problems,
          write: async (store, tx) => {
            await store.putPersonalDetails(candidateId, next);
            tx.announce(new CandidateNamed(candidateId));
            // The mails of the account speak the language that its owner prefers.
            if (viewer.kind === 'person' && patch.preferredLanguage) await changeLanguage(tx, viewer.accountId, localeOf[patch.preferredLanguage]);
          },
        };
      },
    });
  }
}
