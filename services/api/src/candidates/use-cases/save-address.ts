import type { Viewer } from '../../kernel/viewer';
import { changeAddress } from '../model/postal-address';
import type { Patch, PostalAddress } from '../model/profile';
import { ProfileSection } from '../model/profile-section';
import type { Saved, SectionSaver } from './save-section';

export class SaveAddress {
  constructor(private readonly saver: SectionSaver) {}

  execute(viewer: Viewer, version: number, patch: Patch<PostalAddress>): Promise<Saved> {
    return this.saver.save(viewer, {
      section: ProfileSection.ADDRESS,
      version,
      municipalityCodes: [patch.municipalityCode],
      postcode: patch.postcode,
      decide: ({ candidateId, address }, around) => {
        const { next, problems } = changeAddress(address, patch, around);
        return { problems, write: (store) => store.putAddress(candidateId, next) };
      },
    });
  }
}
