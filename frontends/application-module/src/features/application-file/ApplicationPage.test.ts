import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RouterView } from 'vue-router';

import module from '../../module';

enableAutoUnmount(afterEach);

const both = (fr: string, en = fr) => ({ fr, en });
const hour = 3_600_000;
const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

const document = (id: string, changes: object = {}) => ({
  id,
  state: 'EXPECTED',
  comment: null,
  acts: ['UPLOAD'],
  isSharedWith: 0,
  requirement: { id: `req_${id}`, label: both(`Pièce ${id}`), description: null, isConditional: false, condition: null, template: null },
  file: null,
  ...changes,
});
const cv = { id: 'fil_1', name: 'cv.pdf', size: 1_200_000, contentType: 'application/pdf', uploadedAt: '2027-04-03T08:00:00.000Z', scan: 'CLEAN', url: '/files/fil_1' };
const sent = (id: string) => document(id, { state: 'SENT', acts: ['REPLACE', 'DELETE'], file: cv });
const missing = { code: 'DOCUMENT_MISSING', message: 'Il manque : Pièce a', documentId: 'a', section: null };

const application = (changes: object = {}) => ({
  id: 'app_1',
  reference: 'R1',
  status: 'DRAFT',
  version: 3,
  submittedAt: null,
  cancelledAt: null,
  returnDeadline: inMs(76 * hour),
  timeZone: 'Europe/Paris',
  publishedDecision: null,
  answer: 'NONE',
  answerBy: null,
  nextActor: 'CANDIDATE',
  allowedActs: ['CANCEL', 'EDIT_DOCUMENTS'],
  documentCounts: { provided: 0, total: 2 },
  blockers: [missing],
  events: [],
  fileUrl: '/files/applications/app_1.pdf',
  programme: { id: 'prg_1', code: 'JANUS', title: both('Master JANUS'), additionalInformation: null, centre: { id: 'cen_1', name: both('Droit') } },
  intake: { id: 'itk_1', name: both('Session'), committee: { id: 'com_1', name: both('Commission'), contactAddress: 'janus@example.test' } },
  documents: [document('a'), document('b')],
  receipt: null,
  ...changes,
});
const institution = { id: 'ins_1', maxFileBytes: 10_000_000, fileTypes: ['application/pdf', 'image/jpeg', 'image/png'] };
const ready = { allowedActs: ['SUBMIT', 'CANCEL', 'EDIT_DOCUMENTS'], blockers: [] };

const open = async (changes: object = {}, answers: object = {}) => {
  const screen = await mountScreen(RouterView, {
    routes: module.routes,
    messages: module.messages,
    path: '/applications/app_1',
    answers: { ApplicationFile: { institution, application: application(changes) }, ServerClock: () => ({ now: new Date().toISOString() }), ...answers },
  });
  await flushPromises();
  return screen;
};

type View = Awaited<ReturnType<typeof open>>['view'];
const button = (view: View, label: string) => view.findAll('button').find((one) => one.text().startsWith(label));
const dialog = (view: View, title: string) => view.findAll('dialog').find((one) => one.text().startsWith(title))!;

async function choose(view: View, row: string, file: File): Promise<void> {
  const field = view.get(`#${row} input[type=file]`);
  Object.defineProperty(field.element, 'files', { value: [file], configurable: true });
  await field.trigger('change');
  await flushPromises();
}

const until = async (condition: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  await flushPromises();
};

const ApplicationReceipt = {
  application: {
    id: 'app_1', status: 'SUBMITTED', reference: 'R1', timeZone: 'Europe/Paris',
    fileUrl: '/files/applications/app_1.pdf',
    candidate: { id: 'can_1', number: 'EC1Q5P7N', firstName: 'Zoé', lastName: 'Müller' },
    programme: { id: 'prg_1', title: both('Master JANUS') },
    receipt: {
      number: 'REC-7F3K', submittedAt: '2027-04-03T08:00:00.000Z', snapshotNumber: 1, sha256: 'b'.repeat(64),
      documents: [{ label: both('CV'), fileName: 'cv.pdf', sha256: 'a'.repeat(64), size: 5, state: 'SENT' }],
    },
  },
};

