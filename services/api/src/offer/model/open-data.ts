import type { Cell, Sheet, SheetColumn } from '../../kernel/ports';
import type { IntakeFacts } from './offer-facts';
import { pageOf, type Publication, type PublishedProgramme } from './published-programme';

/** What French public bodies publish under when they choose nothing else (code des relations entre le public et l’administration, D323-2-1). */
const licence = { name: 'Licence Ouverte 2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence' } as const;

/** Every programme in service with its rounds, for whoever wants to reuse it; both languages, instants in UTC. */
export function openDataJson(published: readonly PublishedProgramme[], publicUrl: string): Publication {
  const programmes = published.map(({ programme, texts, institution, centre, diplomaType, intakes, requirements }) => ({
    code: programme.code,
    url: pageOf(publicUrl, programme),
    title: programme.title,
    description: texts.description,
    keywords: programme.keywords,
    site: programme.url,
    place: programme.site,
    language: programme.language,
    diplomaType: { code: programme.diplomaTypeCode, label: diplomaType },
    institution: { code: institution.code, name: institution.name },
    centre: { code: centre.code, name: centre.name },
    intakes: intakes.map(intakeOf),
    requirements: requirements.map(({ code, label, isConditional }) => ({ code, label, isConditional })),
  }));
  return { contentType: 'application/json; charset=utf-8', text: JSON.stringify({ licence, programmes }) };
}

const intakeOf = ({ name, capacity, opensAt, closesAt, returnDeadline, juryOn, publicationOn, timeZone }: IntakeFacts) =>
  ({ name, capacity, opensAt, closesAt, returnDeadline, juryOn, publicationOn, timeZone });

const text = (title: string): SheetColumn => ({ title, kind: 'text' });
const columns: readonly SheetColumn[] = [
  text('code'), text('title_fr'), text('title_en'), text('diploma_type'), text('language'), text('place'), text('centre'), text('institution'),
  text('intake_fr'), { title: 'capacity', kind: 'number' }, text('opens_at'), text('closes_at'), text('return_deadline'), text('time_zone'), text('url'),
];

/** One line per round, and one for a programme that has none; instants as ISO 8601, which every program reads alike. */
export function openDataSheet(published: readonly PublishedProgramme[], publicUrl: string): Sheet {
  const rows = published.flatMap((one) => (one.intakes.length === 0 ? [row(one, undefined, publicUrl)] : one.intakes.map((intake) => row(one, intake, publicUrl))));
  return { name: 'programmes', columns, rows };
}

function row({ programme, institution, centre }: PublishedProgramme, intake: IntakeFacts | undefined, publicUrl: string): readonly Cell[] {
  return [
    programme.code, programme.title.fr, programme.title.en, programme.diplomaTypeCode, programme.language, programme.site, centre.code, institution.code,
    ...(intake === undefined ? noIntake : intakeCells(intake)), pageOf(publicUrl, programme),
  ];
}

const noIntake: readonly Cell[] = [null, null, null, null, null, null];

const intakeCells = ({ name, capacity, opensAt, closesAt, returnDeadline, timeZone }: IntakeFacts): readonly Cell[] =>
  [name.fr, capacity, opensAt.toISOString(), closesAt.toISOString(), returnDeadline.toISOString(), timeZone];
