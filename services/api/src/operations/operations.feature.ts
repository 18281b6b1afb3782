import type { Feature } from '../kernel/feature';
import { nodes } from '../kernel/nodes';
import { findAuditEntry } from './graphql/audit-node';
import { AuditListResolver, AuditResolver } from './graphql/audit.resolver';
import { NodeResolver } from './graphql/node.resolver';
import { AuditEntry } from './model/audit-entry.entity';
import { Job } from './model/job.entity';
import { ScheduleRun } from './model/schedule-run.entity';
import { ForgetAudit } from './use-cases/forget-audit';
import { ReadAudit } from './use-cases/read-audit';
import { recordsActs } from './use-cases/record-act';
import { TidyUp } from './use-cases/tidy-up';

const timeZone = 'Europe/Paris';

export const operationsFeature: Feature = {
  name: 'operations',
  entities: [Job, ScheduleRun, AuditEntry],
  rules: {
    'Query.node': 'public',
    'Query.nodes': 'public',
    'Query.auditEntries': 'staff',
    'Query.auditKinds': 'staff',
    'AuditEntry.*': 'staff',
    'AuditDetail.*': 'like-parent',
    'AuditConnection.*': 'like-parent',
    'AuditEdge.*': 'like-parent',
  },
  build({ transactions, reads, clock }) {
    nodes.register('aud', 'AuditEntry', findAuditEntry);
    const tidyUp = new TidyUp(transactions, clock);
    const forgetAudit = new ForgetAudit(transactions, clock);
    return {
      resolvers: [new AuditResolver(new ReadAudit(reads, clock)), new AuditListResolver(), new NodeResolver()],
      listeners: [recordsActs(clock)],
      schedules: [
        { name: 'operations.tidy-up', cron: '10 3 * * *', timeZone, run: () => tidyUp.execute() },
        { name: 'operations.forget-audit', cron: '50 3 * * *', timeZone, run: () => forgetAudit.execute() },
      ],
    };
  },
};
