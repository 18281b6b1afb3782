import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Block, type Template } from '../model/letter';

export interface ReceiptDocument {
  readonly label: string;
  readonly fileName: string | null;
  readonly sha256: string | null;
}

export interface ApplicationSubmittedFacts {
  readonly reference: string;
  readonly programmeTitle: string;
  readonly receiptNumber: string;
  readonly submittedAt: Date;
  readonly timeZone: string;
  /** Of the whole of what was submitted. */
  readonly sha256: string | null;
  readonly documents: readonly ReceiptDocument[];
  readonly page: string;
}

const documentList = (title: string, documents: readonly ReceiptDocument[]): readonly Block[] =>
  documents.length === 0
    ? []
    : [{
        kind: 'list',
        title,
        items: documents.map(({ label, fileName, sha256 }) => ({
          title: fileName === null ? label : `${label} (${fileName})`,
          detail: sha256 === null ? '' : `SHA-256 ${sha256}`,
        })),
      }];

const print = (label: string, sha256: string | null) => (sha256 === null ? undefined : { label, value: sha256 });

/** The receipt. */
export const applicationSubmitted: Template<ApplicationSubmittedFacts> = {
  fr: (given) => ({
    subject: 'Récépissé de votre candidature',
    blocks: [
      paragraph('Votre candidature est transmise. Ce courriel en est le récépissé : conservez-le.'),
      facts(
        { label: 'Formation', value: given.programmeTitle },
        { label: 'Numéro de candidature', value: given.reference },
        { label: 'Numéro de récépissé', value: given.receiptNumber },
        { label: 'Transmise le', value: instantText('fr', given.submittedAt, given.timeZone) },
        print('Empreinte du dossier (SHA-256)', given.sha256),
      ),
      ...documentList('Pièces transmises', given.documents),
      paragraph('Et maintenant ? Vos pièces vont être vérifiées. S’il en manque ou si l’une est illisible, un courriel vous en avertira. La commission examine ensuite votre dossier, et sa décision vous est annoncée de la même façon. Vous ne pouvez plus modifier votre candidature ; vous pouvez suivre où elle en est :'),
      button('Suivre ma candidature', given.page),
    ],
  }),
  en: (given) => ({
    subject: 'Receipt of your application',
    blocks: [
      paragraph('Your application is submitted. This mail is its receipt: keep it.'),
      facts(
        { label: 'Programme', value: given.programmeTitle },
        { label: 'Application number', value: given.reference },
        { label: 'Receipt number', value: given.receiptNumber },
        { label: 'Submitted on', value: instantText('en', given.submittedAt, given.timeZone) },
        print('Fingerprint of the file (SHA-256)', given.sha256),
      ),
      ...documentList('Documents submitted', given.documents),
      paragraph('What happens next? Your documents will be checked. If one is missing or cannot be read, a mail will let you know. The committee then looks at your file, and its decision is announced to you in the same way. You can no longer change your application; you can follow where it stands:'),
      button('Follow my application', given.page),
    ],
  }),
};
