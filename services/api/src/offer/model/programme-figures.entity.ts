import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { code, idColumn } from './columns';
import { Programme } from './programme.entity';

const count = { type: 'int', unsigned: true } as const;

/** How many applied to a programme, were admitted and enrolled in a past year; public figures. Retention: as long as the programme. */
@Entity('programme_figures')
export class ProgrammeFigures {
  @ForeignKey(() => Programme, { name: 'programme_figures_programme', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) programmeId!: string;
  @PrimaryColumn(code(9)) academicYear!: string;
  @Column(count) applications!: number;
  @Column(count) admitted!: number;
  @Column(count) enrolled!: number;
}
