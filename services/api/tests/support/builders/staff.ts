import type { Parts } from '../../../src/kernel/feature';
import { newId } from '../../../src/kernel/ids';
import type { FunctionName, PersonViewer } from '../../../src/kernel/viewer';
import { newCandidate } from './candidates';

/** Somebody with one function over a whole institution; without a row of grants, as the request context would answer it. */
export async function aColleague(parts: Parts, functionName: FunctionName, institutionId: string, names: { readonly firstName?: string; readonly lastName?: string } = {}): Promise<PersonViewer> {
  const viewer = await newCandidate(parts, names);
  return { ...viewer, grants: [{ id: newId('asg'), function: functionName, scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }] };
}
