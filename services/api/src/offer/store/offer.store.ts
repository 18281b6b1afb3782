import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { newId, type IdPrefix } from '../../kernel/ids';
import type { Transaction } from '../../kernel/transactions';
import { AdmissionCentre } from '../model/admission-centre.entity';
import { Campaign } from '../model/campaign.entity';
import { Committee } from '../model/committee.entity';
import { DocumentRequirement } from '../model/document-requirement.entity';
import { FaqEntry, HelpLink } from '../model/help.entity';
import { Institution } from '../model/institution.entity';
import { Intake } from '../model/intake.entity';
import { isMoved } from '../model/moved-dates';
import type { OfferDraft, RequirementDraft } from '../model/offer-draft';
import { Programme } from '../model/programme.entity';
import { ProgrammeFigures } from '../model/programme-figures.entity';
import { OfferAdminStore } from './offer-admin.store';
import {
  campaignColumns, centreColumns, committeeColumns, faqColumns, figuresColumns, institutionColumns, intakeColumns, linkColumns,
  programmeColumns, requirementColumns, type StoredTemplate,
} from './offer.rows';

export type { StoredTemplate };

type Ids = ReadonlyMap<string, string>;
type Row = ObjectLiteral & { readonly id: string };

/**
 * Writes a whole offer, many rows at a time; a row that is known by its code keeps its id. What an administrator has changed
 * since (its version tells) stays as it is.
 */
export class OfferStore {
  constructor(private readonly tx: Transaction) {}

  async import(offer: OfferDraft, templates: ReadonlyMap<RequirementDraft, StoredTemplate>) {
    const institutionId = await this.institution(offer);
    const campaignIds = byCode(await this.keep('cam', Campaign, 'institutionId', [institutionId], offer.campaigns, () => institutionId, campaignColumns));
    const centreIds = byCode(await this.keep('cen', AdmissionCentre, 'institutionId', [institutionId], offer.centres, () => institutionId, centreColumns));
    const committees = offer.centres.flatMap((centre) => centre.committees.map((committee) => ({ ...committee, centreId: idIn(centreIds, centre.code) })));
    const committeeIds = await this.keep('com', Committee, 'centreId', [...centreIds.values()], committees, ({ centreId }) => centreId, committeeColumns);
    const programmeIds = byCode(await this.keep('prg', Programme, 'institutionId', [institutionId], offer.programmes, () => institutionId, (programme) =>
      programmeColumns(programme, idIn(centreIds, programme.centreCode))));
    const intakes = offer.programmes.flatMap(({ code, centreCode, intakes: drafts }) => drafts.map((intake) => ({
      ...intake, programmeId: idIn(programmeIds, code), committeeId: idIn(committeeIds, key(idIn(centreIds, centreCode), intake.committeeCode)),
    })));
    const before = await this.intakesOf(programmeIds);
    await this.keep('itk', Intake, 'programmeId', [...programmeIds.values()], intakes, ({ programmeId }) => programmeId, (intake) =>
      intakeColumns(intake, idIn(campaignIds, intake.campaignCode), intake.committeeId));
    const movedIntakeIds = movedAmong(before, await this.intakesOf(programmeIds));
    await this.requirements(offer, institutionId, programmeIds, templates);
    await new OfferAdminStore(this.tx.manager).rebuildWords([...programmeIds.values()]);
    await this.figures(offer, programmeIds);
    await this.help(offer, institutionId);
    return { institutionId, centreIds, committeeIds: byCode(committeeIds), programmeIds, movedIntakeIds };
  }

  /** The row that everybody who imports the same institution waits for. */
  private async institution({ institution }: OfferDraft): Promise<string> {
    const columns = institutionColumns(institution);
    await this.write(Institution, [{ id: newId('ins'), ...columns }]);
    const { id } = await this.tx.manager.findOneOrFail(Institution, { where: { code: institution.code }, lock: { mode: 'pessimistic_write' } });
    return id;
  }

