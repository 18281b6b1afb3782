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

const few = 3;

/** Many missing documents are one line: the list below names each of them already. */
function foldMissing(blockers: readonly Blocker[], many: (count: number) => string): readonly Blocker[] {
  const missing = blockers.filter(({ code }) => code === 'DOCUMENT_MISSING');
  const [first] = missing;
  if (!first || missing.length <= few) return blockers;
  return [{ ...first, message: many(missing.length) }, ...blockers.filter(({ code }) => code !== 'DOCUMENT_MISSING')];
}

/** What keeps an application from being handed in, each said once, with the way to it. */
export function blockerLines(blockers: readonly Blocker[], many: (count: number) => string): readonly BlockerLine[] {
  const lines = foldMissing(blockers, many).map((blocker) => {
    const place = placeOf(blocker);
    return { key: `${blocker.code} ${place.to ?? ''} ${blocker.message}`, message: blocker.message, ...place };
  });
  return lines.filter(({ key }, index) => lines.findIndex((line) => line.key === key) === index);
}
