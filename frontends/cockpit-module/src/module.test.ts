import { mountScreen } from '@parvis/kit/testing';

import ApplicationsPage from './features/applications/ApplicationsPage.vue';
import module from './module';

describe('the cockpit module', () => {
  it('shows the applications under the title that the menu gives them', async () => {
    const { view } = await mountScreen(ApplicationsPage, { messages: module.messages });
    expect(view.get('h1').text()).toBe('Candidatures');
  });
});
