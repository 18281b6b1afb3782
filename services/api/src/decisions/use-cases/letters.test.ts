import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyApplications, proposed, staffViewer } from '../../../tests/support/builders/decisions';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { DecisionType } from '../../applications/contract';
import { Forbidden, NotFound } from '../../kernel/errors';
import type { PdfLetter } from '../../kernel/ports';
import type { PersonViewer } from '../../kernel/viewer';
import { Committee } from '../../offer/model/committee.entity';
import { letterVariables, deliveredLetters } from '../model/letter-words';
import { LetterKind } from '../model/letter.entity';
import { checkTemplate } from '../../kernel/template';
import { reasonsOf } from '../store/reason.reads';
import { deliverReasons } from './deliver-reasons';
import { ListLetterTemplates, WordLetter } from './letter-templates';
import { PrintLetter, PrintTest } from './print-letter';
import { PublishDecision } from './publish-decision';

let room: DecisionRoom;
let law: string;
let folder: string;
let manager: PersonViewer;
let administrator: PersonViewer;

beforeAll(async () => {
  room = await openDecisionRoom(100);
  law = room.intakes.get('LAW/SEPTEMBER')!;
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
  manager = staffViewer(room.offer.institutionId, 'CENTRE_MANAGER');
  administrator = staffViewer(room.offer.institutionId, 'ADMINISTRATOR');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await room.database.close();
});

function textOf(bytes: Buffer): string {
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, bytes);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

async function told(type: DecisionType, names: { readonly firstName: string; readonly lastName: string }, extra = {}) {
  const [id] = await manyApplications(room.database, law, 1);
  await room.database.manager.query('UPDATE candidate c JOIN application a ON a.candidateId = c.id SET c.firstName = ?, c.lastName = ? WHERE a.id = ?', [names.firstName, names.lastName, id]);
  const [decisionId] = await proposed(room.database, [id!], type, null, () => extra);
  expect(await new PublishDecision(room.parts.transactions, room.clock).execute(manager, { applicationId: id!, version: 3 })).toMatchObject({ kind: 'done' });
  const { candidateId } = (await room.parts.reads.first<{ candidateId: string }>('SELECT candidateId FROM application WHERE id = ?', [id!]))!;
  const candidate: PersonViewer = { kind: 'person', accountId: 'acc', candidateId, sessionId: '', grants: [] };
  return { decisionId: decisionId!, candidate };
}

const print = () => new PrintLetter(room.parts);

