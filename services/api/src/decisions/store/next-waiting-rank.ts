import { asCode, type Reads } from '../../kernel/reads';

const highest = `SELECT GREATEST(
    COALESCE((SELECT MAX(waitingRank) FROM application WHERE intakeId = ? AND active = 1 AND publishedDecision = 'WAITING_LIST'), 0),
    COALESCE((SELECT MAX(d.rank) FROM application a JOIN decision d ON d.openFor = a.id AND d.type = 'WAITING_LIST' WHERE a.intakeId = ? AND a.active = 1), 0)
  ) AS rank`;

/** After everybody who is on the waiting list of an intake, or is proposed for it; it may be taken before it is given. */
export const nextWaitingRank = async (reads: Reads, intakeId: string): Promise<number> =>
  Number((await reads.first<{ rank: number | string }>(highest, [asCode(intakeId), asCode(intakeId)]))?.rank ?? 0) + 1;
