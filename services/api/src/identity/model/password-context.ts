/** Words that anybody would try first here: the trade, the house and the towns that have a university. */
const everywhere = [
  'parvis', 'ecandidat', 'candidat', 'candidate', 'candidature', 'candidatures', 'universite', 'university', 'univ', 'faculte', 'faculty', 'fac',
  'campus', 'etudiant', 'etudiante', 'student', 'master', 'licence', 'doctorat', 'bachelor', 'diplome', 'formation', 'inscription', 'admission',
  'admissions', 'concours', 'examen', 'droit', 'sante', 'science', 'sciences', 'medecine', 'erasmus', 'janus', 'motdepasse', 'mdp', 'password', 'compte',
  'france', 'aix', 'marseille', 'amiens', 'angers', 'antilles', 'avignon', 'besancon', 'bordeaux', 'brest', 'caen', 'chambery', 'clermont', 'corse',
  'dijon', 'evry', 'grenoble', 'guyane', 'lahavre', 'lehavre', 'larochelle', 'reunion', 'lemans', 'lille', 'limoges', 'lorraine', 'lyon', 'metz',
  'montpellier', 'mulhouse', 'nancy', 'nanterre', 'nantes', 'nice', 'nimes', 'orleans', 'orsay', 'paris', 'pau', 'perpignan', 'poitiers', 'reims',
  'rennes', 'rouen', 'saclay', 'saintetienne', 'sorbonne', 'strasbourg', 'toulon', 'toulouse', 'tours', 'troyes', 'valenciennes', 'versailles',
];

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{Diacritic}/gu, '');

const disguises: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

const undisguised = (text: string): string => [...text].map((character) => disguises[character] ?? character).join('');

const year = /(?:1[89]|20)\d\d/g;

/** Names, addresses and numbers cut into the words that a guesser would join. */
export const contextWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);

function remainder(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of words) rest = rest.split(word).join('');
  return rest.length;
}

/** How many characters are left when everything guessable is taken out, disguised ("p@r1s") or not. */
export function withoutContext(password: string, context: readonly string[]): number {
  const words = [...new Set([...everywhere, ...contextWords(context)])].sort((a, b) => b.length - a.length);
  const text = plain(password).replace(year, '');
  return Math.min(remainder(text, words), remainder(undisguised(text), words));
}
