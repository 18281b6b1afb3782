import type { ApplicationProgressFragment } from '@/gql/graphql';
import { profileAddress } from '../programme/profile-address';

type Blocker = ApplicationProgressFragment['blockers'][number];

export interface BlockerLine {
  readonly key: string;
  readonly message: string;
  /** Where it is put right: a row of this page, or a section of the profile. */
  readonly to?: string;
}

function placeOf({ documentId, section }: Blocker): { readonly to?: string } {
  if (documentId) return { to: `#${documentId}` };
  return section ? { to: profileAddress(section) } : {};
}

/** What keeps an application from being handed in, each said once, with the way to it. */
export function blockerLines(blockers: readonly Blocker[]): readonly BlockerLine[] {
  const lines = blockers.map((blocker) => {
    const place = placeOf(blocker);
    return { key: `${blocker.code} ${place.to ?? ''} ${blocker.message}`, message: blocker.message, ...place };
  });
  return lines.filter(({ key }, index) => lines.findIndex((line) => line.key === key) === index);
}
