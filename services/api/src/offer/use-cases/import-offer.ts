import { Readable } from 'node:stream';
import type { Parts } from '../../kernel/feature';
import type { Problem } from '../../kernel/refusal';
import { sha256 } from '../../kernel/secrets';
import { nomenclaturesOf } from '../../reference/contract';
import { IntakeChanged } from '../model/events';
import type { OfferDraft, RequirementDraft, TemplateDraft } from '../model/offer-draft';
import { offerProblems } from '../model/offer-rules';
import { OfferStore, type StoredTemplate } from '../store/offer.store';
import { storedTemplates } from '../store/requirement.reads';

/** Nothing was imported. */
export class OfferRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ field, code }) => `${field}: ${code}`).join('; '));
  }
}

export interface ImportedOffer {
  readonly institutionId: string;
  readonly centreIds: ReadonlyMap<string, string>;
  readonly committeeIds: ReadonlyMap<string, string>;
  readonly programmeIds: ReadonlyMap<string, string>;
}

type ImportParts = Pick<Parts, 'transactions' | 'reads' | 'vault'>;

/** Brings an institution's offer up to a draft, by codes; run again it changes only what has changed. What the draft leaves out stays. */
export class ImportOffer {
  constructor(private readonly parts: ImportParts) {}

  async execute(offer: OfferDraft): Promise<ImportedOffer> {
    const { diplomaTypes } = await nomenclaturesOf(this.parts.reads);
    const problems = offerProblems(offer, new Set(diplomaTypes.keys()));
    if (problems.length > 0) throw new OfferRefused(problems);

    const templates = await this.keepTemplates(offer);
    return this.parts.transactions.run(async (tx) => {
      const { movedIntakeIds, ...imported } = await new OfferStore(tx).import(offer, templates);
      if (movedIntakeIds.length > 0) tx.announce(new IntakeChanged(movedIntakeIds));
      return imported;
    });
  }

  /** Bytes first: a row never names a file that is not there. */
  private async keepTemplates(offer: OfferDraft): Promise<ReadonlyMap<RequirementDraft, StoredTemplate>> {
    const known = await storedTemplates(this.parts.reads, offer.institution.code);
    const stored = new Map<RequirementDraft, StoredTemplate>();
    for (const requirement of [...offer.commonRequirements, ...offer.programmes.flatMap((programme) => programme.requirements)]) {
      if (requirement.template !== null) stored.set(requirement, await this.keep(requirement.template, known));
    }
    return stored;
  }

  private async keep({ name, contentType, bytes }: TemplateDraft, known: ReadonlyMap<string, string>): Promise<StoredTemplate> {
    const digest = sha256(bytes);
    const key = known.get(digest);
    const description = { name, contentType, size: bytes.length, sha256: digest };
    if (key !== undefined && (await this.isThere(key))) return { ...description, key };
    const received = await this.parts.vault.receive(Readable.from([bytes]), { maxBytes: bytes.length, stallMs: 10_000 });
    return { ...description, key: received.key };
  }

  private isThere(key: string): Promise<boolean> {
    return this.parts.vault.bytes(key).then(() => true, () => false);
  }
}
