import { isId } from '../../kernel/ids';
import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertSees, roleOf } from '../applications.policy';
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

  /** In the order asked for. */
  async many(viewer: Viewer, ids: readonly string[]): Promise<readonly ApplicationView[]> {
    assertSignedIn(viewer);
    const found = ids.length === 0 ? new Map<string, ApplicationView>() : await applicationById.batch(this.reads, ids);
    const rows = ids.flatMap((id) => found.get(id) ?? []);
    for (const row of rows) assertSees(viewer, row);
    return rows;
  }
}

/** Staff read the files of submissions in their scope. */
export async function staffMayRead(reads: Reads, viewer: PersonViewer, fileId: string): Promise<boolean> {
  if (viewer.grants.length === 0) return false;
  return (await submittedIn(reads, fileId)).some((place) => roleOf(viewer, place) !== undefined);
}