  private intakesOf(programmeIds: Ids): Promise<Intake[]> {
    return this.tx.manager.findBy(Intake, { programmeId: In([...programmeIds.values()]) });
  }

  private async requirements(
    offer: OfferDraft, institutionId: string, programmeIds: Ids, templates: ReadonlyMap<RequirementDraft, StoredTemplate>,
  ): Promise<void> {
    const drafts = [
      ...offer.commonRequirements.map((draft) => ({ draft, code: draft.code, programmeId: null })),
      ...offer.programmes.flatMap(({ code, requirements }) => requirements.map((draft) => ({ draft, code: draft.code, programmeId: idIn(programmeIds, code) }))),
    ];
    await this.keep('req', DocumentRequirement, 'scope', ['ALL', ...programmeIds.values()], drafts, ({ programmeId }) => programmeId ?? 'ALL', ({ draft, programmeId }) => ({
      institutionId, programmeId, ...requirementColumns(draft, templates.get(draft)),
    }), { institutionId });
  }

  private async figures(offer: OfferDraft, programmeIds: Ids): Promise<void> {
    await this.write(ProgrammeFigures, offer.programmes.flatMap((programme) => figuresColumns(programme, idIn(programmeIds, programme.code))));
  }

  private async help(offer: OfferDraft, institutionId: string): Promise<void> {
    await this.keep('faq', FaqEntry, 'institutionId', [institutionId], offer.faq, () => institutionId, faqColumns);
    await this.tx.manager.delete(HelpLink, { institutionId });
    await this.write(HelpLink, offer.helpLinks.map((link, index) => linkColumns(link, index, institutionId)));
  }

  /** Rows under their owners, recognised by owner and code. */
  private async keep<Draft extends { readonly code: string }>(
    prefix: IdPrefix, entity: EntityTarget<Row>, owner: string, owners: readonly string[],
    drafts: readonly Draft[], ownerOf: (draft: Draft) => string, columns: (draft: Draft, index: number) => object, where: object = {},
  ): Promise<Ids> {
    const known = await this.tx.manager.find(entity, { where: { ...where, [owner]: In([...owners]) } });
    const ids = new Map<string, string>(known.map((row) => [key(String(row[owner]), String(row['code'])), row.id]));
    const edited = new Set(known.filter((row) => Number(row['version'] ?? 1) > 1).map(({ id }) => id));
    const kept = new Map<string, string>();
    const rows = drafts.map((draft, index) => {
      const name = key(ownerOf(draft), draft.code);
      const id = ids.get(name) ?? newId(prefix);
      kept.set(name, id);
      return { id, code: draft.code, [owner]: ownerOf(draft), ...columns(draft, index) };
    });
    await this.write(entity, rows.filter(({ id }) => !edited.has(id)));
    return kept;
  }

  private async write(entity: EntityTarget<ObjectLiteral>, rows: readonly ObjectLiteral[]): Promise<void> {
    if (rows.length === 0) return;
    const { columns, primaryColumns } = this.tx.manager.connection.getMetadata(entity);
    const changed = columns.filter((column) => !primaryColumns.includes(column)).map((column) => column.databaseName);
    const insert = this.tx.manager.createQueryBuilder().insert().into(entity).values([...rows]).updateEntity(false);
    await (changed.length === 0 ? insert.orIgnore() : insert.orUpdate(changed)).execute();
  }
}

function movedAmong(before: readonly Intake[], after: readonly Intake[]): string[] {
  const known = new Map(before.map((intake) => [intake.id, intake]));
  return after.filter((intake) => isMoved(known.get(intake.id) ?? intake, intake)).map(({ id }) => id);
}

const key = (owner: string, code: string): string => `${owner} ${code}`;

const byCode = (ids: Ids): Ids => new Map([...ids].map(([name, id]) => [name.slice(name.indexOf(' ') + 1), id]));

function idIn(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`No such code: ${name}.`);
  return id;
}
