import { applicationValues, type Material } from '../model/application-values';
import { problemsOf } from '../model/check-text';
import { letterFromText } from '../model/letter-from-text';
import { variablesOf } from '../model/mail-kinds';
import { mailVariables } from '../model/mail-variables';
import { renderLetter } from '../model/render-letter';
import { applicationMails, wordedMails, type ApplicationMail } from '../model/template-name';
import { deliveredTexts } from './delivered-texts';

const until = new Date('2027-06-15T21:59:59.999Z');
const both = (text: string) => ({ fr: text, en: text });
const material: Material = {
  applicationId: 'app_1', reference: 'R-1', programmeTitle: both('JANUS'), timeZone: 'Europe/Paris', returnDeadline: until, answerBy: null, receiptNumber: 'AR-1',
  submittedAt: until, sha256: 'a', documents: [], told: {}, institutionName: both('Université'), contactAddress: 'contact@one.test', publicUrl: 'https://p.test',
};
const sent = (mail: ApplicationMail, change: Partial<Material> = {}, locale: 'fr' | 'en' = 'fr') =>
  renderLetter(letterFromText(deliveredTexts[locale][mail], applicationValues({ ...material, ...change }, locale)), { locale, firstName: 'Ada', lastName: 'Byron', institution: 'U' })
    .text.replace(/\u00a0/g, ' ');

describe.each(applicationMails)('the delivered text of %s', (mail) => {
  it.each(['fr', 'en'] as const)('names nothing that it may not, in %s, and uses its own variables', (locale) => {
    const text = deliveredTexts[locale][mail];
    expect(problemsOf(mail, text)).toEqual([]);
    const own = variablesOf(mail).slice(0, -9);
    expect(own.filter((name) => !text.body.includes(name))).toEqual([]);
  });

  it('leaves neither a brace nor an empty label when little is known', () => {
    for (const locale of ['fr', 'en'] as const) expect(sent(mail, { contactAddress: '' }, locale)).not.toMatch(/[{}\ue000\ue001]|:\n(?!https)(?!\n)|undefined|null/);
  });

  it('does not say in its subject what was decided', () => {
    for (const locale of ['fr', 'en'] as const) expect(deliveredTexts[locale][mail].subject).not.toMatch(/admis|refus|rejet|favorable|admitted|reject|liste/i);
  });
});

describe('every variable', () => {
  it('can be named by some mail, and has an example in both languages', () => {
    const named = new Set(wordedMails.flatMap((mail) => variablesOf(mail)));
    expect([...named].sort()).toEqual(Object.keys(mailVariables).sort());
  });
});

describe('what the mails say', () => {
  it('names what is missing, the comment and the date with its zone', () => {
    const told = { comment: 'Merci de préciser l’année.\n\nEt le pays.', refused: [{ label: both('Diplôme'), comment: 'La page 2 est illisible.' }], expected: [both('Relevés')] };
    const text = sent('application-marked-incomplete', { told });
    expect(text).toContain('À compléter et transmettre avant : 15/06/2027, 23 h 59 (heure de Paris)');
    expect(text).toContain('Pièces à remplacer :\n- Diplôme\n  La page 2 est illisible.\n\nPièces encore attendues :\n- Relevés\n\n');
    expect(text).toContain('Ce qui vous est demandé :\n\nMerci de préciser l’année.\n\nEt le pays.\n\n');
    expect(text).toContain('Compléter ma candidature :\nhttps://p.test/applications/app_1');
    expect(sent('application-marked-incomplete')).not.toMatch(/Pièces|demandé/);
  });

  it('tells a refusal with its reason, the words of the committee and whom to ask', () => {
    const decision = { reason: both('Places limitées'), comment: 'Dossier solide.', rank: null, appointmentAt: null, appointmentPlace: null, answerBy: null };
    const text = sent('decision-rejected', { decision });
    for (const part of ['Motif : Places limitées', 'La commission ajoute :\n\nDossier solide.', 'Écrivez à contact@one.test']) expect(text).toContain(part);
    expect(sent('decision-rejected', { decision: { ...decision, reason: null, comment: null } })).not.toMatch(/Motif|ajoute/);
  });

  it('tells an admission with its date, a preselection with its appointment, a place with its rank', () => {
    const decision = { reason: null, comment: null, rank: 4, appointmentAt: until, appointmentPlace: 'Salle 12', answerBy: until };
    expect(sent('decision-admitted', { decision })).toContain('Réponse attendue avant : 15/06/2027, 23 h 59 (heure de Paris)');
    expect(sent('decision-preselected', { decision })).toContain('Date et heure : 15/06/2027, 23 h 59 (heure de Paris)\nLieu : Salle 12');
    expect(sent('decision-waiting-list', { decision })).toContain('Votre rang : 4');
    expect(sent('decision-waiting-list', { decision }, 'en')).toContain('Your rank: 4');
    expect(sent('answer-declined', { told: { wasAccepted: true } })).toContain('vous rendez la place que vous aviez acceptée. Merci');
    expect(sent('answer-declined')).toContain('Votre désistement est enregistré. Merci');
  });
});
