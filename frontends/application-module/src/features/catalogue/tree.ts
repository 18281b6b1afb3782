import type { Localized } from '@parvis/kit';

import type { ProgrammeLineFragment } from '@/gql/graphql';

export interface DiplomaBranch {
  readonly key: string;
  readonly name: Localized;
  readonly programmes: ProgrammeLineFragment[];
}

export interface CentreBranch {
  readonly key: string;
  readonly name: Localized;
  readonly diplomas: DiplomaBranch[];
  count: number;
}

function branchOf<Branch extends { readonly key: string }>(branches: Branch[], key: string, grow: () => Branch): Branch {
  const known = branches.find((branch) => branch.key === key);
  if (known) return known;
  const branch = grow();
  branches.push(branch);
  return branch;
}

/** Centre, then diploma type, in the order in which the API first names them. */
export function treeOf(programmes: readonly ProgrammeLineFragment[]): readonly CentreBranch[] {
  const centres: CentreBranch[] = [];
  for (const programme of programmes) {
    const { centre, diplomaType } = programme;
    const branch = branchOf(centres, centre.id, () => ({ key: centre.id, name: centre.name, diplomas: [], count: 0 }));
    const key = `${centre.id}/${diplomaType.code}`;
    branch.count += 1;
    branchOf(branch.diplomas, key, () => ({ key, name: diplomaType.name, programmes: [] })).programmes.push(programme);
  }
  return centres;
}
