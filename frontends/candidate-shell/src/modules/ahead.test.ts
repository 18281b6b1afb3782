const entry = {
  id: 'application', basePath: '/applications', basePaths: ['/applications', '/programmes'], label: { fr: '', en: '' },
  entry: '/modules/application/remoteEntry.js', preload: ['/modules/application/remoteEntry.js', '/modules/application/assets/page.css'],
};

async function given(answer: () => unknown) {
  jest.resetModules();
  document.head.innerHTML = '';
  globalThis.fetch = jest.fn(async () => answer()) as unknown as typeof fetch;
  const { fetchAhead } = await import('./ahead');
  const links = () => [...document.head.querySelectorAll('link')].map(({ rel, href }) => [rel, new URL(href).pathname]);
  return { fetchAhead, links };
}
const listed = () => ({ ok: true, json: async () => [entry] });

describe('what is fetched ahead', () => {
  it.each(['/programmes', '/programmes/JANUS', '/applications/app_1'])('a link into a module, %s, brings its scripts and styles', async (path) => {
    const { fetchAhead, links } = await given(listed);
    const start = jest.fn();
    await fetchAhead(path, start);
    expect(links()).toEqual([['modulepreload', '/modules/application/remoteEntry.js'], ['stylesheet', '/modules/application/assets/page.css']]);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it.each(['/space', '/programmes-of-others', '/help'])('a page of the shell, %s, brings nothing', async (path) => {
    const { fetchAhead, links } = await given(listed);
    const start = jest.fn();
    await fetchAhead(path, start);
    expect([links(), start.mock.calls]).toEqual([[], []]);
  });

  it('a list that cannot be read stops here, and is asked for again by whoever needs it', async () => {
    const { fetchAhead } = await given(() => ({ ok: false, status: 503 }));
    await expect(fetchAhead('/programmes', jest.fn())).rejects.toThrow('503');
    await expect(fetchAhead('/programmes', jest.fn())).rejects.toThrow('503');
    expect(globalThis.fetch).toHaveBeenCalledTimes(2);
  });
});
