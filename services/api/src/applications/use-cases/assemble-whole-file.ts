import { storedFileById } from '../../documents/contract';
import { Busy, NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { institutionTime } from '../../kernel/institution-time';
import type { Locale } from '../../kernel/locale';
import type { PdfPart, PdfRow, WholeFile } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { institutionById } from '../../offer/contract';
import { assertSees, seesInside } from '../applications.policy';
import type { ApplicationView, SnapshotView } from '../model/application-view';
import { isEditable } from '../model/readiness';
import type { SnapshotContent, SnapshotDocument } from '../model/snapshot-content';
import { documentsByApplication, newestSnapshotByApplication } from '../store/inside.reads';
import { requireFrom } from '../store/require-from';
import type { ReadApplication } from './read-application';
import { contentOf } from './take-snapshot';
import { profileSections } from './whole-file-profile';
import { FileWords } from './whole-file-words';

export interface AssembledFile {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Subject {
  readonly content: SnapshotContent;
  /** Absent while it is being prepared. */
  readonly snapshot: SnapshotView | undefined;
}

/** Everything about one application in one PDF: what was submitted, or for the candidate who is at work, what there is now. */
export class AssembleWholeFile {
  private readonly busyFor = new Set<string>();

  constructor(
    private readonly parts: Pick<Parts, 'reads' | 'vault' | 'pdf' | 'clock' | 'log'>,
    private readonly read: ReadApplication,
  ) {}

  /** What it would be called: whether the viewer may have it costs nothing to say. */
  async nameOf(viewer: Viewer, id: string): Promise<string> {
    return nameOf((await this.visible(viewer, id)).view);
  }

  async execute(viewer: Viewer, id: string, locale: Locale): Promise<AssembledFile> {
    assertSignedIn(viewer);
    // One at a time for each person: the places in the queue are for everybody.
    if (this.busyFor.has(viewer.accountId)) throw new Busy(5);
    this.busyFor.add(viewer.accountId);
    try {
      return await this.assemble(viewer, id, locale);
    } finally {
      this.busyFor.delete(viewer.accountId);
    }
  }

  private async visible(viewer: Viewer, id: string) {
    const view = await this.read.execute(viewer, id);
    const role = assertSees(viewer, view);
    if (!seesInside(role, view)) throw new NotFound('application');
    return { view, role };
  }

  private async assemble(viewer: PersonViewer, id: string, locale: Locale): Promise<AssembledFile> {
    const { view, role } = await this.visible(viewer, id);
    const now = institutionTime(this.parts.clock.now(), view.institutionId);
    const subject = await subjectOf(this.parts.reads, now, view, role === 'CANDIDATE' && (isEditable(view.status) || view.submittedAt === null));
    const { bytes, excused } = await this.parts.pdf.assemble(() => this.fileOf(view, subject, { locale, now }));
    if (excused.length > 0) this.parts.log.warn({ applicationId: id, excused: excused.length }, 'documents excused from a whole file');
    return { name: nameOf(view), bytes };
  }

  private async fileOf(view: ApplicationView, { content, snapshot }: Subject, { locale, now }: { readonly locale: Locale; readonly now: Date }): Promise<WholeFile> {
    const words = new FileWords(locale, content.intake.timeZone);
    const institution = requireFrom(await institutionById.batch(this.parts.reads, [view.institutionId]), view.institutionId);
    const { reference } = content.application;
    return {
      language: locale,
      title: words.say('title', { reference }),
      subtitle: content.programme.title[locale],
      author: institution.name[locale],
      footer: words.say('footer', { reference, number: content.profile.number, ...namesOf(content) }),
      createdAt: now,
      cover: cover(words, content, snapshot),
      sections: profileSections(words, content.profile),
      documentsTitle: words.say('documents'),
      documents: await Promise.all(content.documents.map((document) => this.partOf(words, document))),
    };
  }

  private async partOf(words: FileWords, { label, state, file }: SnapshotDocument): Promise<PdfPart> {
    const title = label[words.locale];
    if (file === null) return { title, contentType: 'application/pdf', bytes: undefined, note: words.say(state) };
    const bytes = await this.bytesOf(file.id);
    const { contentType } = file;
    return bytes === undefined ? { title, contentType, bytes, note: words.say('unreadable') } : { title, contentType, bytes };
  }

  private async bytesOf(fileId: string): Promise<Buffer | undefined> {
    const { vaultKey } = requireFrom(await storedFileById.batch(this.parts.reads, [fileId]), fileId);
    return this.parts.vault.bytes(vaultKey).catch((error: unknown) => {
      this.parts.log.error({ fileId }, 'a file is missing in the vault', error);
      return undefined;
    });
  }
}

async function subjectOf(reads: Reads, now: Date, view: ApplicationView, asItIs: boolean): Promise<Subject> {
  if (asItIs) {
    const documents = (await documentsByApplication.batch(reads, [view.id])).get(view.id) ?? [];
    return { content: await contentOf(reads, view, documents, { number: 0, receiptNumber: '', now }), snapshot: undefined };
  }
  const snapshot = (await newestSnapshotByApplication.batch(reads, [view.id])).get(view.id);
  if (snapshot === undefined) throw new NotFound('application');
  return { content: snapshot.content, snapshot };
}

const nameOf = ({ reference }: ApplicationView): string => `${reference}.pdf`;

const namesOf = ({ candidate: { firstName, lastName } }: SnapshotContent) => ({ firstName, lastName });

/** Many titles already end with the code that people say. */
const namedWithCode = (title: string, code: string): string => (title.includes(code) ? title : `${title} (${code})`);

function cover(words: FileWords, content: SnapshotContent, snapshot: SnapshotView | undefined): readonly PdfRow[] {
  const { firstName, lastName } = namesOf(content);
  const row = (label: Parameters<FileWords['say']>[0], value: string | null): PdfRow => ({ label: words.say(label), value });
  const standing: readonly PdfRow[] = snapshot === undefined
    ? [row('state', words.say('draft'))]
    : [row('state', words.say('submitted', { date: words.instant(content.application.submittedAt) })), row('receipt', snapshot.receiptNumber), row('sha256', snapshot.sha256)];
  return [
    row('programme', namedWithCode(content.programme.title[words.locale], content.programme.code)),
    row('intake', content.intake.name[words.locale]),
    row('candidate', `${lastName} ${firstName}`),
    row('number', content.profile.number),
    row('reference', content.application.reference),
    row('returnDeadline', words.instant(content.intake.returnDeadline)),
    ...standing,
  ];
}
