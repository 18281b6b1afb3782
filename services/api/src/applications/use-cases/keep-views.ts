import { lockAccount } from '../../identity/contract';
import type { ActKind } from '../../kernel/act-kinds';
import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { BadRequest, Forbidden, NotFound } from '../../kernel/errors';
import { isId, newId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { FunctionName, PersonViewer, ScopeKind, Viewer } from '../../kernel/viewer';
import { assertStaff, holdsExactly } from '../applications.policy';
import { columnOf } from '../model/grid-columns';
import { GridView, type ViewContent } from '../model/grid-view.entity';
import { criterionCondition } from '../store/grid-filters';
import { viewsFor } from '../store/view.reads';
import type { SavedView } from '../model/grid-view.entity';
import { ViewStore } from '../store/view.store';
import { assertFilter } from './browse-applications';

export interface Share {
  readonly function: FunctionName;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
}

export interface ViewDraft {
  readonly name: string;
  readonly content: ViewContent;
  readonly share: Share | undefined;
}

export type ViewOutcome =
  | { readonly kind: 'kept'; readonly view: SavedView }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'conflict'; readonly currentVersion: number };

export type SeenView = SavedView;

const mostViews = 50;

/** Ways of looking at the list that people keep for themselves, or for those who hold the same function. */
export class KeepViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer): Promise<SavedView[]> {
    assertStaff(viewer);
    return viewsFor(this.reads, viewer.accountId, viewer.grants);
  }

  create(viewer: Viewer, draft: ViewDraft): Promise<ViewOutcome> {
    assertStaff(viewer);
    assertDraft(viewer, draft);
    const id = newId('viw');
    const createdAt = this.clock.now();
    return this.transactions.run(async (tx) => {
      const views = new ViewStore(tx.manager);
      await lockAccount(tx, viewer.accountId);
      if ((await views.countOwn(viewer.accountId)) >= mostViews) return { kind: 'too-many', most: mostViews };
      const view = Object.assign(new GridView(), { id, institutionId: institutionFor(viewer, draft), ownerAccountId: viewer.accountId, createdAt, version: 1 });
      return keep(tx, viewer, view, draft, 'grid-view.created');
    });
  }

  edit(viewer: Viewer, id: string, version: number, draft: ViewDraft): Promise<ViewOutcome> {
    assertStaff(viewer);
    assertDraft(viewer, draft);
    return this.transactions.run(async (tx) => {
      const view = await lockOwn(tx, viewer, id);
      if (view.version !== version) return { kind: 'conflict', currentVersion: view.version };
      view.version += 1;
      view.institutionId = institutionFor(viewer, draft);
      return keep(tx, viewer, view, draft, 'grid-view.edited');
    });
  }

  remove(viewer: Viewer, id: string, version: number): Promise<ViewOutcome> {
    assertStaff(viewer);
    return this.transactions.run(async (tx) => {
      const view = await lockOwn(tx, viewer, id);
      if (view.version !== version) return { kind: 'conflict', currentVersion: view.version };
      await new ViewStore(tx.manager).remove(id);
      announce(tx, viewer, view, 'grid-view.deleted');
      return { kind: 'deleted', id };
    });
  }
}

function assertDraft(viewer: PersonViewer, { content, share }: ViewDraft): void {
  assertFilter(content.filter);
  // A view that could not be read again is a mistake of whoever saves it.
  for (const criterion of content.filter.columns ?? []) criterionCondition(criterion);
  if (columnOf(content.sort.column).sort === undefined) throw new BadRequest(`Nothing is sorted by ${content.sort.column}.`);
  if (share !== undefined && !holdsExactly(viewer, share)) throw new Forbidden();
}

const institutionFor = ({ grants }: PersonViewer, { share }: ViewDraft): string =>
  grants.find(({ scopeId }) => scopeId === share?.scopeId)?.institutionId ?? grants[0]?.institutionId ?? '';

async function lockOwn(tx: Transaction, { accountId }: PersonViewer, id: string): Promise<GridView> {
  const view = isId('viw', id) ? await new ViewStore(tx.manager).lockOwn(id, accountId) : null;
  if (view === null) throw new NotFound('view');
  return view;
}

async function keep(tx: Transaction, viewer: PersonViewer, view: GridView, { name, content, share }: ViewDraft, kind: ActKind): Promise<ViewOutcome> {
  Object.assign(view, { name, content, sharedFunction: share?.function ?? null, sharedScopeKind: share?.scopeKind ?? null, sharedScopeId: share?.scopeId ?? null });
  await new ViewStore(tx.manager).save(view);
  announce(tx, viewer, view, kind);
  return { kind: 'kept', view };
}

function announce(tx: Transaction, { accountId }: PersonViewer, { id, name, institutionId, sharedFunction }: GridView, kind: ActKind): void {
  tx.announce(new ActDone({ kind, actorAccountId: accountId, subjectId: id, subjectLabel: name, institutionId, details: { sharedWith: sharedFunction } }));
}
