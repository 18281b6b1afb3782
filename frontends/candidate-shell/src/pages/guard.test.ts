import { safeReturn } from './guard';

describe('where to go after signing in', () => {
  it.each(['/space', '/programmes/JANUS?from=mail#dates', '/applications/app_01?tab=history'])('%s is ours', (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  it.each([
    'https://elsewhere.test/space',
    '//elsewhere.test',
    '/\\elsewhere.test',
    '\\\\elsewhere.test',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /space',
    'space',
    '',
    '/\t/elsewhere.test',
    undefined,
    ['/space'],
  ])('%j is not', (value) => {
    const target = safeReturn(value);
    expect(target === undefined || new URL(target, 'https://parvis.test').host === 'parvis.test').toBe(true);
    expect(target ?? '').not.toMatch(/elsewhere|^[^/]/);
  });
});
