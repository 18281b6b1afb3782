import type { Locale } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { problemsOf, type TextProblem } from '../model/check-text';
import type { MailText } from '../model/letter-from-text';
import { wordedMails, type WordedMail } from '../model/template-name';
import { administeredBy } from '../notification.policy';
import { ownTexts, ownWords, type OwnText } from '../store/mail-text.reads';
import { deliveredTexts } from '../texts/delivered-texts';

export interface TextInUse {
  readonly mail: WordedMail;
  readonly language: Locale;
  readonly delivered: MailText;
  /** As the institution wrote it, else as delivered. */
  readonly current: MailText;
  readonly isCustom: boolean;
  /** 0 until it is first worded; going back to the delivered text is a version too. */
  readonly version: number;
  readonly updatedAt: Date | null;
  readonly problems: readonly TextProblem[];
}

const languages: readonly Locale[] = ['fr', 'en'];

export function textInUse(mail: WordedMail, language: Locale, kept: OwnText | undefined): TextInUse {
  const delivered = deliveredTexts[language][mail];
  const own = ownWords(kept);
  return {
    mail, language, delivered, current: own ?? delivered, isCustom: own !== undefined, version: kept?.version ?? 0,
    updatedAt: kept?.updatedAt ?? null, problems: own === undefined ? [] : problemsOf(mail, own),
  };
}

/** Every mail about applications in both languages, as it is sent now. */
export class ListMailTexts {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer): Promise<readonly TextInUse[]> {
    const { institutionId } = administeredBy(viewer);
    const owned = await ownTexts(this.reads, institutionId);
    return wordedMails.flatMap((mail) => languages.map((language) =>
      textInUse(mail, language, owned.find((one) => one.mail === mail && one.language === language))));
  }
}
