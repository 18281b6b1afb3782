import { isId } from '../../kernel/ids';
import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertSees, assertSignedIn, roleOf } from '../applications.policy';
import type { ApplicationView } from '../model/application-view';
import { applicationById } from '../store/application.reads';
import { submittedIn } from '../store/inside.reads';

export class ReadApplication {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, id: string): Promise<ApplicationView> {
    assertSignedIn(viewer);
    const row = isId('app', id) ? (await applicationById.batch(this.reads, [id])).get(id) : undefined;
    if (row === undefined) throw new NotFound('application');
    assertSees(viewer, row);
    return row;
  }
}

/** Staff read the files of submissions in their scope. */
export async function staffMayRead(reads: Reads, viewer: PersonViewer, fileId: string): Promise<boolean> {
  if (viewer.grants.length === 0) return false;
  return (await submittedIn(reads, fileId)).some((place) => roleOf(viewer, place) !== undefined);
}
