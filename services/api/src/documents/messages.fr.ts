export const fr = {
  FILE_TOO_LARGE: 'Ce fichier est trop lourd : {maxMegabytes} Mo au maximum. Réduisez-le (par exemple en numérisant en 150 points par pouce), puis recommencez.',
  FILE_TYPE_REFUSED: 'Seuls les fichiers PDF, JPG et PNG sont acceptés, et le nom du fichier doit se terminer par son type (par exemple « diplome.pdf »).',
  FILE_CONTENT_REFUSED: 'Ce fichier est vide, abîmé ou n’est pas ce que son nom annonce. Ouvrez-le pour vérifier, enregistrez-le à nouveau, puis recommencez.',
  FILE_QUOTA_REACHED: 'Vous avez atteint l’espace prévu pour vos pièces. Supprimez une pièce ou terminez un envoi en cours, puis recommencez.',
  UPLOAD_ENDED: 'Cet envoi n’est plus valable. Recommencez : rien de ce qui était enregistré n’a changé.',
};
