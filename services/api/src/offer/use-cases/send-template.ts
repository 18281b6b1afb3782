import type { Readable } from 'node:stream';
import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { FileVault } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { templateOf, type TemplateFile } from '../store/requirement.reads';

export interface SentTemplate {
  readonly file: TemplateFile;
  content(): Promise<Readable>;
}

/** Public: the form that goes with a requirement. */
export class SendTemplate {
  constructor(
    private readonly reads: Reads,
    private readonly vault: FileVault,
  ) {}

  async execute(requirementId: string): Promise<SentTemplate> {
    const file = isId('req', requirementId) ? await templateOf(this.reads, requirementId) : undefined;
    if (file === undefined) throw new NotFound('template');
    return { file, content: () => this.vault.read(file.key) };
  }
}
