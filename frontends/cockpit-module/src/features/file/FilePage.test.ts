import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { RouterView } from 'vue-router';

import module from '../../module';
import FilePage from './FilePage.vue';

enableAutoUnmount(afterEach);

const text = (fr: string) => ({ fr, en: `${fr} (en)` });

interface Doc {
  readonly state?: string;
  readonly comment?: string | null;
  readonly acts?: readonly string[];
  readonly isBeingReplaced?: boolean;
}

const aDocument = (code: string, { state = 'SENT', comment = null, acts = ['ACCEPT', 'REFUSE'], isBeingReplaced = false }: Doc = {}) => ({
  id: `doc_${code}`, state, comment, acts, isBeingReplaced,
  requirement: { id: `req_${code}`, code, label: text(code), isConditional: false },
  file: { id: `fil_${code}`, name: `${code}.png`, size: 1200, contentType: 'image/png', url: `/files/fil_${code}`, scan: 'CLEAN' },
});

const aFile = (over: Record<string, unknown> = {}) => ({
  id: 'app_1', reference: 'R1', status: 'SUBMITTED', version: 7, submittedAt: '2027-04-03T10:00:00.000Z', returnDeadline: '2099-04-12T21:59:59.999Z', timeZone: 'Europe/Paris',
  allowedActs: ['JUDGE_DOCUMENTS', 'MARK_INCOMPLETE', 'MARK_COMPLETE'], publishedDecision: null, answer: 'NONE', answerBy: null, fileUrl: '/files/applications/app_1.pdf',
  candidate: { id: 'can_1', number: 'EC1Q5P7N', firstName: 'Zoé', lastName: 'Müller' }, programme: { id: 'prg_1', code: 'JANUS', title: text('JANUS') },
  documents: [aDocument('CV', { state: 'ACCEPTED', acts: ['REFUSE'] }), aDocument('DIPLOMA'), aDocument('LETTER')],
  events: [
    { id: 'evt_1', kind: 'document.accepted', status: null, at: '2027-04-04T10:00:00.000Z', actor: 'STAFF', actorName: 'Maude Membre', reason: null, documentLabel: text('CV') },
    { id: 'evt_2', kind: 'application.tags-set', status: null, at: '2027-04-04T11:00:00.000Z', actor: 'STAFF', actorName: 'Maude Membre', reason: '+ Bourse', documentLabel: null },
  ],
  submittedProfile: { snapshotNumber: 1, submittedAt: '2027-04-03T10:00:00.000Z', sections: [
    { title: text('Informations personnelles'), note: null, rows: [{ label: text('Né(e) le'), value: text('12 décembre 2000') }, { label: text('INE'), value: null }], entries: [] },
  ] },
  ...over,
});

const judged = { judgeDocument: { __typename: 'DocumentChanged', application: { id: 'app_1', version: 8 }, document: aDocument('DIPLOMA', { state: 'ACCEPTED' }) } };
const conflict = { __typename: 'Conflict', code: 'CONFLICT', message: 'Cette candidature a changé depuis que vous l’avez ouverte.' };

const open = (file: unknown = aFile(), answers: Record<string, unknown> = {}) => mountScreen(RouterView, {
  messages: module.messages, path: '/cockpit/applications/app_1', routes: [{ path: '/cockpit/applications/:id', name: 'cockpit-application', component: FilePage }],
  answers: { CockpitFile: { application: file }, AnnouncePresence: { announcePresence: { people: [] } }, ServerClock: { now: '2027-04-05T10:00:00.000Z' }, JudgeDocument: judged, PreviewMail: { previewMail: { __typename: 'Refused', code: 'MAIL_NOT_SENT', message: 'Aucun courriel.' } }, ...answers },
});
type Mounted = Awaited<ReturnType<typeof open>>;

const press = async (key: string): Promise<void> => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  await flushPromises();
};
const button = ({ view }: Mounted, label: string) => view.findAll('button').find((one) => one.text().startsWith(label))!;
const inputsOf = ({ sent }: Mounted, operation: string) => sent.filter((one) => one.operation === operation).map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
const shown = ({ view }: Mounted): string => view.get('.file-stage h2').text();

