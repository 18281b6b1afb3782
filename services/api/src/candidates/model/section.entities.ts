import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CandidateRecord } from './candidate.entity';
import { code, id, maybeCode, maybeInstant, maybeText, maybeNumber, withCandidate } from './columns';
import type { Civility, PersonalDetails, PostalAddress, PreferredLanguage } from './profile';
import type { ProfileSection } from './profile-section';

/** Version of one part of a profile: what a form read must still be stored when it saves. Kept as long as the candidate. */
@Entity('candidate_section')
export class SectionRecord {
  @PrimaryColumn('char', id()) @ForeignKey(() => CandidateRecord, withCandidate('FK_candidate_section')) candidateId!: string;
  @PrimaryColumn('varchar', code(24)) section!: ProfileSection;
  @Column('int', { unsigned: true }) version!: number;
  @Column('datetime', maybeInstant()) savedAt!: Date | null;
  @Column('boolean') isDeclaredEmpty!: boolean;
}

/** Informations personnelles. Kept as long as the candidate. */
@Entity('personal_details')
export class PersonalDetailsRecord implements PersonalDetails {
  @PrimaryColumn('char', id()) @ForeignKey(() => CandidateRecord, withCandidate('FK_personal_details')) candidateId!: string;
  @Column('varchar', maybeCode(2)) nationalityCode!: string | null;
  @Column('varchar', maybeCode(11)) nationalStudentNumber!: string | null;
  @Column('varchar', maybeCode(16)) civility!: Civility | null;
  @Column('varchar', maybeText(100)) birthName!: string | null;
  @Column('varchar', maybeText(100)) usualName!: string | null;
  @Column('varchar', maybeText(100)) firstName!: string | null;
  @Column('varchar', maybeText(200)) otherFirstNames!: string | null;
  @Column('date', { nullable: true }) birthDate!: string | null;
  @Column('varchar', maybeCode(2)) birthCountryCode!: string | null;
  @Column('varchar', maybeCode(3)) birthDepartmentCode!: string | null;
  @Column('varchar', maybeCode(5)) birthMunicipalityCode!: string | null;
  @Column('varchar', maybeText(100)) birthTown!: string | null;
  @Column('varchar', maybeCode(2)) preferredLanguage!: PreferredLanguage | null;
  @Column('varchar', maybeCode(20)) phone!: string | null;
  @Column('varchar', maybeCode(20)) mobilePhone!: string | null;
}

/** Adresse. Kept as long as the candidate. */
@Entity('postal_address')
export class PostalAddressRecord implements PostalAddress {
  @PrimaryColumn('char', id()) @ForeignKey(() => CandidateRecord, withCandidate('FK_postal_address')) candidateId!: string;
  @Column('varchar', maybeCode(2)) countryCode!: string | null;
  @Column('varchar', maybeText(12)) postcode!: string | null;
  @Column('varchar', maybeCode(5)) municipalityCode!: string | null;
  @Column('varchar', maybeText(100)) foreignTown!: string | null;
  @Column('varchar', maybeText(100)) line1!: string | null;
  @Column('varchar', maybeText(100)) line2!: string | null;
  @Column('varchar', maybeText(100)) line3!: string | null;
}

/** Baccalauréat. Kept as long as the candidate. */
@Entity('baccalaureate')
export class BaccalaureateRecord {
  @PrimaryColumn('char', id()) @ForeignKey(() => CandidateRecord, withCandidate('FK_baccalaureate')) candidateId!: string;
  @Column('boolean', { nullable: true }) hasBaccalaureate!: boolean | null;
  @Column('smallint', maybeNumber()) year!: number | null;
  @Column('varchar', maybeCode(16)) seriesCode!: string | null;
  @Column('varchar', maybeCode(16)) honoursCode!: string | null;
  @Column('varchar', maybeCode(2)) countryCode!: string | null;
  @Column('varchar', maybeCode(3)) departmentCode!: string | null;
  @Column('varchar', maybeCode(5)) municipalityCode!: string | null;
  @Column('varchar', maybeText(100)) foreignTown!: string | null;
  @Column('varchar', maybeText(200)) school!: string | null;
  @Column('varchar', maybeCode(16)) firstSpecialityCode!: string | null;
  @Column('varchar', maybeCode(16)) secondSpecialityCode!: string | null;
  @Column('varchar', maybeText(500)) options!: string | null;
}
