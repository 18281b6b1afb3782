import type { Locale } from '../../kernel/locale';
import type { MailText } from '../model/letter-from-text';
import type { WordedMail } from '../model/template-name';
import { applicationTextsEn } from './application-texts.en';
import { applicationTextsFr } from './application-texts.fr';
import { committeeTextsEn } from './committee-texts.en';
import { committeeTextsFr } from './committee-texts.fr';
import { decisionTextsEn } from './decision-texts.en';
import { decisionTextsFr } from './decision-texts.fr';

/** What is said until an institution says it in its own words. */
export const deliveredTexts: Readonly<Record<Locale, Readonly<Record<WordedMail, MailText>>>> = {
  fr: { ...applicationTextsFr, ...decisionTextsFr, ...committeeTextsFr },
  en: { ...applicationTextsEn, ...decisionTextsEn, ...committeeTextsEn },
};
