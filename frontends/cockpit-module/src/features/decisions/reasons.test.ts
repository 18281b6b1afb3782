import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import ReasonsPanel from './ReasonsPanel.vue';

enableAutoUnmount(afterEach);

const reason = (change: Record<string, unknown> = {}) => ({ id: 'rsn_1', code: 'LEVEL', label: { fr: 'Niveau', en: 'Level' }, position: 10, isInService: true, version: 3, ...change });

describe('the reasons of an institution', () => {
  it('after a conflict say who was quicker, are read again, keep what was typed, and go on from the newer version', async () => {
    let kept = reason();
    const answers = {
      DecisionReasons: () => ({ decisionReasons: [kept] }),
      SaveDecisionReason: ({ input }: { input: Record<string, unknown> }) => {
        if (input['version'] === 4) return { saveDecisionReason: { __typename: 'DecisionReason', id: 'rsn_1' } };
        kept = reason({ version: 4, label: { fr: 'Le sien', en: 'Theirs' } });
        return { saveDecisionReason: { __typename: 'Conflict', code: 'CONFLICT', message: 'Robin Delorme a modifié le motif LEVEL.' } };
      },
    };
    const { view, sent } = await mountScreen(ReasonsPanel, { messages: module.messages, props: { institutionId: 'ins_1' }, answers });
    await view.findAll('button').find((one) => one.text().startsWith('Modifier'))!.trigger('click');
    await view.get('#reason-labelFr').setValue('Le mien');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.text()).toContain('Robin Delorme a modifié le motif LEVEL.');
    expect(view.get('table').text()).toContain('Le sien');
    expect((view.get('#reason-labelFr').element as HTMLTextAreaElement).value).toBe('Le mien');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(sent.filter(({ operation }) => operation === 'SaveDecisionReason').map(({ variables }) => (variables as { input: { version: number } }).input.version)).toEqual([3, 4]);
    expect(view.find('form').exists()).toBe(false);
  });
});
