import { catalogue } from '../kernel/messages';

/** Around the words of a letter itself. */
export const sayLetter = catalogue(
  { ADMISSION: 'Décision d’admission', REFUSAL: 'Décision de refus', TEST: 'Essai d’impression : cette lettre ne s’adresse à personne' },
  { ADMISSION: 'Admission decision', REFUSAL: 'Refusal decision', TEST: 'Test print: this letter is addressed to nobody' },
);
