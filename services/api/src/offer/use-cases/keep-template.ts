import { NotFound } from '../../kernel/errors';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { plainFileName } from '../model/plain-file-name';
import type { OfferOutcome, OfferRefusal } from '../model/offer-outcome';
import { institutionById } from '../store/institution.reads';
import { actOnRequirement, amendRequirement, lockRequirement } from './lock-requirement';
import { release, staleness } from './manage-requirements';
import { OfferWork } from './offer-desk';

/** A received file; its bytes are in the vault already. */
export interface ReceivedTemplate {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly key: string;
}

export interface TemplateOrder {
  readonly requirementId: string;
  readonly version: number;
  readonly now: Date;
}

/** Whether somebody may give this requirement a template now; the most bytes that it may have. */
export async function mayKeepTemplate(tx: Transaction, viewer: Viewer, order: TemplateOrder): Promise<{ readonly kind: 'allowed'; readonly maxBytes: number } | OfferRefusal> {
  assertSignedIn(viewer);
  const managed = await lockRequirement(new OfferWork(tx, viewer, order.now), order.requirementId);
  const { institutionId } = managed.requirement;
  const institution = (await institutionById.batch(tx.reads, [institutionId])).get(institutionId);
  if (institution === undefined) throw new NotFound('institution');
  return staleness(managed, order.version) ?? { kind: 'allowed', maxBytes: institution.maxFileBytes };
}

/** Puts a received file in its place; the one that was there goes once nothing names it. */
export async function keepTemplate(tx: Transaction, viewer: Viewer, order: TemplateOrder, { name, contentType, size, sha256, key }: ReceivedTemplate): Promise<OfferOutcome> {
  assertSignedIn(viewer);
  const work = new OfferWork(tx, viewer, order.now);
  const managed = await lockRequirement(work, order.requirementId);
  const refusal = staleness(managed, order.version);
  if (refusal) return refusal;
  const outcome = await amendRequirement(work, managed.requirement, {
    templateName: plainFileName(name), templateContentType: contentType, templateSize: size, templateSha256: sha256, templateKey: key,
  });
  release(work, managed.requirement);
  work.tell({ kind: 'requirement.template-changed', ...actOnRequirement(managed), details: { size } });
  return outcome;
}
