import { visibleText } from '../../../tests/support/html';
import type { Locale } from '../../kernel/locale';
import { applicationValues, type Material } from '../model/application-values';
import type { Letter } from '../model/letter';
import { letterFromText } from '../model/letter-from-text';
import { renderLetter } from '../model/render-letter';
import { applicationMails } from '../model/template-name';
import { deliveredTexts } from '../texts/delivered-texts';
import { activation } from './activation';
import { credentialsForgotten } from './credentials-forgotten';
import { functionGranted, functionRemoved } from './functions-changed';
import { knownAddress } from './known-address';
import { passwordChanged } from './password-changed';
import { passwordInstead } from './password-instead';
import { signInCode } from './sign-in-code';

const until = new Date('2026-02-19T22:00:00Z');
const timeZone = 'Europe/Paris';
const link = 'https://candidatures.example.test/validate#S3cr3t-_token';
const account = { login: 'EC1Q5P7N', link, validUntil: until, timeZone };
const sha = 'a'.repeat(64);

/** All that a mail can tell, with texts of people that would be markup elsewhere. */
const material: Material = {
  applicationId: 'app_1', reference: 'APP-0042', programmeTitle: { fr: 'Master <b>Sécurité</b> & défense — Ασφάλεια 🎓', en: 'Master <b>Sécurité</b> & défense — Ασφάλεια 🎓' },
  timeZone, returnDeadline: until, answerBy: null, receiptNumber: 'AR-2026-000123', submittedAt: until, sha256: sha,
  documents: [
    { label: { fr: 'CV & <lettre>', en: 'CV & <lettre>' }, fileName: 'cv "Ζωή" 🎓.pdf', sha256: 'b'.repeat(64) },
    { label: { fr: 'Relevés', en: 'Relevés' }, fileName: 'notes.pdf', sha256: null },
    { label: { fr: 'Espagnol', en: 'Spanish' }, fileName: null, sha256: null },
  ],
  told: {
    comment: 'Première demande :\n- <script>alert(1)</script>\n\nSeconde {{reason}}', wasAccepted: true, rank: 2, at: until.toISOString(),
    refused: [{ label: { fr: 'Diplôme <i>', en: 'Diploma <i>' }, comment: 'Page 2\r\nillisible' }], expected: [{ fr: 'Relevés', en: 'Transcripts' }],
  },
  decision: { reason: { fr: 'Motif & raison', en: 'Reason & cause' }, comment: null, rank: 3, appointmentAt: until, appointmentPlace: 'Salle <12>', answerBy: until },
  institutionName: { fr: 'Université d’Exemple', en: 'Université d’Exemple' }, contactAddress: 'contact@exemple.test', publicUrl: 'https://candidatures.example.test',
};

const letters: Readonly<Record<string, (locale: Locale) => Letter>> = {
  activation: (locale) => activation[locale](account),
  knownAddress: (locale) => knownAddress[locale](account),
  credentialsForgotten: (locale) => credentialsForgotten[locale](account),
  signInCode: (locale) => signInCode[locale]({ digits: '004207', lifetimeMinutes: 10 }),
  passwordChanged: (locale) => passwordChanged[locale]({ login: 'EC1Q5P7N', changedAt: until, timeZone, forgottenPage: 'https://candidatures.example.test/forgotten' }),
  functionGranted: (locale) => functionGranted[locale]({ held: 'CENTRE_MANAGER', page: 'https://candidatures.example.test/cockpit', forgottenPage: 'https://candidatures.example.test/forgotten' }),
  functionRemoved: (locale) => functionRemoved[locale]({ held: 'READER', page: 'https://candidatures.example.test/cockpit', forgottenPage: 'https://candidatures.example.test/forgotten' }),
  passwordInstead: (locale) => passwordInstead[locale]({ login: 'EC1Q5P7N', signInPage: 'https://candidatures.example.test/sign-in', forgottenPage: 'https://candidatures.example.test/forgotten' }),
  ...Object.fromEntries(applicationMails.map((mail) => [mail, (locale: Locale) => letterFromText(deliveredTexts[locale][mail], applicationValues(material, locale))])),
};

