import { instantText } from '../../kernel/binding-instant';
import type { Locale, LocalizedText } from '../../kernel/locale';
import { text, words, type MailValue, type MailValues } from './mail-value';
import { mailVariables, type MailVariableName } from './mail-variables';
import type { Told } from './told';

/** Everything that may be known when a mail about an application is written. */
export interface Material {
  readonly applicationId: string;
  readonly reference: string;
  readonly programmeTitle: LocalizedText;
  readonly returnDeadline: Date;
  readonly timeZone: string;
  readonly answerBy: Date | null;
  readonly submittedAt: Date | null;
  readonly receiptNumber: string | null;
  readonly sha256: string | null;
  readonly documents: readonly { readonly label: LocalizedText; readonly fileName: string | null; readonly sha256?: string | null }[];
  readonly told: Told;
  readonly decision?: DecidedFacts | undefined;
  readonly committee?: CommitteeWords | null | undefined;
  readonly institutionName: LocalizedText;
  readonly contactAddress: string;
  readonly publicUrl: string;
}

/** Of the committee that examines the application. */
export interface CommitteeWords {
  readonly name: LocalizedText;
  readonly presidentName: string | null;
  readonly signatoryName: string | null;
  readonly signatoryTitle: LocalizedText | null;
}

/** Of the decision that a mail tells. */
export interface DecidedFacts {
  readonly reason: LocalizedText | null;
  readonly comment: string | null;
  readonly rank: number | null;
  readonly appointmentAt: Date | null;
  readonly appointmentPlace: string | null;
  readonly answerBy: Date | null;
}

/** What each variable stands for, in one language. */
export function applicationValues(material: Material, locale: Locale): MailValues {
  const { told, decision } = material;
  const values: Record<Exclude<MailVariableName, `alert.${string}` | 'committee.link'>, MailValue> = {
    ...committeeValues(material.committee, locale),
    ...fileValues(material, locale),
    ...askedValues(told, locale),
    ...decidedValues(decision ?? undecided(material), locale, material),
    'answer.at': at(told.at, locale, material),
    'answer.wasAccepted': told.wasAccepted === true,
  };
  return values;
}

const committeeValues = (committee: CommitteeWords | null | undefined, locale: Locale) => ({
  'committee.name': text(committee?.name[locale]),
  'committee.president': text(committee?.presidentName),
  'committee.signatory': text(committee?.signatoryName),
  'committee.signatoryTitle': text(committee?.signatoryTitle?.[locale]),
});

/** What each variable of a mail to a committee stands for. */
export const alertValues = (committee: CommitteeWords, told: Told, institutionName: LocalizedText, publicUrl: string, locale: Locale): MailValues => ({
  ...committeeValues(committee, locale),
  'alert.submitted': counted(told.submitted),
  'alert.accepted': counted(told.accepted),
  'alert.withdrawn': counted(told.withdrawn),
  'committee.link': link('committee.link', locale, `${publicUrl}/cockpit/applications`),
  'institution.name': text(institutionName[locale]),
});

/** Nothing stands for none, so that a condition can leave its line out. */
const counted = (count: number | undefined): MailValue => text(count === undefined || count === 0 ? null : count);

/** Without a decision of its own, a mail tells what its event said. */
const undecided = ({ told, answerBy }: Material): DecidedFacts =>
  ({ reason: null, comment: told.comment ?? null, rank: null, appointmentAt: null, appointmentPlace: null, answerBy });

const decidedValues = ({ reason, comment, rank, appointmentAt, appointmentPlace, answerBy }: DecidedFacts, locale: Locale, material: Material) => ({
  comment: words(comment),
  reason: text(reason?.[locale]),
  rank: text(material.told.rank ?? rank),
  'appointment.at': at(appointmentAt, locale, material),
  'appointment.place': text(appointmentPlace),
  'answer.by': at(material.told.answerBy ?? answerBy, locale, material),
});

const link = (name: 'application.link' | 'applications.link' | 'committee.link', locale: Locale, url: string): MailValue => {
  const sample = mailVariables[name].sample[locale];
  return typeof sample === 'object' && sample.kind === 'link' ? { ...sample, url } : text(url);
};

function fileValues(material: Material, locale: Locale) {
  const { told, publicUrl } = material;
  return {
    'programme.title': text(material.programmeTitle[locale]),
    'application.reference': text(material.reference),
    'application.link': link('application.link', locale, `${publicUrl}/applications/${material.applicationId}`),
    'applications.link': link('applications.link', locale, `${publicUrl}/applications`),
    'application.returnDeadline': at(told.returnDeadline ?? material.returnDeadline, locale, material),
    'application.submittedAt': at(material.submittedAt, locale, material),
    'receipt.number': text(material.receiptNumber),
    'receipt.fingerprint': text(material.sha256),
    'receipt.documents': receiptDocuments(material, locale),
    'contact.address': text(material.contactAddress),
    'institution.name': text(material.institutionName[locale]),
  };
}

const receiptDocuments = ({ documents }: Material, locale: Locale): MailValue => ({
  kind: 'list',
  items: documents.flatMap(({ label, fileName, sha256 }) =>
    (fileName === null ? [] : [{ title: `${label[locale]} (${fileName})`, detail: sha256 ? `SHA-256 ${sha256}` : '' }])),
});

const askedValues = ({ refused = [], expected = [] }: Told, locale: Locale): Record<'documents.refused' | 'documents.expected', MailValue> => ({
  'documents.refused': { kind: 'list', items: refused.map(({ label, comment }) => ({ title: label[locale], detail: comment ?? '' })) },
  'documents.expected': { kind: 'list', items: expected.map((label) => ({ title: label[locale], detail: '' })) },
});

const at = (instant: Date | string | null | undefined, locale: Locale, { timeZone }: Material): MailValue =>
  text(instant === null || instant === undefined ? null : instantText(locale, new Date(instant), timeZone));
