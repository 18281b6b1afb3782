import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Template } from '../model/letter';

export interface ApplicationCreatedFacts {
  readonly reference: string;
  readonly programmeTitle: string;
  readonly returnDeadline: Date;
  readonly timeZone: string;
  readonly page: string;
}

export const applicationCreated: Template<ApplicationCreatedFacts> = {
  fr: ({ reference, programmeTitle, returnDeadline, timeZone, page }) => ({
    subject: 'Votre candidature est créée : il reste à la transmettre',
    blocks: [
      paragraph('Votre candidature est créée. Elle n’est pas encore transmise : personne ne l’examinera avant cela.'),
      facts(
        { label: 'Formation', value: programmeTitle },
        { label: 'Numéro de candidature', value: reference },
        { label: 'Date limite de retour', value: instantText('fr', returnDeadline, timeZone) },
      ),
      paragraph('Déposez les pièces justificatives demandées, puis transmettez votre candidature avant la date limite :'),
      button('Compléter ma candidature', page),
    ],
  }),
  en: ({ reference, programmeTitle, returnDeadline, timeZone, page }) => ({
    subject: 'Your application has been created: it still has to be submitted',
    blocks: [
      paragraph('Your application has been created. It has not been submitted yet: nobody will look at it before that.'),
      facts(
        { label: 'Programme', value: programmeTitle },
        { label: 'Application number', value: reference },
        { label: 'Deadline', value: instantText('en', returnDeadline, timeZone) },
      ),
      paragraph('Upload the documents asked for, then submit your application before the deadline:'),
      button('Complete my application', page),
    ],
  }),
};
