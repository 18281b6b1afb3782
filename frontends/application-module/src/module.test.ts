import { mountScreen } from '@parvis/kit/testing';

import MyApplicationsPage from './features/my-applications/MyApplicationsPage.vue';
import module from './module';

describe('the application module', () => {
  it('shows the applications under the title that the menu gives them', async () => {
    const { view } = await mountScreen(MyApplicationsPage, { messages: module.messages });
    expect(view.get('h1').text()).toBe('Mes candidatures');
  });
});
