import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import { faqOf, helpLinksOf } from '../store/help.reads';
import { currentInstitution } from '../store/institution.reads';

export interface Help {
  readonly faq: readonly { readonly id: string; readonly question: LocalizedText; readonly answer: LocalizedText }[];
  readonly documentation: readonly { readonly title: LocalizedText; readonly url: string }[];
  readonly contactAddress: string;
}

/** Public: questions, guides and whom to ask. */
export class ReadHelp {
  constructor(private readonly reads: Reads) {}

  async execute(): Promise<Help> {
    const { id, contactAddress } = await currentInstitution(this.reads);
    const [faq, documentation] = await Promise.all([faqOf(this.reads, id), helpLinksOf(this.reads, id)]);
    return { faq, documentation, contactAddress };
  }
}
