import { newId } from '../../kernel/ids';
import type { Viewer } from '../../kernel/viewer';
import { DocumentRequirement } from '../model/document-requirement.entity';
import { TemplatesReleased } from '../model/events';
import type { Seen, TypedRequirement } from '../model/offer-changes';
import type { OfferOutcome, OfferRefusal } from '../model/offer-outcome';
import { requirementFrom } from '../model/read-changes';
import { administeredInstitution } from '../offer.policy';
import { actOn, lockProgramme } from './lock-programme';
import { actOnRequirement, amendRequirement, isReplaced, lockRequirement, type ManagedRequirement } from './lock-requirement';
import { conflictWith, isSameList, type OfferDesk, type OfferWork } from './offer-desk';

const noTemplate = { templateName: null, templateContentType: null, templateSize: null, templateSha256: null, templateKey: null };

/** Of one programme, or common to all those of the institution. */
export interface RequirementOwner {
  readonly programmeId?: string | null | undefined;
}

/** Pièces justificatives demandées. */
export class ManageRequirements {
  constructor(private readonly desk: OfferDesk) {}

  create(viewer: Viewer, { programmeId, ...typed }: TypedRequirement & RequirementOwner & { readonly code: string }): Promise<OfferOutcome> {
    const id = newId('req');
    return this.desk.run(viewer, async (work) => {
      const { institutionId, programme, scope } = await ownerOf(work, programmeId);
      const code = work.form.code('code', typed.code);
      const columns = requirementFrom(work.form, typed);
      if (work.refused) return work.refused;
      if (await isTaken(work, institutionId, scope, code)) return { kind: 'already-exists' };
      const requirement = Object.assign(new DocumentRequirement(), {
        id, institutionId, programmeId: programme?.id ?? null, scope, code, ...columns, ...noTemplate, version: 1,
        position: (await work.offer.lastPosition('document_requirement', 'scope', scope, institutionId)) + 1,
      });
      await work.offer.add(DocumentRequirement, requirement);
      work.tell({ kind: 'requirement.created', ...actOnRequirement({ requirement, programme }) });
      return { kind: 'saved', id, version: 1 };
    });
  }

  update(viewer: Viewer, { id, version, ...typed }: Seen & TypedRequirement): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const managed = await lockRequirement(work, id);
      const columns = requirementFrom(work.form, typed);
      const refusal = staleness(managed, version) ?? work.refused;
      if (refusal) return refusal;
      const outcome = await amendRequirement(work, managed.requirement, columns);
      work.tell({ kind: 'requirement.changed', ...actOnRequirement(managed), details: { isInService: columns.isInService } });
      return outcome;
    });
  }

  /** The whole list of one owner in its new order. */
  reorder(viewer: Viewer, { programmeId, ids }: RequirementOwner & { readonly ids: readonly string[] }): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const { institutionId, programme, scope } = await ownerOf(work, programmeId);
      if (!isSameList(ids, await work.offer.find(DocumentRequirement, { institutionId, scope }))) return { kind: 'conflict', currentVersion: 0 };
      for (const [index, id] of ids.entries()) await work.offer.place(DocumentRequirement, id, index + 1);
      work.tell({ kind: 'requirements.reordered', ...(programme === undefined ? { subjectId: institutionId, institutionId } : actOn(programme)) });
      return { kind: 'saved', id: programme?.id ?? institutionId, version: programme?.version ?? 1 };
    });
  }

  remove(viewer: Viewer, { id, version }: Seen): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const managed = await lockRequirement(work, id);
      const refusal = staleness(managed, version) ?? (await work.uses('REQUIREMENT', id));
      if (refusal) return refusal;
      await work.offer.remove(DocumentRequirement, { id });
      release(work, managed.requirement);
      work.tell({ kind: 'requirement.deleted', ...actOnRequirement(managed) });
      return { kind: 'deleted' };
    });
  }

  removeTemplate(viewer: Viewer, { id, version }: Seen): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const managed = await lockRequirement(work, id);
      const refusal = staleness(managed, version);
      if (refusal) return refusal;
      const outcome = await amendRequirement(work, managed.requirement, noTemplate);
      release(work, managed.requirement);
      work.tell({ kind: 'requirement.template-removed', ...actOnRequirement(managed) });
      return outcome;
    });
  }
}

export const staleness = ({ requirement }: ManagedRequirement, version: number): OfferRefusal | undefined =>
  isReplaced(requirement) ? { kind: 'conflict', currentVersion: requirement.version } : conflictWith(requirement, version);

/** Whether another row still names the file is asked when it is about to go. */
export function release(work: OfferWork, { templateKey }: DocumentRequirement): void {
  if (templateKey !== null) work.tx.announce(new TemplatesReleased([templateKey]));
}

/** In a file the code names one document: common and own requirements never share one. */
async function isTaken(work: OfferWork, institutionId: string, scope: string, code: string): Promise<boolean> {
  const same = (await work.offer.find(DocumentRequirement, { institutionId, code })).filter((one) => !isReplaced(one));
  return same.some((one) => one.scope === scope || one.scope === 'ALL' || scope === 'ALL');
}

async function ownerOf(work: OfferWork, programmeId: string | null | undefined) {
  if (programmeId === null || programmeId === undefined) return { institutionId: administeredInstitution(work.viewer), programme: undefined, scope: 'ALL' };
  const { programme } = await lockProgramme(work, programmeId);
  return { institutionId: programme.institutionId, programme, scope: programme.id };
}
