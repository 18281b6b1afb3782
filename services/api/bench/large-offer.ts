import type { OfferDraft } from '../src/offer/model/offer-draft';
import { aProgramme, anIntake, anOffer, aRequirement } from '../tests/support/builders/offer';

export const uploadCode = 'UPLOAD';
export const subjects = [
  'Informatique', 'Mathématiques', 'Droit', 'Économie', 'Psychologie', 'Biologie', 'Chimie', 'Robotique', 'Finance', 'Génétique',
  'Musicologie', 'Management', 'Histoire', 'Géographie', 'Sociologie', 'Linguistique', 'Physique', 'Philosophie', 'Archéologie', 'Statistique',
] as const;

const branches = ['appliquée', 'fondamentale', 'européenne', 'comparée', 'et société'];
const count = 500;
const day = 86_400_000;

/** 500 programmes with words to search, in two centres, each with an own document beside the CV, open now; and one that asks for eight. */
export function largeOffer(now: Date): OfferDraft {
  const intakes = [anIntake({ opensAt: new Date(now.getTime() - 30 * day), closesAt: new Date(now.getTime() + 60 * day), returnDeadline: new Date(now.getTime() + 90 * day) })];
  const programmes = Array.from({ length: count }, (_, n) => {
    const subject = subjects[n % subjects.length]!;
    const branch = branches[Math.floor(n / subjects.length) % branches.length]!;
    return aProgramme(`P${String(n).padStart(3, '0')}`, {
      centreCode: n % 2 === 0 ? 'LAW' : 'SCIENCE', diplomaTypeCode: n % 3 === 0 ? 'LICENCE' : 'MASTER',
      title: { fr: `${subject} ${branch} ${String(n)}`, en: `${subject} (${branch}) ${String(n)}` },
      description: { fr: 'Une formation de deux ans, avec un stage. '.repeat(10), en: 'Two years with an internship. '.repeat(10) },
      keywords: [subject.toLowerCase(), 'recherche', 'stage'], intakes, requirements: [aRequirement('MOTIVATION', { position: 2 })],
    });
  });
  const eight = Array.from({ length: 7 }, (_, n) => aRequirement(`PIECE${String(n + 2)}`, { position: n + 2 }));
  return anOffer({ programmes: [...programmes, aProgramme(uploadCode, { intakes, requirements: eight })], commonRequirements: [aRequirement('CV', { isShared: true })] });
}
