import { isOrderedBy } from '../../candidates/contract';
import { Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertStaff } from '../applications.policy';
import { ExportState, stillCovers } from '../model/application-export.entity';
import { exportById, exportsOf, type ExportView } from '../store/export.store';

export type SeenExport = ExportView;

/** With its bytes. */
export interface ExportFile extends ExportView {
  readonly vaultKey: string;
}

/** Nobody sees what another has ordered. */
export const isSeenExport = (viewer: PersonViewer, order: ExportView | undefined): order is ExportView => order !== undefined && isOrderedBy(viewer, order);

/** What one has ordered oneself. */
export class SeeExports {
  constructor(private readonly reads: Reads) {}

  async one(viewer: Viewer, id: string): Promise<ExportView> {
    assertSignedIn(viewer);
    const order = isId('exp', id) ? (await exportById.batch(this.reads, [id])).get(id) : undefined;
    if (!isSeenExport(viewer, order)) throw new NotFound('export');
    return order;
  }

  all(viewer: Viewer): Promise<ExportView[]> {
    assertStaff(viewer);
    return exportsOf(this.reads, { accountId: viewer.accountId, tokenId: viewer.token?.id ?? null });
  }

  /** As long as the bytes are kept; somebody who has lost since what it was written with has lost it too. */
  async file(viewer: Viewer, id: string, now: Date): Promise<ExportFile> {
    const order = await this.one(viewer, id);
    assertStaff(viewer);
    if (!stillCovers(viewer.grants, order.scopes ?? [])) throw new Forbidden();
    const { vaultKey } = order;
    if (vaultKey === null || order.state !== ExportState.DONE || order.expiresAt === null || order.expiresAt < now) throw new NotFound('export');
    return { ...order, vaultKey };
  }
}
