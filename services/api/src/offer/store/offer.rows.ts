import { folded } from '../../kernel/folded';
import type {
  CampaignDraft, CentreDraft, CommitteeDraft, FaqDraft, HelpLinkDraft, InstitutionDraft, IntakeDraft, ProgrammeDraft, RequirementDraft,
} from '../model/offer-draft';

export interface StoredTemplate {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly key: string;
}

export const institutionColumns = ({ name, ...institution }: InstitutionDraft) => ({ ...institution, nameFr: name.fr, nameEn: name.en });

export const campaignColumns = ({ name, academicYear, state }: CampaignDraft) => ({ nameFr: name.fr, nameEn: name.en, academicYear, state });

export const centreColumns = ({ name }: CentreDraft, index: number) => ({ nameFr: name.fr, nameEn: name.en, position: index + 1 });

export const committeeColumns = ({ name, contactAddress }: CommitteeDraft) => ({ nameFr: name.fr, nameEn: name.en, contactAddress });

export const programmeColumns = ({ title, description, additionalInformation, ...programme }: ProgrammeDraft, centreId: string) => ({
  centreId,
  titleFr: title.fr,
  titleEn: title.en,
  sortFr: folded(title.fr),
  sortEn: folded(title.en),
  descriptionFr: description.fr,
  descriptionEn: description.en,
  additionalInformationFr: additionalInformation?.fr ?? null,
  additionalInformationEn: additionalInformation?.en ?? null,
  keywords: programme.keywords,
  url: programme.url,
  diplomaTypeCode: programme.diplomaTypeCode,
  site: programme.site,
  language: programme.language,
  isInService: programme.isInService,
});

export const intakeColumns = (intake: IntakeDraft, campaignId: string, committeeId: string) => ({
  campaignId,
  committeeId,
  nameFr: intake.name.fr,
  nameEn: intake.name.en,
  capacity: intake.capacity,
  opensAt: intake.opensAt,
  closesAt: intake.closesAt,
  returnDeadline: intake.returnDeadline,
  juryOn: intake.juryOn,
  publicationOn: intake.publicationOn,
  answerBy: intake.answerBy,
  answerDelayDays: intake.answerDelayDays,
  timeZone: intake.timeZone,
  isInService: intake.isInService,
});

const nothing = { fr: null, en: null };

export const requirementColumns = ({ label, description, condition, isShared, position }: RequirementDraft, template: StoredTemplate | undefined) => ({
  labelFr: label.fr,
  labelEn: label.en,
  descriptionFr: (description ?? nothing).fr,
  descriptionEn: (description ?? nothing).en,
  isConditional: condition !== null,
  conditionFr: (condition ?? nothing).fr,
  conditionEn: (condition ?? nothing).en,
  isShared,
  position,
  isInService: true,
  ...templateColumns(template),
});

const templateColumns = (template: StoredTemplate | undefined) =>
  template === undefined
    ? { templateName: null, templateContentType: null, templateSize: null, templateSha256: null, templateKey: null }
    : {
        templateName: template.name,
        templateContentType: template.contentType,
        templateSize: template.size,
        templateSha256: template.sha256,
        templateKey: template.key,
      };

export const figuresColumns = ({ figures }: ProgrammeDraft, programmeId: string) => figures.map((year) => ({ programmeId, ...year }));

export const faqColumns = ({ question, answer }: FaqDraft, index: number) => ({
  questionFr: question.fr,
  questionEn: question.en,
  answerFr: answer.fr,
  answerEn: answer.en,
  position: index + 1,
});

export const linkColumns = ({ title, url }: HelpLinkDraft, index: number, institutionId: string) => ({
  institutionId,
  position: index + 1,
  titleFr: title.fr,
  titleEn: title.en,
  url,
});
