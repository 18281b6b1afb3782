import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AdmissionRoute } from '../../applications/contract';
import { code, idColumn, instant } from './columns';

/** A route that waits for its validation, and who proposed it: whoever did does not validate it. Retention: until then. */
@Entity('route_proposal')
export class RouteProposal {
  @ForeignKey('Application', { name: 'route_proposal_of_application', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) applicationId!: string;
  @Column(code(12)) route!: AdmissionRoute;
  @Column(idColumn) proposedBy!: string;
  @Column(instant) proposedAt!: Date;
}
