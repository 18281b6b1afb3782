import type { EntityManager } from 'typeorm';
import { NotFound } from '../../kernel/errors';
import { CandidateRecord } from '../model/candidate.entity';
import { ExternalStudyRecord, InternshipRecord, WorkExperienceRecord } from '../model/entry.entities';
import { displayedLastName } from '../model/personal-details';
import type { Baccalaureate, ExternalStudy, Internship, PersonalDetails, PostalAddress, SectionMark, WorkExperience } from '../model/profile';
import { profileSections, type ProfileSection } from '../model/profile-section';
import { BaccalaureateRecord, PersonalDetailsRecord, PostalAddressRecord, SectionRecord } from '../model/section.entities';

export interface NewCandidate {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: 'FR' | 'EN';
  readonly createdAt: Date;
}

/** Every write of a profile; callers hold the lock of the section that they write. */
export class ProfileStore {
  constructor(private readonly manager: EntityManager) {}

  async create({ language, ...candidate }: NewCandidate): Promise<void> {
    const candidateId = candidate.id;
    await this.manager.insert(CandidateRecord, candidate);
    await this.manager.insert(PersonalDetailsRecord, { candidateId, birthName: candidate.lastName, firstName: candidate.firstName, preferredLanguage: language });
    await this.manager.insert(PostalAddressRecord, { candidateId });
    await this.manager.insert(BaccalaureateRecord, { candidateId });
    await this.manager.insert(SectionRecord, profileSections.map((section) => ({ candidateId, section, version: 1, savedAt: null, isDeclaredEmpty: false })));
  }

  /** The rows of the profile go with it. */
  async removeOfAccount(accountId: string): Promise<void> {
    await this.manager.delete(CandidateRecord, { accountId });
  }

  /** Savers come one after the other, and none while an application begins or is submitted: both hold the candidate from their look at the profile on. */
  async lockSection(candidateId: string, section: ProfileSection): Promise<SectionMark> {
    await this.manager.query('SELECT id FROM candidate WHERE id = ? FOR UPDATE', [candidateId]);
    const row = await this.manager.findOne(SectionRecord, { where: { candidateId, section }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new NotFound('candidate');
    return row;
  }

  /** Whether the version was still the stored one; it is the next one then. */
  async claimSection(candidateId: string, section: ProfileSection, version: number, savedAt: Date, isDeclaredEmpty: boolean): Promise<boolean> {
    const done = await this.manager.update(SectionRecord, { candidateId, section, version }, { version: version + 1, savedAt, isDeclaredEmpty });
    return done.affected === 1;
  }

  async putPersonalDetails(candidateId: string, details: PersonalDetails): Promise<void> {
    await this.manager.update(PersonalDetailsRecord, { candidateId }, details);
    const lastName = displayedLastName(details);
    const name = { ...(lastName === null ? {} : { lastName }), ...(details.firstName === null ? {} : { firstName: details.firstName }) };
    if (Object.keys(name).length > 0) await this.manager.update(CandidateRecord, { id: candidateId }, name);
  }

  async putAddress(candidateId: string, address: PostalAddress): Promise<void> {
    await this.manager.update(PostalAddressRecord, { candidateId }, address);
  }

  async putBaccalaureate(candidateId: string, { specialityCodes, ...baccalaureate }: Baccalaureate): Promise<void> {
    const [firstSpecialityCode = null, secondSpecialityCode = null] = specialityCodes;
    await this.manager.update(BaccalaureateRecord, { candidateId }, { ...baccalaureate, firstSpecialityCode, secondSpecialityCode });
  }

  async putExternalStudy(candidateId: string, id: string, study: ExternalStudy): Promise<void> {
    await this.manager.upsert(ExternalStudyRecord, { ...study, id, candidateId }, ['id']);
  }

  async putInternship(candidateId: string, id: string, internship: Internship): Promise<void> {
    await this.manager.upsert(InternshipRecord, { ...internship, id, candidateId }, ['id']);
  }

  async putWorkExperience(candidateId: string, id: string, work: WorkExperience): Promise<void> {
    await this.manager.upsert(WorkExperienceRecord, { ...work, id, candidateId }, ['id']);
  }

  async removeExternalStudy(candidateId: string, id: string): Promise<void> {
    await this.manager.delete(ExternalStudyRecord, { candidateId, id });
  }

  async removeInternship(candidateId: string, id: string): Promise<void> {
    await this.manager.delete(InternshipRecord, { candidateId, id });
  }

  async removeWorkExperience(candidateId: string, id: string): Promise<void> {
    await this.manager.delete(WorkExperienceRecord, { candidateId, id });
  }
}
