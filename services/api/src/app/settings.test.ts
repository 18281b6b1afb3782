import { readSettings, SettingsRefused } from './settings';

const production = {
  NODE_ENV: 'production', PUBLIC_URL: 'https://parvis.example', DATABASE_URL: 'mysql://parvis:x@db/parvis', SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'Admissions <admissions@parvis.example>',
  SECRET_KEY: 'k3oQy0y8oJq5mD2u0V3Fq8nX1b7s9t4w', SIGNING_KEYS: '-----BEGIN PRIVATE KEY-----',
};

const refusal = (environment: NodeJS.ProcessEnv): string => {
  try {
    readSettings(environment);
    return '';
  } catch (error) {
    if (error instanceof SettingsRefused) return error.message;
    throw error;
  }
};

describe('settings', () => {
  it('need nothing to try Parvis out', () => {
    expect(readSettings({})).toMatchObject({ port: 4000, metricsPort: 9464, role: 'all', demo: true, publicUrl: 'http://localhost:4000', production: false });
  });

  it('name every wrong variable at once, with what is expected', () => {
    const message = refusal({ PORT: 'ninety', ROLE: 'boss', SMTP_URL: 'mail', PUBLIC_URL: 'ftp://x' });
    for (const name of ['PORT: expected a port number', 'ROLE: expected all, api or worker', 'SMTP_URL: expected an address', 'PUBLIC_URL: expected an address']) {
      expect(message).toContain(name);
    }
  });

  it('treat an empty variable as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' }).port).toBe(4000);
  });

  it('accept a complete production', () => {
    expect(readSettings(production)).toMatchObject({ production: true, demo: false });
  });

  it.each([
    ['a sample secret', { SECRET_KEY: 'please-change-this-secret-key-now' }, 'SECRET_KEY'],
    ['no secret', { SECRET_KEY: '' }, 'SECRET_KEY'],
    ['the built-in mailbox', { SMTP_URL: '' }, 'SMTP_URL'],
    ['no sender of its own', { MAIL_FROM: '' }, 'MAIL_FROM'],
    ['a sender that does not exist', { MAIL_FROM: 'a@b.TEST' }, 'MAIL_FROM'],
    ['demonstration data', { DEMO: 'on' }, 'DEMO'],
    ['plain http', { PUBLIC_URL: 'http://parvis.example' }, 'PUBLIC_URL'],
    ['no signing keys', { SIGNING_KEYS: '' }, 'SIGNING_KEYS'],
  ])('security 74: refuse production with %s', (_, change, name) => {
    expect(refusal({ ...production, ...change })).toContain(name);
  });
});
