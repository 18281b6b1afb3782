import { asCode } from '../../kernel/reads';
import { AdmissionCentre } from '../model/admission-centre.entity';
import { Programme } from '../model/programme.entity';
import { assertManages } from '../offer.policy';
import { found, type OfferWork } from './offer-desk';

export interface ManagedProgramme {
  readonly programme: Programme;
  readonly centre: AdmissionCentre;
}

/** Whatever changes about a programme changes one thing after the other; first its centre, always in this order. */
export async function lockProgramme(work: OfferWork, id: string, what = 'programme'): Promise<ManagedProgramme> {
  const [known] = await work.offer.find(Programme, { id: asCode(id) });
  if (known !== undefined) assertManages(work.viewer, known, what);
  const centre = found(known && (await work.offer.lock(AdmissionCentre, { id: known.centreId })), what);
  return { centre, programme: found(await work.offer.lock(Programme, { id }), what) };
}

/** How an act on a programme, or on a part of it, is told. */
export const actOn = ({ id: programmeId, code, institutionId, centreId }: Programme, part?: { readonly id: string; readonly code: string }) => ({
  subjectId: part?.id ?? programmeId, subjectLabel: part === undefined ? code : `${code}/${part.code}`, institutionId, centreId, programmeId,
});
