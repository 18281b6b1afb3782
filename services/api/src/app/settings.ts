import { resolve } from 'node:path';
import { z } from 'zod';

const sampleSecrets = new Set(['change-me', 'changeme', 'secret', 'sample', 'please-change-this-secret-key-now']);

const onOff = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((text) => ['on', 'true', '1'].includes(text));
const port = (fallback: number) => z.coerce.number({ error: 'a port number, 0 to 65535' }).int().min(0).max(65_535).default(fallback);
const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], { error: 'production, development or test' }).default('development'),
  ROLE: z.enum(['all', 'api', 'worker'], { error: 'all, api or worker' }).default('all'),
  PORT: port(4000),
  HOST: z.string().optional(),
  METRICS_PORT: port(9464),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  DATABASE_URL: url(['mysql:', 'mariadb:']).optional(),
  DATA_DIR: z.string().default('./data'),
  VAULT_URL: z.string().refine((text) => text.startsWith('file:'), { error: 'a folder as file:/path (s3: comes later)' }).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().default('Parvis <ne-pas-repondre@parvis.test>'),
  SECRET_KEY: z.string().min(32, { error: 'at least 32 characters, for instance from `openssl rand -base64 48`' }).optional(),
  SIGNING_KEYS: z.string().optional(),
  TRUSTED_PROXIES: z.string().default(''),
  DEMO: onOff.optional(),
  DEMO_PASSWORD: z.string().min(10, { error: 'at least 10 characters' }).optional(),
  WEBHOOK_ALLOW_PRIVATE: onOff.optional(),
  FRONTENDS_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'debug, info, warn, error or silent' }).default('info'),
});

type Variables = z.infer<typeof variables>;

export interface Settings {
  readonly production: boolean;
  readonly role: 'all' | 'api' | 'worker';
  readonly port: number;
  /** All interfaces when absent. */
  readonly host: string | undefined;
  /** 0: no metrics. */
  readonly metricsPort: number;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** Absent: a private server in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly vaultFolder: string;
  /** Absent: the built-in mailbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Absent: made once and kept in `dataDir`. */
  readonly secretKey: string | undefined;
  readonly signingKeys: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  /** Webhooks may go to http: and to this machine: for trying out. */
  readonly webhookAllowPrivate: boolean;
  readonly frontendsDir: string;
  readonly logLevel: string;
}

/** Every problem at once, naming the variable and what is expected of it. */
export class SettingsRefused extends Error {}

/** Reads the environment: the only place that does. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    throw new SettingsRefused(parsed.error.issues.map((issue) => `${issue.path.join('.')}: expected ${issue.message}`).join('\n'));
  }
  const settings = settingsOf(parsed.data);
  const problems = settings.production ? problemsInProduction(settings) : [];
  if (problems.length > 0) throw new SettingsRefused(problems.join('\n'));
  return settings;
}

function settingsOf(read: Variables): Settings {
  const production = read.NODE_ENV === 'production';
  const dataDir = resolve(read.DATA_DIR);
  return {
    production,
    role: read.ROLE,
    port: read.PORT,
    host: read.HOST,
    metricsPort: read.METRICS_PORT,
    publicUrl: (read.PUBLIC_URL ?? `http://localhost:${String(read.PORT)}`).replace(/\/+$/, ''),
    databaseUrl: read.DATABASE_URL,
    dataDir,
    vaultFolder: read.VAULT_URL === undefined ? resolve(dataDir, 'vault') : resolve(read.VAULT_URL.replace(/^file:(\/\/)?/, '')),
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    secretKey: read.SECRET_KEY,
    signingKeys: read.SIGNING_KEYS,
    trustedProxies: read.TRUSTED_PROXIES.split(',').map((text) => text.trim()).filter(Boolean),
    demo: read.DEMO ?? (!production && read.DATABASE_URL === undefined),
    demoPassword: read.DEMO_PASSWORD,
    webhookAllowPrivate: read.WEBHOOK_ALLOW_PRIVATE ?? false,
    frontendsDir: resolve(read.FRONTENDS_DIR ?? resolve(__dirname, '../../../../frontends')),
    logLevel: read.LOG_LEVEL,
  };
}

/** Production starts with real secrets and real mail, or not at all. */
function problemsInProduction(settings: Settings): string[] {
  const { secretKey, mailFrom } = settings;
  const all: readonly (readonly [boolean, string])[] = [
    [secretKey === undefined || sampleSecrets.has(secretKey), 'SECRET_KEY: expected a secret of your own in production'],
    [settings.signingKeys === undefined, 'SIGNING_KEYS: expected P-256 private keys in production'],
    [settings.smtpUrl === undefined, 'SMTP_URL: expected in production, the built-in mailbox is for trying out'],
    [settings.databaseUrl === undefined, 'DATABASE_URL: expected in production, the private server is for trying out'],
    [/@[^>]*\.test\W*$/i.test(mailFrom), 'MAIL_FROM: expected an address of your own in production'],
    [settings.webhookAllowPrivate, 'WEBHOOK_ALLOW_PRIVATE: expected off in production'],
    [settings.demo, 'DEMO: expected off in production'],
    [!settings.publicUrl.startsWith('https:'), 'PUBLIC_URL: expected an https: address in production'],
  ];
  return all.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
}
