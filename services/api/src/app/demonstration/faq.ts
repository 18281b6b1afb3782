import type { FaqDraft, HelpLinkDraft } from '../../offer/contract';

export const faq: readonly FaqDraft[] = [
  {
    code: 'ACTIVATION',
    question: { fr: 'Je n’ai pas reçu le courriel de validation. Que faire ?', en: 'I have not received the validation email. What can I do?' },
    answer: {
      fr: 'Attendez quelques minutes et regardez dans vos courriers indésirables. Vous pouvez ensuite demander un nouveau lien depuis la page de connexion, « J’ai perdu mon courriel de validation ».\n\nUn compte qui n’est pas validé dans les trois jours est détruit : vous pourrez en créer un autre avec la même adresse.',
      en: 'Wait a few minutes and look in your junk email. You can then ask for a new link on the sign-in page, “I lost my validation email”.\n\nAn account that nobody validates within three days is destroyed: you can create another one with the same address.',
    },
  },
  {
    code: 'IDENTIFIER',
    question: { fr: 'Avec quel identifiant me connecter ?', en: 'What do I sign in with?' },
    answer: {
      fr: 'Avec votre adresse électronique ou avec votre numéro de candidat, indiqué dans le courriel de création de compte. Si vous avez oublié votre mot de passe, vous pouvez recevoir un code par courriel, ou en choisir un nouveau.',
      en: 'With your email address or with your candidate number, which is in the email about the creation of your account. If you forgot your password you can receive a code by email, or choose a new one.',
    },
  },
  {
    code: 'ONE-PROFILE',
    question: { fr: 'Faut-il tout remplir pour chaque candidature ?', en: 'Must I fill in everything for each application?' },
    answer: {
      fr: 'Non. Vous remplissez votre profil une fois : il sert à toutes vos candidatures, cette année et les suivantes. Une pièce commune à plusieurs formations n’est envoyée qu’une fois.',
      en: 'No. You fill in your profile once: it serves all your applications, this year and the next. A document that several programmes ask for is sent only once.',
    },
  },
  {
    code: 'FOREIGN-DIPLOMA',
    question: { fr: 'Mon diplôme a été obtenu à l’étranger. Que dois-je indiquer ?', en: 'My diploma was obtained abroad. What do I enter?' },
    answer: {
      fr: 'Dans la rubrique « Baccalauréat », choisissez la série « Par titre étranger ». Le numéro INE n’est pas obligatoire : laissez-le vide si vous n’avez jamais étudié en France.',
      en: 'In the section “Baccalaureate”, choose the series “Foreign title”. The national student number (INE) is not required: leave it empty if you have never studied in France.',
    },
  },
  {
    code: 'FILES',
    question: { fr: 'Quels fichiers puis-je déposer ?', en: 'Which files may I send?' },
    answer: {
      fr: 'Des fichiers PDF, JPEG ou PNG de 10 Mo au plus, un fichier par pièce. Plusieurs pages se rassemblent dans un même PDF. Un fichier protégé par un mot de passe ne peut pas être lu par la commission.',
      en: 'PDF, JPEG or PNG files of at most 10 MB, one file for each document. Put several pages together into one PDF. A file that is protected by a password cannot be read by the committee.',
    },
  },
  {
    code: 'NOT-CONCERNED',
    question: { fr: 'Une pièce ne me concerne pas. Puis-je transmettre sans elle ?', en: 'A document does not concern me. Can I submit without it?' },
    answer: {
      fr: 'Oui, si elle est demandée sous condition : le bouton « Non concerné » remplace alors l’envoi. Les autres pièces sont toutes nécessaires.',
      en: 'Yes, if it is asked for under a condition: the button “Not concerned” then stands for sending it. All other documents are needed.',
    },
  },
  {
    code: 'AFTER',
    question: { fr: 'Puis-je modifier ma candidature après l’avoir transmise ?', en: 'Can I change my application after submitting it?' },
    answer: {
      fr: 'Non, elle est alors entre les mains de la commission. Si une pièce manque ou n’est pas lisible, la commission vous rend le dossier et vous pouvez le compléter avant la date indiquée.',
      en: 'No, it is then in the hands of the committee. If a document is missing or cannot be read, the committee gives the file back to you and you can complete it before the date given.',
    },
  },
  {
    code: 'DEADLINE',
    question: { fr: 'Quelle heure compte pour la date limite ?', en: 'Which clock counts for a deadline?' },
    answer: {
      fr: 'Celle du serveur, dans le fuseau horaire affiché à côté de la date. « 23 h 59 » va jusqu’à la dernière seconde de cette minute. N’attendez pas ce moment-là.',
      en: 'That of the server, in the time zone shown beside the date. “23:59” lasts to the last second of that minute. Do not wait for it.',
    },
  },
];

export const helpLinks: readonly HelpLinkDraft[] = [
  { title: { fr: 'Offre de formation : titres, dates et pièces demandées', en: 'Programmes: titles, dates and documents asked for' }, url: '/programmes' },
  { title: { fr: 'Ce que nous faisons de vos données', en: 'What we do with your data' }, url: '/privacy' },
  { title: { fr: 'Déclaration d’accessibilité', en: 'Accessibility statement' }, url: '/accessibility' },
];
