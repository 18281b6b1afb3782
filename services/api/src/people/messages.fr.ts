export const fr = {
  INVALID_INPUT: 'Certaines informations sont à corriger. Rien n’a été enregistré.',
  REQUIRED: 'Indiquez l’adresse ou le numéro de candidat de la personne.',
  ONE_ONLY: 'Indiquez soit l’adresse, soit le numéro de candidat, mais pas les deux.',
  TOO_LONG: 'Ce texte est trop long : {max} caractères au plus.',
  WRONG_ORDER: 'Le dernier jour précède le premier.',
  INSTITUTION_ONLY: 'La fonction d’administrateur se donne sur tout l’établissement.',
  UNKNOWN_ACCOUNT: 'Aucun compte validé ne correspond exactement. La personne crée d’abord son compte et suit le lien du message qu’elle reçoit.',
  HELD_ALREADY: 'Cette personne a déjà cette fonction, avec d’autres dates. Modifiez plutôt ses dates.',
  OWN_FUNCTION: 'Une autre personne doit vous donner cette fonction ou en changer les dates. Demandez-le à un administrateur.',
  LAST_ADMINISTRATOR: 'L’établissement n’aurait plus d’administrateur. Donnez d’abord cette fonction, sans date de fin, à une autre personne.',
  REASON_REQUIRED: 'Indiquez un motif : il figure dans le journal.',
  CONFLICT: 'Cette fonction a été modifiée entre-temps. Relisez-la, puis recommencez.',
};
