import { gunzipSync } from 'node:zlib';
import { startTestApi, type TestApi } from '../support/api';
import { anIntake, anOffer, anotherOffer, aProgramme, aRequirement, givenOffer } from '../support/builders/offer';

const long = 'Sécurité; défense, \\ coopération européenne et relations internationales – parcours « Œuvre » '.repeat(2);
const programmes = [
  aProgramme('JANUS', {
    title: { fr: long, en: 'Joint master' }, keywords: ['sécurité'], requirements: [aRequirement('CV')], url: 'https://janus.example.test',
    intakes: [
      anIntake({ code: 'ONE', juryOn: '2027-04-20', publicationOn: '2027-04-30' }),
      anIntake({ code: 'TWO', name: { fr: 'Session de janvier', en: 'January intake' }, capacity: 12, timeZone: 'Indian/Reunion', closesAt: new Date('2027-05-31T19:59:59.999Z'), returnDeadline: new Date('2027-06-10T19:59:59.999Z') }),
    ],
  }),
  aProgramme('M1-IA', { intakes: [] }),
  aProgramme('OLD', { isInService: false }),
];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await givenOffer(api.parvis.parts, anOffer({ programmes }));
  await givenOffer(api.parvis.parts, anotherOffer({ programmes: [aProgramme('ELSEWHERE')] }));
});
afterAll(() => api.stop());

/** Of `EducationalOccupationalProgram` and what it is a kind of, as far as we write it. */
const ofSchemaOrg = [
  '@context', '@type', '@id', 'identifier', 'url', 'name', 'description', 'sameAs', 'potentialAction', 'provider', 'hasCourse', 'educationalCredentialAwarded', 'applicationStartDate', 'applicationDeadline', 'maximumEnrollment',
];

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`${api.url}${path}`, { method, headers });
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('the public catalogue for other programs', () => {
  it('is kept by proxies and asked for again by its mark', async () => {
    for (const path of ['/open-data/programmes.json', '/open-data/programmes.csv', '/catalogue/JANUS.jsonld', '/catalogue/JANUS.ics']) {
      const first = await get(path);
      expect([path, first.status, first.headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=60, stale-while-revalidate=600']);
      expect(first.headers.get('set-cookie')).toBeNull();
      expect(first.headers.get('access-control-allow-origin')).toBe('*');
      const etag = first.headers.get('etag')!;
      expect((await first.text()).length).toBeGreaterThan(100);
      for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
        const again = await get(path, { 'if-none-match': known });
        expect([path, known, again.status, await again.text()]).toEqual([path, known, 304, '']);
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
      const head = await get(path, {}, 'HEAD');
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    }
  });

  it('says the same compressed', async () => {
    const plain = await (await get('/open-data/programmes.json', { 'accept-encoding': 'identity' })).text();
    const { request } = await import('node:http');
    const body = await new Promise<Buffer>((resolve, reject) => {
      request(`${api.url}/open-data/programmes.json`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        expect(response.headers['content-encoding']).toBe('gzip');
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
      }).on('error', reject).end();
    });
    expect(gunzipSync(body).toString()).toBe(plain);
  });

  it('follows schema.org, each instant on the clocks of its deadline', async () => {
    const answer = await get('/catalogue/JANUS.jsonld?lang=en');
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({
      '@context': 'https://schema.org', '@type': 'EducationalOccupationalProgram', identifier: 'JANUS', name: 'Joint master', educationalCredentialAwarded: 'Master’s degree',
      hasCourse: { '@type': 'Course', name: 'Joint master', inLanguage: ['fr'], keywords: ['sécurité'], provider: { name: 'University One' } }, sameAs: 'https://janus.example.test', provider: { name: 'University One', department: { name: 'Faculty of Law' } },
      applicationStartDate: '2026-10-01T09:00:00.000+02:00', applicationDeadline: '2027-05-31T23:59:59.999+04:00', maximumEnrollment: 42,
      potentialAction: [{ '@type': 'ApplyAction', endTime: '2027-03-31T23:59:59.999+02:00' }, { name: 'January intake' }],
    });
    const other = (await (await get('/catalogue/M1-IA.jsonld')).json()) as object;
    expect(other).not.toHaveProperty('applicationDeadline');
    for (const key of Object.keys({ ...other, ...((await (await get('/catalogue/JANUS.jsonld')).json()) as object) })) expect(ofSchemaOrg).toContain(key);
  });

  it('gives calendars every date of every round, in lines that they can read', async () => {
    const answer = await get('/catalogue/JANUS.ics');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const lines = unfolded(text);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(8);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20261001T070000Z', 'DTSTART:20270331T215959Z', 'DTSTART:20270412T215959Z', 'DTSTART;VALUE=DATE:20270420', 'DTSTART;VALUE=DATE:20270430',
      'DTSTART:20261001T070000Z', 'DTSTART:20270531T195959Z', 'DTSTART:20270610T195959Z',
    ]);
    expect(lines).toContain('DTEND;VALUE=DATE:20270501');
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(8);
    expect(lines.find((line) => line.startsWith('SUMMARY:Date limite de candidature'))).toContain('Sécurité\\; défense\\, \\\\ coopération');
    expect(lines.at(-1)).toBe('');
    expect(await (await get('/catalogue/JANUS.ics?lang=en')).text()).toContain('SUMMARY:Last moment to apply – Joint master (September intake)');
  });

  it('opens what is in service and nothing else', async () => {
    const { licence, programmes: open } = (await (await get('/open-data/programmes.json')).json()) as { licence: { name: string }; programmes: { code: string; intakes: object[]; requirements: object[] }[] };
    expect(licence.name).toBe('Licence Ouverte 2.0');
    expect(open.map(({ code }) => code)).toEqual(['JANUS', 'M1-IA']);
    expect(open[0]).toMatchObject({ diplomaType: { code: 'MASTER' }, centre: { code: 'LAW' }, intakes: [{ capacity: 30, closesAt: '2027-03-31T21:59:59.999Z' }, { capacity: 12 }], requirements: [{ code: 'CV' }] });
    const lines = (await (await get('/open-data/programmes.csv')).text()).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('code;title_fr');
    expect(lines[3]).toContain('M1-IA');
  });

  it('answers what is not there, and what is no address, with a sentence', async () => {
    for (const path of ['/catalogue/OLD.ics', '/catalogue/ELSEWHERE.jsonld', '/catalogue/%E0%A4%A.ics', `/catalogue/${'x'.repeat(5000)}.ics`, '/catalogue/JANUS.exe', '/open-data/candidates.json', "/catalogue/'%20OR%201=1--.jsonld", '/catalogue/%00.ics']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    expect((await get('/open-data/programmes.json', {}, 'POST')).status).toBe(405);
  });

  it('shows a change soon: the whole offer is written again after some seconds', async () => {
    const before = (await get('/open-data/programmes.json')).headers.get('etag');
    await api.reads.rows("UPDATE programme SET titleEn = 'Changed' WHERE code = 'JANUS'");
    api.clock.advance(10_001);
    expect((await get('/open-data/programmes.json')).headers.get('etag')).not.toBe(before);
    expect(await (await get('/catalogue/JANUS.jsonld?lang=en')).text()).toContain('"name":"Changed"');
  });
});