describe('a letter', () => {
  it('acceptance 7: for a name in Greek, with Ł, and in Cyrillic, is read as it is written', async () => {
    for (const names of [{ firstName: 'Ζωή', lastName: 'Παπαδοπούλου' }, { firstName: 'Łukasz', lastName: 'Wałęsa-Ůlehla' }, { firstName: 'Зоя', lastName: 'Иванова' }]) {
      const { decisionId, candidate } = await told(DecisionType.ADMITTED, names);
      const text = textOf((await print().execute(candidate, decisionId, 'fr')).bytes);
      expect(text).toContain(`${names.firstName} ${names.lastName}`);
      expect(text).toMatch(/avis favorable.*au plus tard le 04\/12\/2026, 23 h 59 \(heure de Paris\)/);
      expect(text).not.toMatch(/\{\{|\}\}/);
    }
  }, 60_000);

  it('keeps French punctuation with its word, whatever spaces were typed', async () => {
    const { decisionId, candidate } = await told(DecisionType.ADMITTED, { firstName: 'Zoé', lastName: 'Durand' }, { comment: 'Bravo : vous êtes « major » !' });
    const bodies: string[] = [];
    const letter = ({ body }: PdfLetter) => Promise.resolve(Buffer.from(String(bodies.push(body))));
    const typed = new PrintLetter({ ...room.parts, pdf: { assemble: () => Promise.reject(new Error('not asked')), letter } });
    for (const locale of ['fr', 'en'] as const) await typed.execute(candidate, decisionId, locale);
    expect(bodies[0]).toContain('Bravo\u00a0: vous êtes «\u00a0major\u00a0»\u00a0!');
    expect(bodies[1]).toContain('Bravo : vous êtes « major » !');
  });

  it('of a rejection gives its reason, in the language of whoever reads it', async () => {
    await room.parts.transactions.run((tx) => deliverReasons(tx, room.offer.institutionId));
    const [reason] = await reasonsOf(room.parts.reads, room.offer.institutionId);
    const { decisionId, candidate } = await told(DecisionType.REJECTED, { firstName: 'Zoé', lastName: 'Durand' }, { reasonId: reason!.id, comment: 'Retentez votre chance.' });
    const [fr, en] = [await print().execute(candidate, decisionId, 'fr'), await print().execute(manager, decisionId, 'en')];
    expect(textOf(fr.bytes)).toContain(`Motif : ${reason!.label.fr}`);
    expect(textOf(en.bytes)).toContain(`Reason: ${reason!.label.en}`);
    expect(textOf(en.bytes)).toContain('Retentez votre chance.');
    expect(en.name).toMatch(/^LAW-\w+-refusal\.pdf$/);
  });

  it.each([['admission', DecisionType.ADMITTED, /vous accueillir\./, /welcoming you\./], ['refusal', DecisionType.REJECTED, /suite de votre parcours\./, /what you do next\./]] as const)(
    'of %s is signed by whoever signs for the committee, in the capacity and language of the reader', async (_, type, closingFr, closingEn) => {
      const { committeeId } = (await room.parts.reads.first<{ committeeId: string }>('SELECT committeeId FROM intake WHERE id = ?', [law]))!;
      const sign = (name: string | null, fr: string | null, en: string | null) => room.database.manager.update(Committee, { id: committeeId }, { signatoryName: name, signatoryTitleFr: fr, signatoryTitleEn: en });
      const printed = async () => {
        const { decisionId, candidate } = await told(type, { firstName: 'Zoé', lastName: 'Durand' });
        const [fr, en] = [await print().execute(candidate, decisionId, 'fr'), await print().execute(candidate, decisionId, 'en')];
        return [textOf(fr.bytes), textOf(en.bytes)] as const;
      };
      const [unsignedFr] = await printed();
      expect(unsignedFr).toMatch(new RegExp(`${closingFr.source} Faculté de Droit`));
      await sign('Agnès Łęcka', 'Directrice de la faculté', 'Dean of the faculty');
      const [fr, en] = await printed();
      expect(fr).toMatch(new RegExp(`${closingFr.source} Agnès Łęcka Directrice de la faculté Faculté de Droit`));
      expect(en).toMatch(new RegExp(`${closingEn.source} Agnès Łęcka Dean of the faculty `));
      await sign('Agnès Łęcka', null, null);
      expect((await printed())[0]).toMatch(new RegExp(`${closingFr.source} Agnès Łęcka Faculté de Droit`));
      await sign(null, null, null);
    }, 60_000);

  it('is for its candidate and for staff in scope; before the publication there is none', async () => {
    const { decisionId } = await told(DecisionType.ADMITTED, { firstName: 'Zoé', lastName: 'Durand' });
    const stranger: PersonViewer = { ...manager, grants: [] };
    const elsewhere = staffViewer(room.offer.institutionId, 'ADMINISTRATOR', { kind: 'CENTRE', id: room.offer.centreIds.get('SCIENCE')! });
    for (const viewer of [stranger, elsewhere]) await expect(print().nameOf(viewer, decisionId, 'fr')).rejects.toThrow(NotFound);
    const [id] = await manyApplications(room.database, law, 1);
    const [open] = await proposed(room.database, [id!], DecisionType.ADMITTED, null);
    await expect(print().nameOf(manager, open!, 'fr')).rejects.toThrow(NotFound);
  });

  it('that was sent stays as it is when the words change', async () => {
    const words = new WordLetter(room.parts.transactions, room.clock);
    const order = { institutionId: room.offer.institutionId, kind: LetterKind.ADMISSION, language: 'fr' as const, version: 0 };
    const before = await told(DecisionType.ADMITTED, { firstName: 'Zoé', lastName: 'Avant' });
    expect(await words.save(administrator, order, 'Bienvenue {{candidate.firstName}} {{candidate.lastName}} !')).toMatchObject({ kind: 'saved', template: { version: 1 } });
    const after = await told(DecisionType.ADMITTED, { firstName: 'Zoé', lastName: 'Après' });
    expect(textOf((await print().execute(after.candidate, after.decisionId, 'fr')).bytes)).toContain('Bienvenue Zoé Après !');
    expect(textOf((await print().execute(before.candidate, before.decisionId, 'fr')).bytes)).not.toContain('Bienvenue');
    expect(textOf((await new PrintTest(room.parts, new ListLetterTemplates(room.parts.reads)).execute(manager, order.institutionId, LetterKind.ADMISSION, 'fr')).bytes)).toContain('Bienvenue Ζωή ŁUKASZEWICZ !');
    expect(await words.save(administrator, order, 'trop tard')).toEqual({ kind: 'conflict', currentVersion: 1 });
    expect(await words.reset(administrator, { ...order, version: 1 })).toMatchObject({ kind: 'saved', template: { version: 2, isDelivered: true, body: deliveredLetters.ADMISSION.fr } });
  });

  it('set back to the delivered text and worded again is a newer one: who read it before is told', async () => {
    const words = new WordLetter(room.parts.transactions, room.clock);
    const order = { institutionId: room.offer.institutionId, kind: LetterKind.ADMISSION, language: 'en' as const };
    const listed = async () => (await new ListLetterTemplates(room.parts.reads).execute(administrator, order.institutionId)).find(({ kind, language }) => kind === order.kind && language === 'en')!;
    expect(await words.reset(administrator, { ...order, version: 0 })).toMatchObject({ kind: 'saved', template: { version: 0, isDelivered: true } });
    expect(await words.save(administrator, { ...order, version: 0 }, 'Our own words')).toMatchObject({ kind: 'saved', template: { version: 1, isDelivered: false } });
    expect(await words.reset(administrator, { ...order, version: 1 })).toMatchObject({ kind: 'saved', template: { version: 2, isDelivered: true } });
    expect(await listed()).toMatchObject({ version: 2, isDelivered: true, body: deliveredLetters.ADMISSION.en });
    const { decisionId, candidate } = await told(DecisionType.ADMITTED, { firstName: 'Zoé', lastName: 'Durand' });
    expect(textOf((await print().execute(candidate, decisionId, 'en')).bytes)).not.toContain('Our own words');
    expect(await words.save(administrator, { ...order, version: 2 }, 'Welcome')).toMatchObject({ kind: 'saved', template: { version: 3 } });
    for (const version of [0, 1, 2]) expect(await words.save(administrator, { ...order, version }, 'too late')).toEqual({ kind: 'conflict', currentVersion: 3 });
    expect(await listed()).toMatchObject({ version: 3, body: 'Welcome' });
  });

  it('acceptance 7: with a broken variable is not saved, and what is wrong is named by its line', async () => {
    const words = new WordLetter(room.parts.transactions, room.clock);
    const order = { institutionId: room.offer.institutionId, kind: LetterKind.REFUSAL, language: 'en' as const, version: 0 };
    expect(await words.save(administrator, order, 'Dear\n{{candidat.nom}}\n{{#if decision.reason}}')).toEqual({ kind: 'invalid', problems: [
      { field: 'body', code: 'UNKNOWN_VARIABLE', values: { name: 'candidat.nom', line: 2 } }, { field: 'body', code: 'NOT_CLOSED', values: { name: 'decision.reason', line: 3 } },
    ] });
    expect(() => words.save(manager, order, 'x')).toThrow(Forbidden);
    expect(() => words.save({ ...administrator, grants: [] }, order, 'x')).toThrow(NotFound);
  });

  it('as delivered has nothing wrong with it', () => {
    for (const text of Object.values(deliveredLetters).flatMap((languages) => Object.values(languages))) expect(checkTemplate(text, letterVariables)).toEqual([]);
  });
});
