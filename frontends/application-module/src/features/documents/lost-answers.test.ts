import { mountScreen, fakeGateway, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineComponent, h, ref } from 'vue';

import en from '../application-file/messages/en.json';
import fr from '../application-file/messages/fr.json';
import DocumentRow from './DocumentRow.vue';
import { shipFile, type Step } from './ship-file';
import { useDocumentActs } from './use-document-acts';

describe('a file whose arrival nobody confirmed', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(201, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': 'PUT' }).end();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`;
  });
  afterAll(() => new Promise((resolve) => void server.close(resolve)));

  function ship(answers: Answers): Promise<Step<true>> {
    const job = { documentId: 'a', file: new File(['x'], 'cv.pdf', { type: 'application/pdf' }), stop: new AbortController() };
    return shipFile(fakeGateway(answers).gateway, job, { sent: () => undefined, binding: () => undefined });
  }

  it('is neither said to be lost nor to be there', async () => {
    const answers = { RequestUpload: { requestUpload: { url, ticket: 'T' } }, BindUpload: { failure: { kind: 'server', requestId: 'req_8' } } };
    expect(await ship(answers)).toEqual({ problem: { kind: 'unanswered', failure: { kind: 'server', requestId: 'req_8' }, canRetry: true } });
  });

  it.each([
    [{ kind: 'offline' }, { kind: 'interrupted', canRetry: true }],
    [{ kind: 'signed-out' }, { kind: 'signed-out', canRetry: true }],
    [{ kind: 'server', requestId: 'req_2' }, { kind: 'failed', failure: { kind: 'server', requestId: 'req_2' }, canRetry: true }],
    [{ kind: 'outdated' }, { kind: 'failed', failure: { kind: 'outdated' }, canRetry: false }],
  ])('says why it did not even leave: %j', async (failure, problem) => {
    expect(await ship({ RequestUpload: { failure } })).toEqual({ problem });
  });
});

describe('an act on a document that got no answer', () => {
  async function refusalOf(failure: object): Promise<string> {
    const screen = defineComponent(() => {
      const { setNotApplicable, refusals } = useDocumentActs();
      return () => h('button', { class: 'act', onClick: () => setNotApplicable('a', true) }, refusals.get('a'));
    });
    const { view } = await mountScreen(screen, { messages: { fr, en }, answers: { SetNotApplicable: { failure } } });
    await view.get('.act').trigger('click');
    await flushPromises();
    return view.get('.act').text();
  }

  it('is not said to have changed nothing, and comes with its reference', async () => {
    const text = await refusalOf({ kind: 'server', requestId: 'req_4' });
    expect(text).toContain('Nous ne savons pas si votre demande nous est parvenue.');
    expect(text).toContain('req_4');
  });

  it('is not taken for a lost connection when it was forbidden', async () => {
    expect(await refusalOf({ kind: 'forbidden' })).toContain('Cette action ne vous est pas ouverte.');
  });
});

describe('the keyboard on a line', () => {
  it('stays there when an act takes its own button away', async () => {
    const label = { fr: 'Curriculum vitæ', en: 'CV' };
    const line = { id: 'a', state: 'SENT', comment: null, isSharedWith: 0, file: null, requirement: { id: 'r', label, description: null, isConditional: false, condition: null, template: null } };
    const acts = ref(['DELETE']);
    const uploads = { byDocument: new Map(), isBusy: ref(false) };
    const limits = { maxFileBytes: 1, fileTypes: [] };
    const screen = defineComponent(() => () => h(DocumentRow as never, { document: { ...line, acts: acts.value }, timeZone: 'Europe/Paris', limits, uploads, frozen: false, pending: false }));
    const { view } = await mountScreen(screen, { messages: { fr, en } });
    view.get<HTMLButtonElement>('.document-acts button').element.focus();
    acts.value = [];
    await flushPromises();
    expect(document.activeElement?.id).toBe('a');
  });
});
