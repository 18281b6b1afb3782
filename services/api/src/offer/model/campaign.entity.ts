import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, text } from './columns';
import { Institution } from './institution.entity';

export enum CampaignState {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  ARCHIVED = 'ARCHIVED',
}

/** Campagne: the yearly round of applications of an institution. Retention: until the campaign is archived and purged. */
@Entity('campaign')
@Index('campaign_code', ['institutionId', 'code'], { unique: true })
export class Campaign {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Institution, { name: 'campaign_institution' })
  @Column(idColumn) institutionId!: string;
  @Column(code(30)) code!: string;
  @Column(text(200)) nameFr!: string;
  @Column(text(200)) nameEn!: string;
  /** `2026-2027`. */
  @Column(code(9)) academicYear!: string;
  @Column(code(10)) state!: CampaignState;
  /** Counts the changes of administrators: whoever saves says which one was seen. */
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
