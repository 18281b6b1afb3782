import type { Problem } from '../../kernel/refusal';
import { calendarProblems } from './intake-calendar';
import type { OfferDraft, ProgrammeDraft, RequirementDraft } from './offer-draft';

const code = /^[A-Z0-9][A-Z0-9_.-]{0,29}$/;
/** Plain names need no encoding in a header, whatever the browser. */
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** Everything that is wrong with an offer; `field` says where, by codes. */
export function offerProblems(offer: OfferDraft, diplomaTypeCodes: ReadonlySet<string>): Problem[] {
  const centres = new Set(offer.centres.map((centre) => centre.code));
  return [
    ...codeProblems('programmes', offer.programmes.map((programme) => programme.code)),
    ...codeProblems('centres', offer.centres.map((centre) => centre.code)),
    ...codeProblems('faq', offer.faq.map((entry) => entry.code)),
    ...offer.programmes.flatMap((programme) => [
      ...reference(programme.code, 'centreCode', programme.centreCode, centres),
      ...reference(programme.code, 'diplomaTypeCode', programme.diplomaTypeCode, diplomaTypeCodes),
      ...intakeProblems(programme, offer),
      ...requirementProblems(programme.code, [...offer.commonRequirements, ...programme.requirements]),
    ]),
  ];
}

function intakeProblems({ code: programme, centreCode, intakes }: ProgrammeDraft, offer: OfferDraft): Problem[] {
  const campaigns = new Set(offer.campaigns.map((campaign) => campaign.code));
  const committees = new Set(offer.centres.find((centre) => centre.code === centreCode)?.committees.map((committee) => committee.code));
  return [
    ...codeProblems(programme, intakes.map((intake) => intake.code)),
    ...intakes.flatMap((intake) => [
      ...calendarProblems(intake).map((problem) => ({ ...problem, field: `${programme}.${intake.code}.${problem.field}` })),
      ...reference(`${programme}.${intake.code}`, 'campaignCode', intake.campaignCode, campaigns),
      ...reference(`${programme}.${intake.code}`, 'committeeCode', intake.committeeCode, committees),
    ]),
  ];
}

const requirementProblems = (programme: string, requirements: readonly RequirementDraft[]): Problem[] => [
  ...codeProblems(programme, requirements.map((requirement) => requirement.code)),
  ...requirements
    .filter(({ template }) => template !== null && !fileName.test(template.name))
    .map((requirement) => ({ field: `${programme}.${requirement.code}.template`, code: 'FILE_NAME' })),
];

function codeProblems(field: string, codes: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return codes.flatMap((one) => {
    const problem = code.test(one) ? (seen.has(one) ? 'TWICE' : undefined) : 'CODE';
    seen.add(one);
    return problem === undefined ? [] : [{ field: `${field}.${one}`, code: problem }];
  });
}

const reference = (thing: string, field: string, value: string, known: ReadonlySet<string>): Problem[] =>
  known.has(value) ? [] : [{ field: `${thing}.${field}`, code: 'UNKNOWN' }];