describe('the page of an application', () => {
  it('says what is missing beside the act that it keeps closed', async () => {
    const { view } = await open();
    const act = button(view, 'Transmettre ma candidature')!;
    expect(act.attributes('disabled')).toBeDefined();
    const why = view.get(`#${act.attributes('aria-describedby')}`);
    expect(why.text()).toContain('Avant de transmettre');
    expect(why.get('a').attributes('href')).toBe('#a');
  });

  it('says first what is asked of a file that was given back', async () => {
    const { view } = await open({ status: 'INCOMPLETE', blockers: [] });
    await until(() => view.text().includes('Ce qui vous est demandé'));
    expect(view.text()).toMatch(/Ce qui vous est demandé[^]*Statut du dossier/);
  });

  it('leads from what is missing to its line, from another tab too', async () => {
    const { view, path } = await open();
    await view.get('[role=tablist]').trigger('keydown', { key: 'ArrowLeft' });
    await flushPromises();
    expect(globalThis.document.activeElement?.textContent).toBe('Historique');
    expect(path()).toBe('/applications/app_1?tab=history');
    await view.get('.what-blocks a').trigger('click');
    await flushPromises();
    expect(path()).toBe('/applications/app_1');
    expect(globalThis.document.activeElement?.id).toBe('a');
  });

  it.each([0, 77 * 3600])('closes every act when the date passes while it is open, by a clock %s seconds ahead', async (clockOffset) => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    try {
      const { view } = await open({ ...ready, clockOffset, returnDeadline: inMs(clockOffset * 1000 + 2000), documents: [sent('a'), sent('b')] });
      expect(button(view, 'Remplacer')).toBeDefined();
      expect(button(view, 'Transmettre')!.attributes('disabled')).toBeUndefined();
      jest.advanceTimersByTime(3000);
      await flushPromises();
      expect(view.text()).toContain('La date limite de retour est passée');
      expect(button(view, 'Remplacer')).toBeUndefined();
      expect(button(view, 'Voir')).toBeDefined();
      expect(button(view, 'Transmettre')!.attributes('disabled')).toBeDefined();
    } finally {
      jest.useRealTimers();
    }
  });

  it('submits once however often it is sent, and goes to the receipt', async () => {
    let tries = 0;
    const SubmitApplication = () => (++tries === 1 ? { failure: { kind: 'offline' } } : { submitApplication: application({ status: 'SUBMITTED' }) });
    const { view, sent: asked, path } = await open(ready, { SubmitApplication, ApplicationReceipt });
    await button(view, 'Transmettre ma candidature')!.trigger('click');
    await flushPromises();
    const shown = dialog(view, 'Transmettre ma candidature');
    expect(shown.text()).toContain('aucune modification ne sera possible');
    await shown.findAll('button').at(-1)!.trigger('click');
    await flushPromises();
    expect(shown.text()).toContain('ne sera transmise qu’une fois');
    // Closed and opened again, it is still the submission that had no answer.
    await shown.findAll('button').at(-2)!.trigger('click');
    await button(view, 'Transmettre ma candidature')!.trigger('click');
    await flushPromises();
    await shown.findAll('button').at(-1)!.trigger('click');
    await flushPromises();
    const inputs = asked.filter(({ operation }) => operation === 'SubmitApplication').map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input);
    expect(inputs).toHaveLength(2);
    expect(inputs[0]).toEqual({ id: 'app_1', version: 3, idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(inputs[1]!.idempotencyKey).toBe(inputs[0]!.idempotencyKey);
    expect(path()).toBe('/applications/app_1/receipt');
    for (const proof of ['REC-7F3K', '(heure de Paris)', 'a'.repeat(64), 'EC1Q5P7N']) expect(view.text()).toContain(proof);
  });

  it('keeps the reason of a cancellation when somebody saved in between', async () => {
    const CancelApplication = { cancelApplication: { code: 'CONFLICT', message: 'Ce dossier a changé entre-temps.' } };
    const { view, sent: asked } = await open({}, { CancelApplication });
    await button(view, 'Annuler ma candidature')!.trigger('click');
    await flushPromises();
    const shown = dialog(view, 'Annuler ma candidature');
    await shown.get('textarea').setValue('Un autre projet');
    await shown.findAll('button').at(-1)!.trigger('click');
    await flushPromises();
    expect(shown.text()).toContain('Ce dossier a changé entre-temps.');
    await shown.findAll('button').find((one) => one.text() === 'Recharger le dossier')!.trigger('click');
    await flushPromises();
    expect(asked.filter(({ operation }) => operation === 'ApplicationFile')).toHaveLength(2);
    expect(shown.get('textarea').element.value).toBe('Un autre projet');
  });

  it('refuses a file that the institution does not take before it leaves, and says what to do', async () => {
    const { view, sent: asked } = await open();
    await choose(view, 'a', new File(['x'], 'cv.docx'));
    expect(view.get('#a').text()).toContain('Les formats acceptés sont PDF, JPG, PNG.');
    expect(view.get('#b').text()).not.toContain('cv.docx');
    expect(asked.map(({ operation }) => operation)).not.toContain('RequestUpload');
  });
});

