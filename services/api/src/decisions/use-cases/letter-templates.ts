import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import type { Problem } from '../../kernel/refusal';
import { checkTemplate, type TemplateProblem } from '../../kernel/template';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { lockInstitution } from '../../offer/contract';
import { assertWordsLetters, assertWorksFor } from '../decisions.policy';
import { deliveredLetters, letterVariables, longestLetter } from '../model/letter-words';
import { LetterKind, LetterTemplate } from '../model/letter.entity';
import { ownTemplates } from '../store/letter.reads';

export interface TemplateView {
  readonly institutionId: string;
  readonly kind: LetterKind;
  readonly language: Locale;
  readonly body: string;
  readonly isDelivered: boolean;
  /** 0 until it is first worded; going back to the delivered text is a version too. */
  readonly version: number;
  readonly changedAt: Date | null;
}

const every: readonly (readonly [LetterKind, Locale])[] = [
  [LetterKind.ADMISSION, 'fr'], [LetterKind.ADMISSION, 'en'], [LetterKind.REFUSAL, 'fr'], [LetterKind.REFUSAL, 'en'],
];

/** Each letter in each language: as the institution words it, else as delivered. */
export class ListLetterTemplates {
  constructor(private readonly reads: Reads) {}

  async execute(viewer: Viewer, institutionId: string): Promise<TemplateView[]> {
    assertWorksFor(viewer, institutionId);
    const own = await ownTemplates(this.reads, institutionId);
    return every.map(([kind, language]) => {
      const found = own.find((template) => template.kind === kind && template.language === language);
      return viewOf({ institutionId, kind, language }, found?.body ?? null, found?.version ?? 0, found?.changedAt ?? null);
    });
  }
}

interface TemplatePlace {
  readonly institutionId: string;
  readonly kind: LetterKind;
  readonly language: Locale;
}

const viewOf = (place: TemplatePlace, body: string | null, version: number, changedAt: Date | null): TemplateView =>
  ({ ...place, body: body ?? deliveredLetters[place.kind][place.language], isDelivered: body === null, version, changedAt });

export interface TemplateOrder extends TemplatePlace {
  readonly version: number;
}

export type TemplateOutcome =
  | { readonly kind: 'saved'; readonly template: TemplateView }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

const lineOf = (body: string, position: number): number => body.slice(0, position).split('\n').length;

const problemIn = (body: string, { code, name, position }: TemplateProblem): Problem => ({ field: 'body', code, values: { name, line: lineOf(body, position) } });

export function letterProblems(body: string): Problem[] {
  if (body.trim() === '') return [{ field: 'body', code: 'REQUIRED' }];
  if (body.length > longestLetter) return [{ field: 'body', code: 'TOO_LONG', values: { max: longestLetter } }];
  return checkTemplate(body, letterVariables).map((problem) => problemIn(body, problem));
}

/** Words a letter anew, or goes back to the delivered text; letters already sent stay as they are. */
export class WordLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  save(viewer: Viewer, order: TemplateOrder, body: string): Promise<TemplateOutcome> {
    assertWordsLetters(viewer, order.institutionId);
    const problems = letterProblems(body);
    if (problems.length > 0) return Promise.resolve({ kind: 'invalid', problems });
    return this.write(viewer.accountId, order, body);
  }

  reset(viewer: Viewer, order: TemplateOrder): Promise<TemplateOutcome> {
    assertWordsLetters(viewer, order.institutionId);
    return this.write(viewer.accountId, order, null);
  }

  private write(actorAccountId: string, { institutionId, kind, language, version }: TemplateOrder, body: string | null): Promise<TemplateOutcome> {
    const [now, fresh] = [this.clock.now(), newId('lty')];
    return this.transactions.run(async (tx) => {
      await lockInstitution(tx, institutionId);
      const place = { institutionId, kind, language };
      const { id, version: current, ...kept } = (await tx.manager.findOneBy(LetterTemplate, place)) ?? { id: fresh, version: 0, body: null, changedAt: null };
      if (version !== current) return { kind: 'conflict', currentVersion: current };
      if (body === null && kept.body === null) return { kind: 'saved', template: viewOf(place, null, current, kept.changedAt) };
      const next = current + 1;
      await tx.manager.upsert(LetterTemplate, { id, ...place, body, version: next, changedAt: now }, ['id']);
      tx.announce(new ActDone({ kind: body === null ? 'letter.reset' : 'letter.worded', actorAccountId, subjectId: id, subjectLabel: `${kind} ${language}`, institutionId }));
      return { kind: 'saved', template: viewOf(place, body, next, now) };
    });
  }
}
