import type { EntityManager } from 'typeorm';
import type { DecisionType } from '../../applications/contract';
import { Decision, DecisionState } from '../model/decision.entity';
import { Letter } from '../model/letter.entity';
import { RouteProposal } from '../model/route-proposal.entity';

const rankTaken = `SELECT EXISTS (
    SELECT 1 FROM application a WHERE a.intakeId = ? AND a.id <> ? AND a.publishedDecision = 'WAITING_LIST' AND a.waitingRank = ? AND a.active = 1
  ) OR EXISTS (
    SELECT 1 FROM decision d JOIN application a ON a.id = d.applicationId
    WHERE a.intakeId = ? AND a.id <> ? AND a.active = 1 AND d.openFor = a.id AND d.type = 'WAITING_LIST' AND d.rank = ?
  ) AS taken`;

/** What a decision of one application is written to; the application itself is held by the caller. */
export class DecisionStore {
  constructor(private readonly manager: EntityManager) {}

  /** Everything that counts places or ranks of one intake happens one after the other. */
  async lockIntake(intakeId: string): Promise<void> {
    await this.manager.query('SELECT id FROM intake WHERE id = ? FOR UPDATE', [intakeId]);
  }

  openOf(applicationId: string): Promise<Decision | null> {
    return this.manager.findOneBy(Decision, { openFor: applicationId });
  }

  publishedOf(applicationId: string): Promise<Decision | null> {
    return this.manager.findOneBy(Decision, { applicationId, state: DecisionState.PUBLISHED });
  }

  async add(decision: Decision): Promise<void> {
    await this.manager.insert(Decision, decision);
  }

  async save(decision: Decision): Promise<void> {
    const { id, ...columns } = decision;
    await this.manager.update(Decision, { id }, columns);
  }

  async supersedePublished(applicationId: string): Promise<void> {
    await this.manager.update(Decision, { applicationId, state: DecisionState.PUBLISHED }, { state: DecisionState.SUPERSEDED });
  }

  async isRankTaken(intakeId: string, applicationId: string, rank: number): Promise<boolean> {
    const [row] = await this.manager.query<{ taken: number | string }[]>(rankTaken, [intakeId, applicationId, rank, intakeId, applicationId, rank]);
    return Number(row?.taken) === 1;
  }

  async addLetters(letters: readonly Letter[]): Promise<void> {
    if (letters.length > 0) await this.manager.insert(Letter, [...letters]);
  }

  routeOf(applicationId: string): Promise<RouteProposal | null> {
    return this.manager.findOneBy(RouteProposal, { applicationId });
  }

  async proposeRoute(proposal: RouteProposal): Promise<void> {
    await this.manager.upsert(RouteProposal, proposal, ['applicationId']);
  }

  async forgetRoute(applicationId: string): Promise<void> {
    await this.manager.delete(RouteProposal, { applicationId });
  }
}

/** A decision that nobody has published yet. */
export const newProposal = (id: string, applicationId: string, type: DecisionType, by: string | null, now: Date): Decision =>
  Object.assign(new Decision(), {
    id, applicationId, type, state: DecisionState.PROPOSED, openFor: applicationId, reasonId: null, comment: null, rank: null,
    appointmentAt: null, appointmentPlace: null, answerBy: null, proposedBy: by, proposedAt: now, publishedBy: null, publishedAt: null, withdrawnBy: null, withdrawnAt: null,
  });
