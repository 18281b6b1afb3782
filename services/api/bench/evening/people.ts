import { randomBytes } from 'node:crypto';
import { addressOf, password } from './prepare';
import type { Latencies } from './latencies';
import type { Visitor } from './visitor';

/** What was acknowledged, to be found again at the end. */
export interface Acknowledged {
  readonly files: Set<string>;
  readonly submitted: Set<string>;
}

interface Drafted {
  readonly id: string;
  readonly waiting: string[];
}

interface Outcome {
  readonly __typename: string;
  readonly message?: string;
}

const expected = <Value extends Outcome>(outcome: Value, ...types: readonly string[]): Value => {
  if (!types.includes(outcome.__typename)) throw new Error(`${outcome.__typename} ${outcome.message ?? ''}`);
  return outcome;
};

/** One page of text, as small as a scanned letter is not; its own for everybody, so that nothing is kept once for many. */
export function aLetter(kilobytes: number): Buffer {
  const head = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n';
  const noise = randomBytes(Math.floor((kilobytes * 1024) / 2)).toString('hex');
  return Buffer.from(`${head}%${noise}\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n`);
}

/** Somebody who applies on the last evening. */
export class Candidate {
  private draft: Drafted | undefined;
  private applicationId = '';
  private isDone = false;
  private isBusy = false;

  constructor(
    private readonly number: number,
    private readonly visitor: Visitor,
    private readonly intakeIds: readonly string[],
    private readonly latencies: Latencies,
    private readonly acknowledged: Acknowledged,
  ) {}

  get isSignedIn(): boolean {
    return this.visitor.isSignedIn;
  }

  get mayUpload(): boolean {
    return this.mayLook && !this.isDone;
  }

  get mayLook(): boolean {
    return this.isSignedIn && !this.isBusy;
  }

  get mayEnter(): boolean {
    return !this.isSignedIn && !this.isBusy;
  }

  signIn(): Promise<void> {
    return this.alone(() => this.latencies.time('sign in', async () => {
      await this.visitor.run('Identify', { input: { identifier: addressOf(this.number) } });
      expected(await this.visitor.run<Outcome>('SignInWithPassword', { input: { password } }), 'SignedIn');
    }));
  }

  /** Goes away, so that others are as many as they were. */
  leave(): Promise<void> {
    return this.alone(() => this.latencies.time('sign out', async () => {
      await this.visitor.run('SignOut', { input: {} });
      this.visitor.forget();
    }));
  }

  /** One thing at a time, as with one pair of hands. */
  private async alone(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await work();
    } finally {
      this.isBusy = false;
    }
  }

  /** Leave, bytes, binding; opens an application first where there is none, and hands it in after the last file. */
  upload(kilobytes: number): Promise<void> {
    return this.alone(async () => {
      this.draft ??= await this.apply();
      const documentId = this.draft.waiting.pop();
      if (documentId === undefined) return this.submit(this.draft.id);
      await this.latencies.time('upload', () => this.send(documentId, aLetter(kilobytes)));
    });
  }

  look(): Promise<void> {
    const isWhole = this.applicationId === '' || Math.random() < 0.6;
    return this.alone(() => (isWhole
      ? this.latencies.time('my applications', () => this.visitor.run('MyApplications', { first: 20 }))
      : this.latencies.time('application page', () => this.visitor.run('ApplicationFile', { id: this.applicationId }, 'application'))));
  }

  private async apply(): Promise<Drafted> {
    const intakeId = this.intakeIds[this.number % this.intakeIds.length] ?? '';
    const { id } = await this.latencies.time('apply', async () =>
      expected(await this.visitor.run<Outcome & { readonly id: string }>('CreateApplication', { input: { intakeId } }), 'Application'));
    this.applicationId = id;
    const { documents } = await this.latencies.time('application page', () => this.visitor.run<{ readonly documents: readonly { readonly id: string; readonly state: string; readonly requirement: { readonly isConditional: boolean } }[] }>('ApplicationFile', { id }, 'application'));
    const waiting = documents.filter(({ state }) => state === 'EXPECTED');
    for (const document of waiting.filter(({ requirement }) => requirement.isConditional)) {
      await this.latencies.time('of no concern', () => this.visitor.run('SetNotApplicable', { input: { documentId: document.id, notApplicable: true } }));
    }
    return { id, waiting: waiting.filter(({ requirement }) => !requirement.isConditional).map((document) => document.id) };
  }

  private async send(documentId: string, bytes: Buffer): Promise<void> {
    const input = { documentId, fileName: 'piece.pdf', contentType: 'application/pdf', size: bytes.length };
    const { ticket, url } = expected(await this.visitor.run<Outcome & { readonly ticket: string; readonly url: string }>('RequestUpload', { input }), 'UploadGrant');
    await this.visitor.put(url, bytes);
    const bound = expected(await this.visitor.run<Outcome & { readonly document: { readonly file: { readonly id: string } } }>('BindUpload', { input: { documentId, ticket } }), 'DocumentChanged');
    this.acknowledged.files.add(bound.document.file.id);
  }

  private async submit(id: string): Promise<void> {
    const { version } = await this.latencies.time('application page', () => this.visitor.run<{ readonly version: number }>('ApplicationFile', { id }, 'application'));
    expected(await this.latencies.time('submit', () => this.visitor.run<Outcome>('SubmitApplication', { input: { id, version, idempotencyKey: id } })), 'Application');
    this.acknowledged.submitted.add(id);
    this.isDone = true;
  }
}

/** Somebody in the office who reads what comes in. */
export class Member {
  constructor(
    private readonly address: string,
    private readonly visitor: Visitor,
    private readonly latencies: Latencies,
  ) {}

  async signIn(): Promise<void> {
    await this.visitor.run('Identify', { input: { identifier: this.address } });
    expected(await this.visitor.run<Outcome>('SignInWithPassword', { input: { password } }), 'SignedIn');
  }

  async work(): Promise<void> {
    const variables = { first: 50, filter: {}, sort: { column: 'SUBMITTED_AT', direction: 'DESC' } };
    const { edges } = await this.latencies.time('staff: list', () => this.visitor.run<{ readonly edges: readonly { readonly node: { readonly id: string } }[] }>('Applications', variables));
    const one = edges[Math.floor(Math.random() * edges.length)];
    if (one !== undefined && Math.random() < 0.5) await this.latencies.time('staff: file', () => this.visitor.run('CockpitFile', { id: one.node.id }));
  }
}
