import type { Reads } from '../../kernel/reads';
import type { Grant } from '../../kernel/viewer';
import { commonPlace, type Scope } from '../people.policy';
import { placeOf } from './function-acts';

/** Where somebody acts who acts on all that they see: what their functions have in common. */
export async function placeOfAll(reads: Reads, [first, ...others]: readonly [Grant, ...Grant[]]): Promise<Scope> {
  const place = (grant: Grant): Promise<Scope> => (grant.scopeKind === 'INSTITUTION' ? Promise.resolve({ institutionId: grant.institutionId }) : placeOf(reads, grant));
  let common = await place(first);
  for (const grant of others) common = commonPlace([common, await place(grant)]);
  return common;
}
