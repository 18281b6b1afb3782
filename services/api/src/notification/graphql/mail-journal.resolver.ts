import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request-context';
import { RefusalCode } from '../../kernel/refusal';
import type { CommitteeJournal } from '../use-cases/committee-journal';
import type { ReadMailJournal, ResendMail } from '../use-cases/mail-journal';
import { MailJournalEntryType, ResendMailResult } from './mail-journal.type';
import { ResendMailInput } from './mail.inputs';
import { presentEntry, refused } from './wording';

@Resolver()
export class MailJournalResolver {
  constructor(
    private readonly read: ReadMailJournal,
    private readonly resend: ResendMail,
    private readonly committees: CommitteeJournal,
  ) {}

  @Query(() => [MailJournalEntryType], { description: 'Journal des courriels: what was sent to the candidate about one application, newest first.' })
  async mailJournal(
    @Arg('applicationId', () => ID, { description: 'The application.' }) applicationId: string,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<MailJournalEntryType[]> {
    return (await this.read.execute(viewer, applicationId)).map((entry) => presentEntry(locale, entry));
  }

  @Query(() => [MailJournalEntryType], { description: 'Journal des courriels: what was sent to one committee, newest first; for those who look after it.' })
  async committeeMailJournal(
    @Arg('committeeId', () => ID, { description: 'The committee.' }) committeeId: string,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<MailJournalEntryType[]> {
    return (await this.committees.execute(viewer, committeeId)).map((entry) => presentEntry(locale, entry));
  }

  @Mutation(() => ResendMailResult, { description: 'Sends a mail of an application or to a committee once more, written anew from what its event said.' })
  async resendMail(
    @Arg('input', () => ResendMailInput, { description: 'Which mail.' }) { id }: ResendMailInput,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<typeof ResendMailResult> {
    const resending = await this.resend.execute(viewer, id);
    switch (resending.kind) {
      case 'ordered': return presentEntry(locale, resending.entry);
      case 'on-its-way': return refused(locale, RefusalCode.ALREADY_EXISTS, 'ON_ITS_WAY');
      case 'replaced': return refused(locale, RefusalCode.ALREADY_DECIDED, 'DECISION_REPLACED');
    }
  }
}
