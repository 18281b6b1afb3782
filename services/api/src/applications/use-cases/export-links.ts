import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { bulkScope } from '../applications.policy';
import { ExportState } from '../model/application-export.entity';
import { linkKey, linkLifetimeMs, opensLink, signatureOf } from '../model/export-link';
import { exportById, type ExportView } from '../store/export.store';
import type { ExportFile, SeeExports } from './see-exports';

type LinkParts = Pick<Parts, 'reads' | 'clock' | 'serverKey' | 'tokenViewers'>;

/** Links that fetch one export for a minute, as long as the session or token that asked for it lasts. */
export class ExportLinks {
  private readonly key: Buffer;

  constructor(private readonly parts: LinkParts, private readonly see: SeeExports) {
    this.key = linkKey(parts.serverKey.key);
  }

  /** Null until there is something to fetch. */
  make(viewer: Viewer, { id, state }: Pick<ExportView, 'id' | 'state'>): string | null {
    if (viewer.kind !== 'person' || state !== ExportState.DONE) return null;
    const until = this.parts.clock.now().getTime() + linkLifetimeMs;
    return `/files/exports/${id}?until=${String(until)}&signature=${signatureOf(this.key, { exportId: id, holder: holderOf(viewer), until })}`;
  }

  /** A session comes with its cookie. A token need not be sent along: it is the one that ordered the export, if it still lives. Anything else is answered alike. */
  async open(viewer: Viewer, id: string, { until, signature }: { readonly until: number; readonly signature: string }): Promise<ExportFile> {
    const now = this.parts.clock.now();
    const by = viewer.kind === 'person' ? viewer : await this.programOf(id, now);
    if (by === undefined || !opensLink(this.key, { exportId: id, holder: holderOf(by), until }, signature, now.getTime())) throw new NotFound('export');
    return this.see.file(by, id, now);
  }

  private async programOf(id: string, now: Date): Promise<PersonViewer | undefined> {
    const { reads, tokenViewers } = this.parts;
    const tokenId = (await exportById.batch(reads, [id])).get(id)?.tokenId ?? null;
    const viewer = tokenId === null ? undefined : await tokenViewers.find(tokenId, now);
    return viewer?.token?.scopes.includes(bulkScope) ? viewer : undefined;
  }
}

const holderOf = ({ sessionId, token }: PersonViewer): string => token?.id ?? sessionId;
