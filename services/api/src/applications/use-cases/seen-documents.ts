import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { roleOf, seesInside } from '../applications.policy';
import { mayEver } from '../model/application-acts';
import type { ApplicationView } from '../model/application-view';
import { applicationById } from '../store/application.reads';
import { applicationOfDocument } from '../store/inside.reads';

export interface SeenDocument {
  readonly application: ApplicationView;
  /** Whether the viewer ever judges it, whatever it stands at. */
  readonly isTheirsToJudge: boolean;
}

/** Of these documents, those that the viewer may know of. */
export async function seenDocuments(reads: Reads, viewer: Viewer, documentIds: readonly string[]): Promise<ReadonlyMap<string, SeenDocument>> {
  const ids = [...new Set(documentIds)].filter((id) => isId('doc', id));
  const places = ids.length === 0 ? new Map<string, string>() : await applicationOfDocument.batch(reads, ids);
  const applications = places.size === 0 ? new Map<string, ApplicationView>() : await applicationById.batch(reads, [...new Set(places.values())]);
  return new Map([...places].flatMap(([id, applicationId]) => {
    const application = applications.get(applicationId);
    const role = application && roleOf(viewer, application);
    if (application === undefined || role === undefined || !seesInside(role, application)) return [];
    return [[id, { application, isTheirsToJudge: mayEver('JUDGE_DOCUMENTS', role) }] as const];
  }));
}
