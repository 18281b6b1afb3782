import type { Viewer } from '../../kernel/viewer';
import { changeBaccalaureate } from '../model/baccalaureate';
import type { Baccalaureate, Patch } from '../model/profile';
import { ProfileSection } from '../model/profile-section';
import type { Saved, SectionSaver } from './save-section';

export class SaveBaccalaureate {
  constructor(private readonly saver: SectionSaver) {}

  execute(viewer: Viewer, version: number, patch: Patch<Baccalaureate>): Promise<Saved> {
    return this.saver.save(viewer, {
      section: ProfileSection.BACCALAUREATE,
      version,
      municipalityCodes: [patch.municipalityCode],
      decide: ({ candidateId, baccalaureate }, around) => {
        const { next, problems } = changeBaccalaureate(baccalaureate, patch, around);
        return { problems, write: (store) => store.putBaccalaureate(candidateId, next) };
      },
    });
  }
}
