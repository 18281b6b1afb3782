import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount } from '@vue/test-utils';
import { defineComponent, h } from 'vue';

import module from '../../module';
import HistoryList from './HistoryList.vue';
import IncompletePanel from './IncompletePanel.vue';
import { useFileMessages } from './use-file-messages';

enableAutoUnmount(afterEach);

const both = (fr: string, en = fr) => ({ fr, en });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const event = (id: string, kind: string, at: string, reason: string | null = null) => ({ id, kind, at, status: null, actor: 'STAFF', actorName: null, reason, documentLabel: null });
const document = (id: string, state: string, comment: string | null = null) => ({ id, state, comment, requirement: { label: both(`Pièce ${id}`) } });
const within = (part: unknown, props: object) => defineComponent(() => {
  useFileMessages();
  return () => h(part as never, props);
});

describe('a file that was given back', () => {
  it('says what is asked: the words of the office, what was refused and why, and until when', async () => {
    const application = {
      returnDeadline: '2027-04-12T21:59:59.999Z', timeZone: 'Europe/Paris',
      documents: [document('a', 'ACCEPTED'), document('b', 'REFUSED', 'La page 2 est illisible'), document('c', 'SENT')],
      events: [event('3', 'application.marked-incomplete', '2027-04-02T08:00:00.000Z', 'Corrigez aussi votre adresse.'), event('1', 'application.marked-incomplete', '2027-03-02T08:00:00.000Z', 'Une autre fois.')],
    };
    const gone: string[] = [];
    const { view } = await mountScreen(within(IncompletePanel, { application, left: 76 * 3_600_000, onGo: (id: string) => gone.push(id) }), { messages: module.messages });
    const text = plain(view.text());
    expect(text).toContain('Ce qui vous est demandé');
    expect(text).toContain('Corrigez aussi votre adresse.');
    expect(text).not.toContain('Une autre fois.');
    expect(text).toContain('Une pièce est à remplacer :');
    expect(text).toContain('Pièce b – « La page 2 est illisible »');
    expect(text).toContain('avant le 12 avril 2027 à 23 h 59 (heure de Paris) · encore 3 j 04 h 00');
    await view.get('a[href="#b"]').trigger('click');
    expect(gone).toEqual(['b']);
  });

  it('has a history in plain words, whoever acted', async () => {
    const kinds = [
      'application.marked-incomplete', 'application.marked-complete', 'application.returned-to-draft', 'application.return-deadline-moved', 'application.answered',
      'document.accepted', 'document.refused', 'decision.published', 'answer.accepted', 'answer.declined', 'answer.withdrawn', 'answer.expired',
    ];
    const events = kinds.map((kind, index) => event(String(index), kind, `2027-04-02T08:00:${String(10 + index)}.000Z`));
    for (const locale of ['fr', 'en'] as const) {
      const { view } = await mountScreen(within(HistoryList, { events, timeZone: 'Europe/Paris' }), { messages: module.messages, locale });
      const lines = view.findAll('.history-line > div > p:first-child').map((line) => line.text());
      expect(new Set(lines).size).toBe(kinds.length);
      expect(lines.filter((line) => line === 'Dossier modifié' || line.includes('application.'))).toEqual([]);
    }
  });
});