const rendered = (name: string, locale: Locale, firstName = 'Ζωή', lastName = 'Ωνάση <b>') => {
  const letter = letters[name];
  if (letter === undefined) throw new Error(name);
  return renderLetter(letter(locale), { locale, firstName, lastName, institution: 'Université d’Exemple' });
};
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

describe.each(Object.keys(letters))('the mail %s', (name) => {
  it.each(['fr', 'en'] as const)('greets, says what to do and is signed, in %s, in text and HTML alike', (locale) => {
    const { subject, text, html } = rendered(name, locale);
    expect(text).toContain(locale === 'fr' ? 'Bonjour Ζωή Ωνάση <b>,' : 'Hello Ζωή Ωνάση <b>,');
    expect(text).toContain('Université d’Exemple');
    expect(text).toContain(locale === 'fr' ? 'Cordialement,' : 'Kind regards,');
    expect(html).toContain('Ζωή Ωνάση &lt;b&gt;');
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<b>|<script|<img|\sstyle=|https?:\/\/(?!candidatures\.example\.test)/);
    expect(subject).not.toMatch(/\p{Cc}|\d{6}|EC1Q5P7N|Ωνάση/u);
    const words = (from: string): string[] => plain(from).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    expect(new Set(words(text))).toEqual(new Set(words(visibleText(html))));
  });

  it('does not break its subject or its lines whatever the name', () => {
    const { text, html, subject } = rendered(name, 'fr', 'Zoé\r\nBcc: x', '\u2028Smith');
    expect(`${subject}${text}${html}`).not.toMatch(/[\r\u2028]/);
    expect(text).toContain('Bonjour Zoé Bcc: x Smith,');
  });
});

describe('the activation mail', () => {
  it('carries the login, the link and the date on which the account is destroyed', () => {
    const { text, html } = rendered('activation', 'fr');
    expect(plain(text)).toContain('avant le 19/02/2026, 23 h (heure de Paris)');
    expect(plain(text)).toContain('Identifiant : EC1Q5P7N');
    expect(text).toContain(`\n${link}\n`);
    expect(html).toContain(`href="${link}"`);
    expect(plain(text)).toContain('Vous n’avez rien demandé ? Ignorez ce courriel');
    expect(rendered('activation', 'en').text).toContain('If you did not ask for it, ignore this email');
    expect(rendered('activation', 'en').text).toContain('before 19 February 2026, 23:00 (Paris time)');
  });
});

describe('security 8, 16: the code', () => {
  it.each(['fr', 'en'] as const)('is in both bodies with its lifetime, never in the subject, in %s', (locale) => {
    const { subject, text, html } = rendered('signInCode', locale);
    expect(text).toContain('004207');
    expect(html).toContain('>004207<');
    expect(subject).not.toContain('004207');
    expect(plain(text)).toContain('10 minutes');
  });
});

describe('the receipt', () => {
  it.each([['fr', '19/02/2026, 23 h (heure de Paris)'], ['en', '19 February 2026, 23:00 (Paris time)']] as const)('holds number, date, fingerprints and what comes next, in %s', (locale, date) => {
    const { text, html } = rendered('application-submitted', locale);
    for (const part of ['AR-2026-000123', 'APP-0042', date, sha, 'b'.repeat(64), 'cv "Ζωή" 🎓.pdf', 'CV & <lettre>']) expect(plain(text)).toContain(part);
    expect(html).toContain('CV &amp; &lt;lettre&gt; (cv &quot;Ζωή&quot; 🎓.pdf)');
    expect(text).toContain(locale === 'fr' ? 'Et maintenant' : 'What happens next');
  });
});
