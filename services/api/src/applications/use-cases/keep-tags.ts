import type { ActKind } from '../../kernel/act-kinds';
import { ActDone } from '../../kernel/acts';
import { NotFound } from '../../kernel/errors';
import { isId, newId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { lockInstitution } from '../../offer/contract';
import { assertKeepsTags, assertStaff } from '../applications.policy';
import type { TagTone, TagView } from '../model/grid-line';
import { Tag } from '../model/tag.entity';
import { tagsOf } from '../store/tag.reads';
import { TagStore } from '../store/tag.store';

export interface TagDraft {
  readonly labelFr: string;
  readonly labelEn: string;
  readonly tone: TagTone;
}

export type TagOutcome =
  | { readonly kind: 'kept'; readonly tag: TagView }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'already-exists' }
  | { readonly kind: 'in-use'; readonly uses: number }
  | { readonly kind: 'conflict'; readonly currentVersion: number };

/** The tags of an institution: chosen by its managers, worn by applications. */
export class KeepTags {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
  ) {}

  async list(viewer: Viewer): Promise<readonly TagView[]> {
    assertStaff(viewer);
    return tagsOf(this.reads, [...new Set(viewer.grants.map(({ institutionId }) => institutionId))]);
  }

  create(viewer: Viewer, institutionId: string, draft: TagDraft): Promise<TagOutcome> {
    assertStaff(viewer);
    assertKeepsTags(viewer, institutionId);
    const id = newId('tag');
    return this.transactions.run(async (tx) => {
      const tag = Object.assign(new Tag(), { id, institutionId, ...draft, version: 1 });
      return this.keep(tx, viewer, tag, 'tag.created');
    });
  }

  edit(viewer: Viewer, { id, version, ...draft }: TagDraft & { readonly id: string; readonly version: number }): Promise<TagOutcome> {
    assertStaff(viewer);
    return this.transactions.run(async (tx) => {
      const tag = await lockKept(tx, viewer, id);
      if (tag.version !== version) return { kind: 'conflict', currentVersion: tag.version };
      return this.keep(tx, viewer, Object.assign(tag, { ...draft, version: version + 1 }), 'tag.edited');
    });
  }

  /** One that applications wear goes only when that was said. */
  remove(viewer: Viewer, id: string, version: number, evenIfUsed: boolean): Promise<TagOutcome> {
    assertStaff(viewer);
    return this.transactions.run(async (tx) => {
      const tag = await lockKept(tx, viewer, id);
      if (tag.version !== version) return { kind: 'conflict', currentVersion: tag.version };
      const tags = new TagStore(tx.manager);
      const uses = await tags.uses(id);
      if (uses > 0 && !evenIfUsed) return { kind: 'in-use', uses };
      await tags.remove(id);
      announce(tx, viewer, tag, 'tag.deleted', { uses });
      return { kind: 'deleted', id };
    });
  }

  private async keep(tx: Transaction, viewer: PersonViewer, tag: Tag, kind: ActKind): Promise<TagOutcome> {
    await lockInstitution(tx, tag.institutionId);
    const tags = new TagStore(tx.manager);
    const same = await tags.namesake(tag.institutionId, tag.labelFr);
    if (same !== null && same.id !== tag.id) return { kind: 'already-exists' };
    await tags.save(tag);
    announce(tx, viewer, tag, kind);
    const { labelFr, labelEn, ...kept } = tag;
    return { kind: 'kept', tag: { ...kept, label: { fr: labelFr, en: labelEn } } };
  }
}

async function lockKept(tx: Transaction, viewer: PersonViewer, id: string): Promise<Tag> {
  const tag = isId('tag', id) ? await new TagStore(tx.manager).lock(id) : null;
  if (tag === null) throw new NotFound('tag');
  assertKeepsTags(viewer, tag.institutionId);
  return tag;
}

function announce(tx: Transaction, { accountId }: PersonViewer, { id, institutionId, labelFr }: Tag, kind: ActKind, details: Readonly<Record<string, number>> = {}): void {
  tx.announce(new ActDone({ kind, actorAccountId: accountId, subjectId: id, subjectLabel: labelFr, institutionId, details }));
}
