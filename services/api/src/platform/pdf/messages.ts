import type { Locale } from '../../kernel/locale';
import { catalogue } from '../../kernel/messages';

export type Excuse = 'ENCRYPTED' | 'BROKEN' | 'EMPTY' | 'TOO_MANY_PAGES' | 'TOO_LARGE' | 'TOO_SLOW' | 'UNKNOWN_TYPE';

type Key = Excuse | 'CONTENTS' | 'PAGE' | 'ABSENT' | 'NOT_INCLUDED' | 'ASK';

const fr: Readonly<Record<Key, string>> = {
  CONTENTS: 'Sommaire',
  PAGE: 'Page {page} sur {pages}',
  ABSENT: 'non renseigné',
  NOT_INCLUDED: 'Ce document n’a pas pu être intégré',
  ASK: 'Le fichier déposé est conservé tel quel : il peut être ouvert séparément.',
  ENCRYPTED: 'Le fichier est protégé par un mot de passe.',
  BROKEN: 'Le fichier est endommagé, ou n’est pas un document lisible.',
  EMPTY: 'Le fichier ne contient aucune page.',
  TOO_MANY_PAGES: 'Le fichier contient trop de pages.',
  TOO_LARGE: 'Le contenu du fichier est trop volumineux une fois ouvert.',
  TOO_SLOW: 'La lecture du fichier a pris trop de temps.',
  UNKNOWN_TYPE: 'Ce type de fichier ne peut pas être intégré.',
};

const en: Readonly<Record<Key, string>> = {
  CONTENTS: 'Contents',
  PAGE: 'Page {page} of {pages}',
  ABSENT: 'not given',
  NOT_INCLUDED: 'This document could not be included',
  ASK: 'The file that was sent is kept as it is: it can be opened separately.',
  ENCRYPTED: 'The file is protected by a password.',
  BROKEN: 'The file is damaged, or is not a readable document.',
  EMPTY: 'The file holds no page.',
  TOO_MANY_PAGES: 'The file holds too many pages.',
  TOO_LARGE: 'The content of the file is too large once opened.',
  TOO_SLOW: 'Reading the file took too long.',
  UNKNOWN_TYPE: 'This type of file cannot be included.',
};

const words = catalogue<Key>(fr, en);

export const say = (language: Locale, key: Key, values?: Readonly<Record<string, string | number>>): string => words(language, key, values);
