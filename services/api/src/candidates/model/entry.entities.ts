import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CandidateRecord } from './candidate.entity';
import { id, maybeCode, maybeText, maybeNumber, withCandidate } from './columns';
import type { DiplomaObtained, ExternalStudy, Internship, WorkExperience } from './profile';

/** Cursus externe: one year of studies elsewhere. Kept as long as the candidate. */
@Entity('external_study')
@Index('external_study_candidate', ['candidateId'])
export class ExternalStudyRecord implements ExternalStudy {
  @PrimaryColumn('char', id()) id!: string;
  @Column('char', id()) @ForeignKey(() => CandidateRecord, withCandidate('FK_external_study')) candidateId!: string;
  @Column('smallint', maybeNumber()) year!: number | null;
  @Column('varchar', maybeCode(2)) countryCode!: string | null;
  @Column('varchar', maybeCode(3)) departmentCode!: string | null;
  @Column('varchar', maybeCode(5)) municipalityCode!: string | null;
  @Column('varchar', maybeText(100)) foreignTown!: string | null;
  @Column('varchar', maybeText(200)) school!: string | null;
  @Column('varchar', maybeCode(16)) diplomaTypeCode!: string | null;
  @Column('varchar', maybeText(255)) title!: string | null;
  @Column('varchar', maybeCode(16)) obtained!: DiplomaObtained | null;
  @Column('varchar', maybeCode(16)) honoursCode!: string | null;
}

/** Stage. Kept as long as the candidate. */
@Entity('internship')
@Index('internship_candidate', ['candidateId'])
export class InternshipRecord implements Internship {
  @PrimaryColumn('char', id()) id!: string;
  @Column('char', id()) @ForeignKey(() => CandidateRecord, withCandidate('FK_internship')) candidateId!: string;
  @Column('smallint', maybeNumber()) year!: number | null;
  @Column('varchar', maybeText(100)) duration!: string | null;
  @Column('varchar', maybeText(200)) organisation!: string | null;
  @Column('varchar', maybeText(2000)) description!: string | null;
  @Column('tinyint', maybeNumber()) hoursPerWeek!: number | null;
}

/** Expérience professionnelle. Kept as long as the candidate. */
@Entity('work_experience')
@Index('work_experience_candidate', ['candidateId'])
export class WorkExperienceRecord implements WorkExperience {
  @PrimaryColumn('char', id()) id!: string;
  @Column('char', id()) @ForeignKey(() => CandidateRecord, withCandidate('FK_work_experience')) candidateId!: string;
  @Column('smallint', maybeNumber()) year!: number | null;
  @Column('varchar', maybeText(100)) duration!: string | null;
  @Column('varchar', maybeText(200)) employer!: string | null;
  @Column('varchar', maybeText(255)) title!: string | null;
  @Column('varchar', maybeText(2000)) purpose!: string | null;
}