describe('the page of one file', () => {
  it('says who it is, shows the first document that waits, and the profile', async () => {
    const page = await open();
    expect(page.view.get('h1').text()).toBe('MÜLLER Zoé');
    expect(page.view.text()).toContain('EC1Q5P7N · JANUS · Transmise le 3\u00a0avril\u00a02027');
    expect(shown(page)).toBe('DIPLOMA');
    expect(page.view.text()).toContain('12 décembre 2000');
    expect(page.view.text()).not.toContain('INE');
  });

  it('is worked by the keyboard: numbers, next, previous, accept', async () => {
    const page = await open();
    await press('3');
    expect(shown(page)).toBe('LETTER');
    await press('n');
    expect(shown(page)).toBe('LETTER');
    await press('p');
    expect(shown(page)).toBe('DIPLOMA');
    await press('A');
    expect(inputsOf(page, 'JudgeDocument')).toEqual([{ documentId: 'doc_DIPLOMA', version: 7, verdict: 'ACCEPTED', comment: null }]);
    expect(page.sent.filter(({ operation }) => operation === 'CockpitFile')).toHaveLength(2);
    await press('1');
    await press('a');
    expect(inputsOf(page, 'JudgeDocument')).toHaveLength(1);
    await press('?');
    expect(page.view.text()).toContain('Raccourcis du clavier');
  });

  it('accepts again what got no answer, wherever one has gone since', async () => {
    const page = await open(aFile(), { JudgeDocument: { failure: { kind: 'offline' } } });
    await press('a');
    await press('n');
    expect(shown(page)).toBe('LETTER');
    expect(page.view.find('.p-notice-refused').exists()).toBe(false);
    await press('p');
    await press('a');
    await page.view.get('.p-notice-refused button').trigger('click');
    await flushPromises();
    expect(inputsOf(page, 'JudgeDocument').map(({ documentId }) => documentId)).toEqual(['doc_DIPLOMA', 'doc_DIPLOMA', 'doc_DIPLOMA']);
  });

  it('keeps a proposal that is being written while one looks at another tab', async () => {
    const decision = {
      id: 'app_1', reference: 'R1', version: 7, status: 'COMPLETE', timeZone: 'Europe/Paris', admissionRoute: 'UNDECIDED', proposedRoute: null, publishedDecision: null, decidedAt: null,
      answer: 'NONE', answerBy: null, letterUrl: null, waitingRank: null, decisionActs: ['PROPOSE'], candidate: { id: 'can_1', firstName: 'Zoé', lastName: 'Müller' },
      programme: { id: 'prg_1', title: text('JANUS') }, intake: { id: 'itk_1' }, proposedDecision: null, decisions: [],
    };
    const { view } = await open(aFile(), { DecisionOfApplication: { application: decision } });
    const turn = async (label: string): Promise<void> => {
      await view.findAll('[role=tab]').find((tab) => tab.text() === label)!.trigger('click');
      await flushPromises();
    };
    await turn('Décision');
    await flushPromises();
    await view.get('#proposal-type').setValue('ON_HOLD');
    await view.get('#proposal-comment').setValue('Très bon dossier');
    await turn('Profil');
    await turn('Décision');
    expect(view.get<HTMLTextAreaElement>('#proposal-comment').element.value).toBe('Très bon dossier');
  });

  it('refuses with a comment, and keeps it when somebody was faster', async () => {
    const page = await open(aFile(), { JudgeDocument: { judgeDocument: conflict } });
    await press('r');
    const area = page.view.get('dialog textarea');
    await press('n');
    expect(shown(page)).toBe('DIPLOMA');
    await button(page, 'Refuser la pièce').trigger('click');
    expect(page.view.text()).toContain('Indiquez le motif du refus.');
    await area.setValue('La page 2 est illisible');
    await button(page, 'Refuser la pièce').trigger('click');
    await flushPromises();
    expect(inputsOf(page, 'JudgeDocument')).toEqual([{ documentId: 'doc_DIPLOMA', version: 7, verdict: 'REFUSED', comment: 'La page 2 est illisible' }]);
    expect(page.view.text()).toContain(conflict.message);
    await button(page, 'Recharger le dossier').trigger('click');
    await flushPromises();
    expect((page.view.get('dialog textarea').element as HTMLTextAreaElement).value).toBe('La page 2 est illisible');
  });

  it('offers what the API allows, and nothing to a reader', async () => {
    const page = await open();
    expect(page.view.findAll('.p-page-actions button').map((one) => one.text())).toEqual(['Incomplet…', 'Complet…']);
    const reader = await open(aFile({ allowedActs: [], documents: [aDocument('CV', { acts: [] })] }));
    expect(reader.view.findAll('.p-page-actions button')).toEqual([]);
    expect(reader.view.find('.file-verdict button').exists()).toBe(false);
  });

  it('incomplete: lists what is refused; without that it asks for a comment, and a date when the old one is over', async () => {
    const MarkIncomplete = { markIncomplete: { __typename: 'Application', id: 'app_1', version: 8 } };
    const page = await open(aFile({ returnDeadline: '2027-04-01T21:59:59.999Z' }), { MarkIncomplete });
    await button(page, 'Incomplet…').trigger('click');
    await button(page, 'Déclarer incomplet').trigger('click');
    expect(page.view.text()).toContain('Dites au candidat ce qui manque');
    expect(document.activeElement?.id).toBe('act-text');
    await page.view.get('dialog textarea').setValue('Il manque la page 2.');
    await page.view.get('dialog input[type=date]').setValue('2027-04-20');
    expect(page.view.text()).toContain('20\u00a0avril\u00a02027 à 23\u00a0h\u00a059 (heure de Paris)');
    await button(page, 'Déclarer incomplet').trigger('click');
    await flushPromises();
    expect(inputsOf(page, 'MarkIncomplete')).toEqual([{ id: 'app_1', version: 7, comment: 'Il manque la page 2.', newReturnDeadline: '2027-04-20T21:59:59.999Z' }]);
    expect(page.view.find('dialog[open]').exists()).toBe(false);

    const refused = await open(aFile({ documents: [aDocument('CV', { state: 'REFUSED', comment: 'Illisible' })] }), { MarkIncomplete });
    await button(refused, 'Incomplet…').trigger('click');
    expect(refused.view.get('dialog li').text()).toBe('CV – Illisible');
    await button(refused, 'Déclarer incomplet').trigger('click');
    await flushPromises();
    expect(inputsOf(refused, 'MarkIncomplete')).toEqual([{ id: 'app_1', version: 7, comment: null, newReturnDeadline: null }]);
  });

  it('complete with open documents needs a reason', async () => {
    const page = await open(aFile({ documents: [aDocument('CV', { isBeingReplaced: true, acts: [] })] }), { MarkComplete: { markComplete: { __typename: 'Refused', code: 'DOCUMENT_OPEN', message: 'Des pièces sont encore attendues.' } } });
    expect(page.view.text()).toContain('En cours de remplacement');
    await button(page, 'Complet…').trigger('click');
    await page.view.get('dialog textarea').setValue('Accord de la commission');
    await button(page, 'Déclarer complet').trigger('click');
    await flushPromises();
    expect(page.view.text()).toContain('Des pièces sont encore attendues.');
  });

  it('says who else is there, and who did what', async () => {
    const page = await open(aFile(), { AnnouncePresence: { announcePresence: { people: [{ firstName: 'Maude', lastName: 'Membre', since: '2027-04-05T09:00:00.000Z' }] } } });
    expect(page.view.text()).toContain('Maude Membre consulte aussi ce dossier');
    await page.view.findAll('[role=tab]').find((tab) => tab.text() === 'Historique')!.trigger('click');
    expect(page.view.get('.file-history').text()).toContain('Pièce validée');
    expect(page.view.get('.file-history').text()).toContain('Maude Membre');
    expect(page.view.get('.file-history').text()).toContain('Étiquettes modifiées');
  });

  describe('a date that was typed and nothing else', () => {
    async function typing(act: string, field: 'date' | 'time' | undefined) {
      const page = await open(aFile({ allowedActs: ['MARK_INCOMPLETE', 'MOVE_RETURN_DEADLINE'] }));
      await button(page, act).trigger('click');
      await flushPromises();
      if (field) await page.view.get(`.file-deadline input[type=${field}]`).setValue(field === 'date' ? '2099-05-02' : '18:00');
      await button(page, 'Fermer').trigger('click');
      await flushPromises();
      return page;
    }
    const question = 'Fermer sans enregistrer\u00a0?';

    it.each([['Incomplet…', 'date'], ['Incomplet…', 'time'], ['Nouvelle date…', 'date']] as const)('is asked about before it is lost (%s, %s), and stays when told to', async (act, field) => {
      const page = await typing(act, field);
      expect(page.view.text()).toContain(question);
      await button(page, 'Continuer la saisie').trigger('click');
      await flushPromises();
      expect(page.view.get<HTMLInputElement>(`.file-deadline input[type=${field}]`).element.value).toBe(field === 'date' ? '2099-05-02' : '18:00');
    });

    it.each(['Incomplet…', 'Nouvelle date…'])('is not asked about where it is the one that was proposed (%s)', async (act) => {
      const { view } = await typing(act, undefined);
      expect(view.text()).not.toContain(question);
      expect(view.find('.file-deadline').exists()).toBe(false);
    });
  });

  it('of a draft it shows that it is there', async () => {
    const page = await open(aFile({ status: 'DRAFT', submittedAt: null, documents: [], events: [], submittedProfile: null, allowedActs: ['CANCEL', 'MOVE_RETURN_DEADLINE'] }));
    expect(page.view.text()).toContain('Ce dossier est encore en préparation');
    expect(page.view.findAll('.p-page-actions button').map((one) => one.text())).toEqual(['Nouvelle date…', 'Annuler la candidature…']);
  });

  it('says what to do when there is no answer', async () => {
    const page = await open(null, { CockpitFile: { failure: { kind: 'not-found' } } });
    expect(page.view.text()).toContain('Cette page n’existe pas, ou elle ne vous est pas accessible.');
  });
});
