/** In which languages a programme is taught. */
export enum TeachingLanguage {
  FR = 'FR',
  EN = 'EN',
  FR_EN = 'FR_EN',
}

export const teachingLanguages = Object.values(TeachingLanguage);

const names = {
  FR: { fr: 'Français', en: 'French' },
  EN: { fr: 'Anglais', en: 'English' },
  FR_EN: { fr: 'Français et anglais', en: 'French and English' },
} as const;

export const languageName = (language: TeachingLanguage) => names[language];
