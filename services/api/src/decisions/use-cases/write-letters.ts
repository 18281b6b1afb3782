import type { StandingApplication } from '../../applications/contract';
import { candidateById } from '../../candidates/contract';
import { instantText } from '../../kernel/binding-instant';
import type { Locale, LocalizedText } from '../../kernel/locale';
import type { Loader } from '../../kernel/loaders';
import type { Reads } from '../../kernel/reads';
import { renderTemplate } from '../../kernel/template';
import type { Transaction } from '../../kernel/transactions';
import { centreById, committeeById, institutionById, intakeById, programmeById } from '../../offer/contract';
import type { Decision } from '../model/decision.entity';
import { deliveredLetters, letterOf, type LetterValues } from '../model/letter-words';
import { Letter } from '../model/letter.entity';
import type { DecisionStore } from '../store/decision.store';
import { ownTemplates } from '../store/letter.reads';
import { reasonLabel } from '../store/reason.reads';

const languages: readonly Locale[] = ['fr', 'en'];

/** Writes the letter of a decision in both languages, in the words of the institution at the hour of its publication. */
export async function writeLetters({ reads }: Transaction, store: DecisionStore, application: StandingApplication, decision: Decision, now: Date): Promise<void> {
  const kind = letterOf(decision.type);
  if (kind === undefined) return;
  const [own, subject] = [await ownTemplates(reads, application.institutionId), await subjectOf(reads, application, decision)];
  await store.addLetters(languages.map((language) => {
    const body = own.find((template) => template.kind === kind && template.language === language)?.body ?? deliveredLetters[kind][language];
    return Object.assign(new Letter(), { decisionId: decision.id, language, kind, body: renderTemplate(body, valuesIn(language, subject, decision, now)) });
  }));
}

async function subjectOf(reads: Reads, { candidateId, programmeId, intakeId, institutionId, centreId, committeeId, reference }: StandingApplication, { reasonId }: Decision) {
  return {
    reference,
    candidate: await known(reads, candidateById, candidateId),
    programme: await known(reads, programmeById, programmeId),
    intake: await known(reads, intakeById, intakeId),
    centre: await known(reads, centreById, centreId),
    committee: await known(reads, committeeById, committeeId),
    institution: await known(reads, institutionById, institutionId),
    reason: reasonId === null ? undefined : await reasonLabel(reads, reasonId),
  };
}

type Subject = Awaited<ReturnType<typeof subjectOf>>;

async function known<Value>(reads: Reads, loader: Loader<string, Value>, id: string): Promise<Value> {
  const value = (await loader.batch(reads, [id])).get(id);
  if (value === undefined) throw new Error(`Nothing is kept under ${id}.`);
  return value;
}

function valuesIn(language: Locale, { reference, candidate, programme, intake, centre, committee, institution, reason }: Subject, decision: Decision, now: Date): LetterValues {
  const { timeZone } = intake;
  const said = (text: LocalizedText | null | undefined): string => text?.[language] ?? '';
  return {
    'candidate.firstName': candidate.firstName, 'candidate.lastName': candidate.lastName, 'candidate.number': candidate.number, 'application.reference': reference,
    'programme.title': said(programme.title), 'intake.name': said(intake.name), 'centre.name': said(centre.name),
    'committee.name': said(committee.name), 'committee.president': committee.presidentName ?? '', 'committee.signatory': committee.signatoryName ?? '',
    'committee.signatoryTitle': said(committee.signatoryTitle),
    'institution.name': said(institution.name), 'institution.city': institution.city,
    'decision.date': new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone }).format(now),
    'decision.reason': said(reason), 'decision.comment': decision.comment ?? '',
    'answer.deadline': decision.answerBy === null ? '' : instantText(language, decision.answerBy, timeZone),
  };
}
