import { DateTime } from 'luxon';
import type { Locale } from '../../kernel/locale';
import type { IntakeFacts } from './offer-facts';
import { pageOf, type Publication, type PublishedProgramme } from './published-programme';
import type { TeachingLanguage } from './teaching-language';

const tags: Readonly<Record<TeachingLanguage, readonly string[]>> = { FR: ['fr'], EN: ['en'], FR_EN: ['fr', 'en'] };

/** An instant with the offset of the clocks that the deadline is meant on. */
const instant = (at: Date, zone: string): string => DateTime.fromJSDate(at, { zone }).toISO() ?? at.toISOString();

/** The terms of schema.org (EducationalOccupationalProgram), which search engines and directories of studies read. */
export function programmeJsonLd(published: PublishedProgramme, publicUrl: string, locale: Locale): Publication {
  const { programme, texts, institution, centre, diplomaType, intakes } = published;
  const url = pageOf(publicUrl, programme);
  const provider = {
    '@type': 'CollegeOrUniversity', name: institution.name[locale], address: { '@type': 'PostalAddress', addressLocality: institution.city },
    department: { '@type': 'Organization', name: centre.name[locale] },
  };
  return {
    contentType: 'application/ld+json; charset=utf-8',
    text: JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'EducationalOccupationalProgram',
      '@id': url,
      identifier: programme.code,
      url,
      name: programme.title[locale],
      description: texts.description[locale],
      educationalCredentialAwarded: diplomaType[locale],
      ...(programme.url !== null && { sameAs: programme.url }),
      provider,
      // A programme has neither language nor keywords in schema.org; what is taught in it has both.
      hasCourse: { '@type': 'Course', name: programme.title[locale], description: texts.description[locale], provider, inLanguage: tags[programme.language], keywords: programme.keywords },
      ...(intakes.length > 0 && deadlines(intakes)),
      potentialAction: intakes.map((intake) => ({
        '@type': 'ApplyAction',
        name: intake.name[locale],
        startTime: instant(intake.opensAt, intake.timeZone),
        endTime: instant(intake.closesAt, intake.timeZone),
        target: url,
      })),
    }),
  };
}

/** From the first opening to the last closing; each round stands among the actions. */
function deadlines(intakes: readonly IntakeFacts[]) {
  const first = intakes.reduce((one, other) => (other.opensAt < one.opensAt ? other : one));
  const last = intakes.reduce((one, other) => (other.closesAt > one.closesAt ? other : one));
  const places = intakes.map(({ capacity }) => capacity).filter((capacity) => capacity !== null);
  return {
    applicationStartDate: instant(first.opensAt, first.timeZone),
    applicationDeadline: instant(last.closesAt, last.timeZone),
    ...(places.length === intakes.length && { maximumEnrollment: places.reduce((sum, capacity) => sum + capacity, 0) }),
  };
}
