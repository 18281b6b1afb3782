import type { DecisionType, AdmissionRoute } from '../../applications/contract';
import type { LocalizedText } from '../../kernel/locale';
import { grouped } from '../../kernel/grouped';
import type { Loader } from '../../kernel/loaders';
import { padded, placeholders } from '../../kernel/reads';
import type { DecisionState } from '../model/decision.entity';
import { realRanks } from '../model/waiting-list';
import { waitingOf } from './places.reads';

export interface DecisionView {
  readonly id: string;
  readonly applicationId: string;
  readonly type: DecisionType;
  readonly state: DecisionState;
  readonly reason: LocalizedText | null;
  readonly comment: string | null;
  readonly rank: number | null;
  readonly appointmentAt: Date | null;
  readonly appointmentPlace: string | null;
  readonly answerBy: Date | null;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  readonly proposedAt: Date;
  readonly publishedByName: string | null;
  readonly publishedAt: Date | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnAt: Date | null;
}

interface Row extends Omit<DecisionView, 'reason'> {
  readonly reasonFr: string | null;
  readonly reasonEn: string | null;
}

const nameOf = (person: string): string => `CONCAT(${person}.firstName, ' ', ${person}.lastName)`;

const byApplicationSql = (list: string): string => `SELECT d.id, d.applicationId, d.type, d.state, r.labelFr AS reasonFr, r.labelEn AS reasonEn, d.comment, d.rank,
    d.appointmentAt, d.appointmentPlace, d.answerBy, d.proposedBy, ${nameOf('p')} AS proposedByName, d.proposedAt, ${nameOf('q')} AS publishedByName, d.publishedAt,
    ${nameOf('w')} AS withdrawnByName, d.withdrawnAt
  FROM decision d LEFT JOIN decision_reason r ON r.id = d.reasonId
    LEFT JOIN candidate p ON p.accountId = d.proposedBy LEFT JOIN candidate q ON q.accountId = d.publishedBy LEFT JOIN candidate w ON w.accountId = d.withdrawnBy
  WHERE d.applicationId IN (${list}) ORDER BY d.applicationId, d.proposedAt, d.id`;

const viewOf = ({ reasonFr, reasonEn, ...row }: Row): DecisionView => ({ ...row, reason: reasonFr === null || reasonEn === null ? null : { fr: reasonFr, en: reasonEn } });

/** Everything that was ever proposed or published for an application, oldest first. */
export const decisionsByApplication: Loader<string, readonly DecisionView[]> = {
  name: 'decisionsByApplication',
  async batch(reads, ids) {
    const rows = await reads.rows<Row>(byApplicationSql(placeholders(ids.length)), padded(ids));
    return grouped(ids, rows, ({ applicationId }) => applicationId, viewOf);
  },
};

export const applicationOfDecision: Loader<string, string> = {
  name: 'applicationOfDecision',
  async batch(reads, ids) {
    const sql = `SELECT id, applicationId FROM decision WHERE id IN (${placeholders(ids.length)})`;
    return new Map((await reads.rows<{ readonly id: string; readonly applicationId: string }>(sql, padded(ids))).map(({ id, applicationId }) => [id, applicationId]));
  },
};

export interface RouteView {
  readonly applicationId: string;
  readonly route: AdmissionRoute;
  readonly proposedBy: string;
}

export const routeByApplication: Loader<string, RouteView> = {
  name: 'routeByApplication',
  async batch(reads, ids) {
    const sql = `SELECT applicationId, route, proposedBy FROM route_proposal WHERE applicationId IN (${placeholders(ids.length)})`;
    return new Map((await reads.rows<RouteView>(sql, padded(ids))).map((row) => [row.applicationId, row]));
  },
};

/** Real ranks of everybody on the list of an intake, by application. */
export const ranksByIntake: Loader<string, ReadonlyMap<string, number>> = {
  name: 'ranksByIntake',
  batch: async (reads, ids) => new Map([...(await waitingOf(reads, ids))].map(([id, list]) => [id, realRanks(list)])),
};
