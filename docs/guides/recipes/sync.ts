import { granted, nodes, operations, pages, ParvisRefusal, type Gql, type ParvisClient } from '@parvis/client';

export type Synced = Gql.SyncedApplicationFragment;

/** Your side: a table of applications, and how far you have read. */
export interface Mirror {
  put(application: Synced): Promise<void>;
  remove(applicationId: string): Promise<void>;
  /** Everything but these goes: what a whole reading has not met is out of sight. */
  keepOnly(applicationIds: ReadonlySet<string>): Promise<void>;
  /** Undefined before the first sync. */
  cursor(): Promise<string | undefined>;
  moveTo(cursor: string): Promise<void>;
}

/**
 * Everything within reach of the token. The end of the feed is read before, so that what changes meanwhile comes again with the delta.
 * When it is done again, what was deleted or given back in between goes: nothing else will tell of it.
 */
export async function firstSync(parvis: ParvisClient, mirror: Mirror): Promise<void> {
  const { latestEventCursor } = await parvis.request(operations.LatestEventCursor, {});
  const met = new Set<string>();
  for await (const application of nodes(parvis, operations.ApplicationsToSync, { first: 100 }, ({ applications }) => applications)) {
    await mirror.put(application);
    met.add(application.id);
  }
  await mirror.keepOnly(met);
  await mirror.moveTo(latestEventCursor);
}

/** What has changed since: each page is applied before its cursor is kept, so that a stop in the middle loses nothing. */
export async function deltaSync(parvis: ParvisClient, mirror: Mirror): Promise<void> {
  const after = await mirror.cursor();
  if (after === undefined) return firstSync(parvis, mirror);
  try {
    for await (const { edges, pageInfo } of pages(parvis, operations.EventsAfter, { after, first: 100 }, ({ events }) => granted(events, 'EventConnection'))) {
      await refresh(parvis, mirror, [...new Set(edges.map(({ node }) => node.applicationId))]);
      if (pageInfo.endCursor) await mirror.moveTo(pageInfo.endCursor);
    }
  } catch (error) {
    // Away for longer than events are kept: everything is read again.
    if (error instanceof ParvisRefusal && error.code === 'FEED_EXPIRED') return firstSync(parvis, mirror);
    throw error;
  }
}

/** Reads as it is now whatever the events say of it, for several of them may be about the same application. */
async function refresh(parvis: ParvisClient, mirror: Mirror, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { nodes: found } = await parvis.request(operations.ApplicationsById, { ids: [...ids] });
  const here = new Set<string>();
  for (const one of found) {
    if (one?.__typename !== 'Application') continue;
    here.add(one.id);
    await mirror.put(one);
  }
  for (const id of ids) if (!here.has(id)) await mirror.remove(id);
}

const overlapMs = 5 * 60_000;

/**
 * Without the feed, for tables that are brought up to date now and then: what changed at an instant or later, in the order of the
 * changes. Answers the instant to begin with the next time. Deletions and files given back as drafts are not told: read all now and then.
 */
export async function changedSince(parvis: ParvisClient, mirror: Pick<Mirror, 'put'>, since: string): Promise<string> {
  let last = since;
  for await (const { line, ...application } of nodes(parvis, operations.ApplicationsChangedSince, { since, first: 100 }, ({ applications }) => applications)) {
    await mirror.put(application);
    last = line?.updatedAt ?? last;
  }
  // An instant is set before its change is committed: the minutes before are read again, and what has not changed is put once more.
  const next = new Date(Date.parse(last) - overlapMs).toISOString();
  return next > since ? next : since;
}
