export const fr = {
  INVALID_INPUT: 'Certaines informations sont à corriger. Rien n’a été enregistré.',
  REQUIRED: 'Cette information est nécessaire.',
  TOO_LONG: 'Ce texte est trop long : {max} caractères au plus.',
  TOO_MANY: 'Il y en a trop : {max} au plus.',
  NOT_A_NETWORK: '« {network} » n’est ni une adresse ni un réseau. Exemples : 192.0.2.7, 192.0.2.0/24, 2001:db8::/32.',
  UNKNOWN_SCOPE: 'Le droit « {scope} » n’existe pas.',
  IN_THE_PAST: 'Cette date est déjà passée.',
  TOO_FAR: 'Un jeton est valable un an au plus.',
  OUT_OF_RANGE: 'Indiquez une durée de 0 à {max} heures.',
  CONFLICT: 'Ce jeton a été modifié entre-temps. Relisez-le, puis recommencez.',
  TOKEN_ENDED: 'Ce jeton a expiré ou a été révoqué : créez-en un autre.',
};
