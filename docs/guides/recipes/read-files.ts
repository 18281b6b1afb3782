import { createHash } from 'node:crypto';
import { operations, type ParvisClient } from '@parvis/client';

export interface ReadFile {
  readonly documentId: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of one application, each checked against the digest that was taken when it was sent. */
export async function* filesOf(parvis: ParvisClient, applicationId: string): AsyncGenerator<ReadFile> {
  const { application } = await parvis.request(operations.FilesOfApplication, { id: applicationId });
  for (const { id, file } of application?.documents ?? []) {
    if (!file) continue;
    const bytes = Buffer.from(await (await parvis.download(file.url)).arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw new Error(`${file.name} did not arrive as it was sent.`);
    yield { documentId: id, name: file.name, bytes };
  }
}
