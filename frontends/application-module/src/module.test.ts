import module from './module';

describe('the application module', () => {
  it('lets strangers look at the offer, and asks who they are before anything of theirs', () => {
    const closed = module.routes.filter(({ meta }) => meta?.signedIn).map(({ path }) => path);
    expect(closed).toEqual(['/applications', '/applications/:id', '/applications/:id/receipt']);
    expect(module.routes.map(({ path }) => path)).toEqual(['/programmes', '/programmes/:code', ...closed]);
  });
});
