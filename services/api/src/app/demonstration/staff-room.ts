import { activeAccountOf } from '../../identity/contract';
import { candidateOfAccount } from '../../candidates/contract';
import type { Parts } from '../../kernel/feature';
import type { FunctionName, PersonViewer } from '../../kernel/viewer';
import { grantsOf } from '../../people/contract';
import type { DemoPerson } from './people';

/** Those who work on the files: the first and the second who hold each function, with what they hold today. */
export type StaffRoom = ReadonlyMap<Colleague, PersonViewer>;
export type Colleague = FunctionName | `SECOND_${FunctionName}`;

export async function staffRoom(parts: Parts, people: readonly DemoPerson[]): Promise<StaffRoom> {
  const room = new Map<Colleague, PersonViewer>();
  for (const { function: held, address } of people) {
    const accountId = held === 'CANDIDATE' || held === 'CANDIDATE_WITH_PROFILE' ? undefined : await activeAccountOf(parts.reads, address);
    if (held === 'CANDIDATE' || held === 'CANDIDATE_WITH_PROFILE' || accountId === undefined) continue;
    room.set(room.has(held) ? `SECOND_${held}` : held, await viewerOf(parts, accountId));
  }
  return room;
}

async function viewerOf({ reads, clock }: Parts, accountId: string): Promise<PersonViewer> {
  const candidateId = (await candidateOfAccount(reads, accountId)) ?? '';
  return { kind: 'person', accountId, candidateId, sessionId: 'demonstration', grants: await grantsOf(reads, accountId, clock.now()) };
}

/** A visitor may have taken the function away: then nothing is done in its name. */
export const mayWork = (viewer: PersonViewer | undefined): viewer is PersonViewer => viewer !== undefined && viewer.grants.length > 0;
