import type { ApplicationStory } from './application-story';
import type { TestClient } from '../client';

const outcome = '__typename ... on OfferSaved { id version openFiles } ... on Refusal { code message } ... on InvalidInput { problems { field code message } } ... on Conflict { currentVersion }';
const deletion = '__typename ... on Done { ok } ... on Refusal { code message } ... on Conflict { currentVersion }';

export interface Answered {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly openFiles: number;
  readonly code: string;
  readonly message: string;
  readonly currentVersion: number;
  readonly problems: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const things = ['deleteCentre', 'deleteCommittee', 'deleteProgramme', 'deleteIntake', 'deleteRequirement', 'removeTemplate'];

/** Calls one of the mutations of the offer. */
export async function change(client: TestClient, name: string, input: Readonly<Record<string, unknown>>): Promise<Answered> {
  const type = things.includes(name) ? 'OfferThingInput' : `${capital(name)}Input`;
  const selects = name === 'requestTemplateUpload' ? '__typename ... on UploadGrant { ticket url } ... on Refusal { code message }' : name.startsWith('delete') ? deletion : outcome;
  const { data, errors } = await client.query<Readonly<Record<string, Answered>>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selects} } }`, { input });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data![name]!;
}

export const both = (text: string) => ({ fr: text, en: text });

export const centreFields = { name: both('Faculté de Musique'), isInService: true };
export const committeeFields = { name: both('Commission de musique'), contactAddress: 'musique@one.test', isInService: true };
export const programmeFields = {
  title: { fr: 'Master Musicologie œuvres', en: 'Master in Musicology' }, description: both('Écouter et écrire.'), keywords: ['orgue', 'choir'], url: null,
  diplomaTypeCode: 'MASTER', site: 'Centre', language: 'FR', isInService: true,
};
export const intakeFields = {
  name: { fr: 'Rentrée de septembre', en: 'September intake' }, capacity: 20, opensAt: '2026-10-01T09:00', closesAt: '2027-03-31T23:59', returnDeadline: '2027-04-12T23:59',
  juryOn: '2027-04-20', publicationOn: '2027-04-30', answerBy: null, answerDelayDays: 14, timeZone: 'Europe/Paris', isInService: true,
};
export const requirementFields = { label: { fr: 'Lettre de motivation', en: 'Covering letter' }, description: null, condition: null, isShared: false, isInService: true };

export interface House {
  readonly campaignId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
  readonly intakeId: string;
  readonly requirementId: string;
}

/** A whole new centre with one open programme, as an administrator would make it. */
export async function aHouse(story: ApplicationStory, administrator: TestClient, prefix = 'MUSIC'): Promise<House> {
  const made = async (name: string, input: Readonly<Record<string, unknown>>): Promise<string> => {
    const answer = await change(administrator, name, input);
    if (answer.__typename !== 'OfferSaved') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.id;
  };
  const campaignId = (await story.api.reads.first<{ id: string }>('SELECT id FROM campaign WHERE institutionId = ?', [story.offer.institutionId]))!.id;
  const centreId = await made('createCentre', { ...centreFields, code: prefix });
  const committeeId = await made('createCommittee', { ...committeeFields, centreId, code: prefix });
  const programmeId = await made('createProgramme', { ...programmeFields, centreId, code: `M-${prefix}` });
  const intakeId = await made('createIntake', { ...intakeFields, programmeId, campaignId, committeeId, code: 'SEPT' });
  const requirementId = await made('createRequirement', { ...requirementFields, programmeId, code: `LETTER-${prefix}` });
  return { campaignId, centreId, committeeId, programmeId, intakeId, requirementId };
}
