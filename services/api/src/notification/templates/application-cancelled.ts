import { button, facts, paragraph, type Template } from '../model/letter';

export interface ApplicationCancelledFacts {
  readonly reference: string;
  readonly programmeTitle: string;
  readonly page: string;
}

export const applicationCancelled: Template<ApplicationCancelledFacts> = {
  fr: ({ reference, programmeTitle, page }) => ({
    subject: 'Votre candidature est annulée',
    blocks: [
      paragraph('Votre candidature est annulée. Elle ne sera pas examinée.'),
      facts({ label: 'Formation', value: programmeTitle }, { label: 'Numéro de candidature', value: reference }),
      paragraph('Tant que la formation est ouverte, vous pouvez y candidater de nouveau. Vos autres candidatures n’ont pas changé :'),
      button('Voir mes candidatures', page),
    ],
  }),
  en: ({ reference, programmeTitle, page }) => ({
    subject: 'Your application is cancelled',
    blocks: [
      paragraph('Your application is cancelled. It will not be examined.'),
      facts({ label: 'Programme', value: programmeTitle }, { label: 'Application number', value: reference }),
      paragraph('While the programme is open you can apply for it again. Your other applications have not changed:'),
      button('See my applications', page),
    ],
  }),
};
