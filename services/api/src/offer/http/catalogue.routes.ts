import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { forEverybody, type Route } from '../../kernel/feature';
import { localeFrom, type Locale } from '../../kernel/locale';
import type { Publication } from '../model/published-programme';
import type { OpenDataFormat, ProgrammeFormat, PublishCatalogue } from '../use-cases/publish-catalogue';

const compress = promisify(gzip);
const compressFrom = 1_400;
/** The whole offer is written once in so long, whoever asks how often. */
const keptMs = 10_000;

interface Answer {
  readonly contentType: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer | undefined;
}

/**
 * Public and the same for everybody, so that proxies may keep it: `GET /catalogue/<code>.jsonld` and `.ics` (French, or `?lang=en`),
 * `GET /open-data/programmes.json` and `.csv`.
 */
export function catalogueRoutes(publish: PublishCatalogue, clock: Clock): Route[] {
  const whole = new WholeOffer(publish, clock);
  return [
    {
      method: 'GET',
      tokenScope: forEverybody,
      path: /^\/catalogue\/(?<code>[^/]{1,120})\.(?<format>jsonld|ics)$/,
      async handle(request, response, { groups, url }) {
        const locale: Locale = localeFrom(url.searchParams.get('lang') ?? 'fr');
        const format: ProgrammeFormat = groups['format'] === 'ics' ? 'ics' : 'jsonld';
        await answer(request, response, async () => prepared(await publish.programme(decoded(groups['code'] ?? ''), format, locale)));
      },
    },
    {
      method: 'GET',
      tokenScope: forEverybody,
      path: /^\/open-data\/programmes\.(?<format>json|csv)$/,
      handle: (request, response, { groups }) => answer(request, response, () => whole.in(groups['format'] === 'csv' ? 'csv' : 'json')),
    },
  ];
}

class WholeOffer {
  private readonly kept = new Map<OpenDataFormat, { readonly until: number; readonly answer: Promise<Answer> }>();

  constructor(
    private readonly publish: PublishCatalogue,
    private readonly clock: Clock,
  ) {}

  in(format: OpenDataFormat): Promise<Answer> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(format);
    if (known !== undefined && known.until > now && known.until <= now + keptMs) return known.answer;
    const written = this.publish.everything(format).then(prepared);
    this.kept.set(format, { until: now + keptMs, answer: written });
    // A reading that failed is not remembered.
    written.catch(() => this.kept.delete(format));
    return written;
  }
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    throw new NotFound('programme');
  }
}

async function prepared({ contentType, text }: Publication): Promise<Answer> {
  const plain = Buffer.from(text);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  return { contentType, etag, plain, gzipped: plain.length < compressFrom ? undefined : await compress(plain) };
}

async function answer(request: IncomingMessage, response: ServerResponse, prepare: () => Promise<Answer>): Promise<void> {
  const found = await prepare().catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  if (found === undefined) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No such programme.');
  // Anybody’s page may read what is published for everybody.
  response.setHeader('access-control-allow-origin', '*').setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('etag', found.etag).setHeader('cache-control', 'public, max-age=60, stale-while-revalidate=600').setHeader('vary', 'accept-encoding');
  if (isKnown(request, found.etag)) return void response.writeHead(304).end();
  const body = inEncoding(request, found);
  if (body === found.gzipped) response.setHeader('content-encoding', 'gzip');
  response.writeHead(200, { 'content-type': found.contentType, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const inEncoding = ({ headers }: IncomingMessage, { plain, gzipped }: Answer): Buffer =>
  gzipped !== undefined && String(headers['accept-encoding'] ?? '').includes('gzip') ? gzipped : plain;

/** Weak comparison: proxies add the weakness, and drop it. */
const isKnown = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