it('has a word in both languages for every act that the history tells', async () => {
  const events = ['application.created', 'document.sent', 'document.not-applicable'].map((kind, index) => ({
    id: `evt_${index}`, kind, status: null, at: inMs(-index * hour), actor: 'CANDIDATE', actorName: 'Zoé Müller', reason: null,
  }));
  const { view } = await open({ events });
  await view.findAll('[role=tab]').at(-1)!.trigger('click');
  await flushPromises();
  expect(view.findAll('.history p').map((line) => line.text())).toEqual(['Candidature créée', 'Vous', 'Pièce envoyée', 'Vous', 'Pièce déclarée «\u00a0non concerné\u00a0»', 'Vous']);
});

describe('sending documents from the page', () => {
  let server: Server;
  let url: string;
  let answer: number;

  beforeEach(async () => {
    answer = 201;
    server = createServer((request, response) => {
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
      response.setHeader('access-control-allow-methods', 'PUT');
      response.setHeader('access-control-allow-headers', 'content-type, apollo-require-preflight');
      request.resume().on('end', () => response.writeHead(request.method === 'OPTIONS' ? 204 : answer).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/tck_1`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const answers = () => ({
    RequestUpload: { requestUpload: { ticket: 'tck_1', url } },
    BindUpload: { bindUpload: { application: application(), document: sent('a') } },
  });

  it('asks for a ticket, sends, binds, and tells that it has arrived', async () => {
    const { view, sent: asked } = await open({}, answers());
    await choose(view, 'a', new File(['%PDF-'], 'cv.pdf'));
    await until(() => view.text().includes('est bien arrivé'));
    expect(asked.slice(-2)).toEqual([
      { operation: 'RequestUpload', variables: { input: { documentId: 'a', fileName: 'cv.pdf', size: 5, contentType: 'application/pdf' } } },
      { operation: 'BindUpload', variables: { input: { documentId: 'a', ticket: 'tck_1' } } },
    ]);
    expect(view.text()).toContain('cv.pdf est bien arrivé.');
  });

  it('sends the same file again after the network failed, and leaves the other rows alone', async () => {
    answer = 502;
    const { view } = await open({ documents: [document('a'), sent('b')] }, answers());
    await choose(view, 'a', new File(['%PDF-'], 'cv.pdf'));
    await until(() => view.get('#a').text().includes('interrompue'));
    expect(view.get('#b').text()).toContain('Envoyée');
    answer = 201;
    await view.get('#a').findAll('button').find((one) => one.text().startsWith('Réessayer'))!.trigger('click');
    await until(() => view.text().includes('est bien arrivé'));
    expect(view.get('#a').text()).not.toContain('interrompue');
  });
});
