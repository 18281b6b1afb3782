import { Readable } from 'node:stream';
import { ProfileSection } from '../../../src/candidates/contract';
import { Civility } from '../../../src/candidates/model/profile';
import { DeclareNothing } from '../../../src/candidates/use-cases/declare-nothing';
import { SaveAddress } from '../../../src/candidates/use-cases/save-address';
import { SaveBaccalaureate } from '../../../src/candidates/use-cases/save-baccalaureate';
import { SavePersonalDetails } from '../../../src/candidates/use-cases/save-personal-details';
import { SectionSaver } from '../../../src/candidates/use-cases/save-section';
import { BindUpload } from '../../../src/applications/use-cases/bind-upload';
import { CreateApplication } from '../../../src/applications/use-cases/create-application';
import { RequestUpload } from '../../../src/applications/use-cases/request-upload';
import { SubmitApplication } from '../../../src/applications/use-cases/submit-application';
import { ReceiveUpload } from '../../../src/documents/use-cases/receive-upload';
import type { Parts } from '../../../src/kernel/feature';
import type { Reads } from '../../../src/kernel/reads';
import type { PersonViewer } from '../../../src/kernel/viewer';
import { newCandidate } from './candidates';
import { aPdf } from './files';
import { anIntake, anOffer, aProgramme, aRequirement } from './offer';

/** JANUS asks for a CV that serves all, a diploma, a Spanish test that not everybody needs; LAW for the CV and a letter. */
export const twoProgrammes = () => anOffer({
  programmes: [
    aProgramme('JANUS', { requirements: [aRequirement('DIPLOMA', { position: 2 }), aRequirement('SPANISH', { position: 3, condition: { fr: 'si', en: 'if' } })] }),
    aProgramme('LAW', { requirements: [aRequirement('LETTER', { position: 2 })], intakes: [anIntake(), anIntake({ code: 'JANUARY' })] }),
  ],
  commonRequirements: [aRequirement('CV', { isShared: true })],
});

/** `JANUS/SEPTEMBER` → id, for the programmes of every institution. */
export async function intakesByCode(reads: Reads): Promise<ReadonlyMap<string, string>> {
  const rows = await reads.rows<{ id: string; code: string }>("SELECT k.id, CONCAT(p.code, '/', k.code) AS code FROM intake k JOIN programme p ON p.id = k.programmeId");
  return new Map(rows.map(({ code, id }) => [code, id]));
}

type Names = { readonly firstName?: string; readonly lastName?: string };

/** A candidate with a complete profile. */
export async function anApplicant(parts: Parts, names: Names = {}): Promise<PersonViewer> {
  const viewer = await newCandidate(parts, names);
  await completeProfile(parts, viewer);
  return viewer;
}

export async function completeProfile({ transactions, reads, clock }: Parts, viewer: PersonViewer): Promise<void> {
  const saver = new SectionSaver(transactions, reads, clock);
  const saved = [
    await new SavePersonalDetails(saver).execute(viewer, 1, { nationalityCode: 'DZ', civility: Civility.MME, birthDate: '2000-12-12', birthCountryCode: 'DZ', birthTown: 'Jijel', phone: '0199001234' }),
    await new SaveAddress(saver).execute(viewer, 1, { countryCode: 'FR', postcode: '64000', municipalityCode: '64445', line1: '2 rue du test' }),
    await new SaveBaccalaureate(saver).execute(viewer, 1, { hasBaccalaureate: false }),
  ];
  for (const section of [ProfileSection.EXTERNAL_STUDIES, ProfileSection.INTERNSHIPS, ProfileSection.WORK_EXPERIENCES]) {
    saved.push(await new DeclareNothing(saver).execute(viewer, 1, section, true));
  }
  const refused = saved.filter(({ kind }) => kind !== 'saved');
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

export async function aDraft(parts: Parts, viewer: PersonViewer, intakeId: string): Promise<string> {
  const creation = await new CreateApplication(parts.transactions, parts.clock).execute(viewer, intakeId);
  if (creation.kind !== 'created') throw new Error(JSON.stringify(creation));
  return creation.id;
}

export interface DocumentState {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly fileId: string | null;
}

export const documentsOf = (reads: Reads, applicationId: string): Promise<DocumentState[]> =>
  reads.rows<DocumentState>('SELECT id, requirementCode AS code, state, fileId FROM supporting_document WHERE applicationId = ? ORDER BY position', [applicationId]);

export async function documentOf(reads: Reads, applicationId: string, code: string): Promise<DocumentState> {
  return (await documentsOf(reads, applicationId)).find((document) => document.code === code)!;
}

/** Asks leave and sends; binding is left to the caller. */
export async function aReceivedFile(parts: Parts, viewer: PersonViewer, documentId: string, bytes?: Buffer): Promise<string> {
  const content = bytes ?? (await aPdf(documentId));
  const grant = await new RequestUpload(parts.transactions, parts.clock).execute(viewer, { documentId, fileName: 'dossier.pdf', size: content.length, contentType: 'application/pdf' });
  if (grant.kind !== 'granted') throw new Error(JSON.stringify(grant));
  const reception = await new ReceiveUpload(parts.transactions, parts.vault, parts.clock).execute({
    accountId: viewer.accountId, ticket: grant.ticket, content: Readable.from([content]), firstByteAt: Promise.resolve(parts.clock.now()),
    contentType: 'application/pdf', contentLength: content.length,
  });
  if (reception.kind !== 'received') throw new Error(JSON.stringify(reception));
  return grant.ticket;
}

/** Sends a file all the way to its place. */
export async function send(parts: Parts, viewer: PersonViewer, documentId: string, bytes?: Buffer) {
  const ticket = await aReceivedFile(parts, viewer, documentId, bytes);
  return new BindUpload(parts.transactions, parts.clock).execute(viewer, { documentId, ticket });
}

/** Every document that is still expected is sent. */
export async function sendAll(parts: Parts, viewer: PersonViewer, applicationId: string): Promise<void> {
  for (const { id, state } of await documentsOf(parts.reads, applicationId)) {
    if (state === 'EXPECTED') await send(parts, viewer, id);
  }
}

export async function rowOf(reads: Reads, applicationId: string) {
  const row = await reads.first<{ status: string; version: number; reference: string; submittedAt: Date | null }>('SELECT status, version, reference, submittedAt FROM application WHERE id = ?', [applicationId]);
  return row!;
}

export async function submit(parts: Parts, viewer: PersonViewer, id: string, { idempotencyKey = `once ${id}`, version }: { idempotencyKey?: string; version?: number } = {}) {
  const current = version ?? (await rowOf(parts.reads, id)).version;
  return new SubmitApplication(parts.transactions, parts.clock).execute(viewer, { id, version: current, idempotencyKey });
}

