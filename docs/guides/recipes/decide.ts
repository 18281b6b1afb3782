import { granted, operations, ParvisRefusal, type Gql, type ParvisClient } from '@parvis/client';

export interface Wish {
  readonly applicationId: string;
  readonly type: Gql.DecisionType;
  readonly rank?: number;
}

export interface Decided {
  readonly applicationId: string;
  /** Null when the proposal stands; else what the API said. */
  readonly problem: string | null;
}

/**
 * Proposes what a committee has decided elsewhere. A person publishes it in the cockpit: whoever proposes does not publish.
 * Each line stands for itself: one that is refused does not stop the others, and running the list again does no harm.
 */
export async function propose(parvis: ParvisClient, wishes: readonly Wish[]): Promise<Decided[]> {
  const results: Decided[] = [];
  for (const wish of wishes) results.push({ applicationId: wish.applicationId, problem: await proposeOne(parvis, wish) });
  return results;
}

async function proposeOne(parvis: ParvisClient, { applicationId, type, rank }: Wish): Promise<string | null> {
  const { application } = await parvis.request(operations.ApplicationToDecide, { id: applicationId });
  if (!application) return 'NOT_FOUND';
  const input = { applicationId, type, version: application.version, ...(rank !== undefined && { rank }) };
  try {
    granted((await parvis.request(operations.ProposeDecision, { input })).proposeDecision, 'Application');
    return null;
  } catch (error) {
    if (!(error instanceof ParvisRefusal)) throw error;
    return `${error.code}: ${error.message}`;
  }
}
