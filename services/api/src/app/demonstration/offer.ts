import { CampaignState } from '../../offer/model/campaign.entity';
import type { CentreDraft, OfferDraft } from '../../offer/contract';
import { academicYears } from './calendar';
import { draftsOf } from './demo-programme';
import { faq, helpLinks } from './faq';
import { mobilityForm } from './mobility-form';
import { health } from './programmes/health';
import { humanities } from './programmes/humanities';
import { law } from './programmes/law';
import { management } from './programmes/management';
import { reunion } from './programmes/reunion';
import { science } from './programmes/science';
import { technology } from './programmes/technology';
import { identity } from './requirements';

const centre = (code: string, fr: string, en: string, more: CentreDraft['committees'] = []): CentreDraft => ({
  code,
  name: { fr, en },
  committees: [{ code, name: { fr: `Commission – ${fr}`, en: `Committee – ${en}` }, contactAddress: `${code.toLowerCase()}@parvis.test` }, ...more],
});

const centres: readonly CentreDraft[] = [
  centre('DROIT', 'Faculté de Droit', 'Faculty of Law', [
    { code: 'JANUS', name: { fr: 'Commission du master JANUS', en: 'Committee of the JANUS master' }, contactAddress: 'janus@parvis.test' },
  ]),
  centre('SCIENCES', 'Faculté des Sciences', 'Faculty of Science'),
  centre('LETTRES', 'Faculté des Lettres, langues et sciences humaines', 'Faculty of Humanities and Languages'),
  centre('IAE', 'Institut d’administration des entreprises (IAE)', 'School of Management (IAE)'),
  centre('SANTE', 'Faculté de Santé', 'Faculty of Health'),
  centre('IUT', 'Institut universitaire de technologie (IUT)', 'University Institute of Technology (IUT)'),
  centre('REUNION', 'Antenne de La Réunion', 'La Réunion campus'),
];

/** A university that does not exist, as it would stand on the day of the start. */
export async function demonstrationOffer(now: Date): Promise<OfferDraft> {
  const { next } = academicYears(now);
  const form = await mobilityForm();
  return {
    institution: {
      code: 'PARVIS',
      name: { fr: 'Université du Parvis', en: 'Parvis University' },
      city: 'Besançon',
      contactAddress: 'candidatures@parvis.test',
      timeZone: 'Europe/Paris',
      maxFileBytes: 10_000_000,
      fileTypes: ['application/pdf', 'image/jpeg', 'image/png'],
      applicationQuota: 10,
      announcement: {
        fr: 'Plateforme de démonstration : l’université, les formations, les dates et les personnes sont fictives.',
        en: 'Demonstration platform: the university, programmes, dates and people are fictional.',
      },
      maintenance: null,
    },
    campaigns: [{
      code: 'CURRENT',
      name: { fr: `Campagne de candidature pour l’année ${next}`, en: `Application campaign for the year ${next}` },
      academicYear: next,
      state: CampaignState.ACTIVE,
    }],
    centres,
    programmes: [law(form), science, humanities, management, health, technology, reunion].flatMap((each) => draftsOf(each, now)),
    commonRequirements: [identity],
    faq,
    helpLinks,
  };
}
