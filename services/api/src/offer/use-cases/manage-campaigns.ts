import { newId } from '../../kernel/ids';
import { asCode } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { Campaign } from '../model/campaign.entity';
import type { Seen, TypedCampaign } from '../model/offer-changes';
import type { OfferOutcome } from '../model/offer-outcome';
import { campaignFrom } from '../model/read-changes';
import { administeredInstitution, assertAdministers } from '../offer.policy';
import { conflictWith, found, type OfferDesk } from './offer-desk';

/** Campagnes: planned, under way, archived. */
export class ManageCampaigns {
  constructor(private readonly desk: OfferDesk) {}

  create(viewer: Viewer, typed: TypedCampaign & { readonly code: string }): Promise<OfferOutcome> {
    const institutionId = administeredInstitution(viewer);
    const id = newId('cam');
    return this.desk.run(viewer, async (work) => {
      const code = work.form.code('code', typed.code);
      const columns = campaignFrom(work.form, typed);
      if (work.refused) return work.refused;
      await work.offer.add(Campaign, { id, institutionId, code, ...columns });
      work.tell({ kind: 'campaign.created', subjectId: id, subjectLabel: code, institutionId, details: { state: columns.state } });
      return { kind: 'saved', id, version: 1 };
    });
  }

  update(viewer: Viewer, { id, version, ...typed }: Seen & TypedCampaign): Promise<OfferOutcome> {
    return this.desk.run(viewer, async (work) => {
      const campaign = found(await work.offer.lock(Campaign, { id: asCode(id) }), 'campaign');
      const { institutionId, code, state } = campaign;
      assertAdministers(viewer, institutionId, 'campaign');
      const columns = campaignFrom(work.form, typed);
      const refusal = conflictWith(campaign, version) ?? work.refused;
      if (refusal) return refusal;
      const next = await work.offer.change(Campaign, campaign, columns);
      work.tell({ kind: 'campaign.changed', subjectId: id, subjectLabel: code, institutionId, details: { from: state, to: columns.state } });
      return { kind: 'saved', id, version: next };
    });
  }
}
