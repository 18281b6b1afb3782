import type { Reads } from '../../kernel/reads';
import type { ProfileSnapshot } from '../model/profile-snapshot';

/** The whole profile with its labels, to be frozen with an application. */
export function profileSnapshot(_reads: Reads, _candidateId: string): Promise<ProfileSnapshot> {
  return Promise.reject(new Error('Not yet.'));
}
