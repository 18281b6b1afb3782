import { PreviewPublication } from '../../src/decisions/use-cases/preview-publication';
import { PublishDecisions } from '../../src/decisions/use-cases/publish-decisions';
import { grantFunction, grantsOf } from '../../src/people/contract';
import type { TestApi } from './api';
import { aPerson } from './applicants';

/** Reasons and letters are the whole institution's: who words them is tested with them. */
export const publicDecisionIds = [
  'decisionReasons.institutionId', 'saveDecisionReason.input.institutionId', 'saveDecisionReason.input.id', 'deleteDecisionReason.input.id',
  'letterTemplates.institutionId', 'saveLetterTemplate.input.institutionId', 'resetLetterTemplate.input.institutionId', 'proposeDecision.input.reasonId',
];

interface Belongings {
  readonly draft: string;
  readonly submitted: string;
  readonly intake: string;
  readonly run: string;
}

const applications = ({ draft, submitted }: Belongings): readonly string[] => [draft, submitted];

export const privateDecisionIds: Readonly<Record<string, (of: Belongings) => readonly string[]>> = {
  'proposeDecision.input.applicationId': applications,
  'withdrawProposal.input.applicationId': applications,
  'publishDecision.input.applicationId': applications,
  'proposeRoute.input.applicationId': applications,
  'validateRoute.input.applicationId': applications,
  'publishDecisions.input.applicationIds': applications,
  'previewPublication.applicationIds': applications,
  'whyThisRank.applicationId': applications,
  'waitingList.intakeId': ({ intake }) => [intake],
  'simulatePromotion.input.intakeId': ({ intake }) => [intake],
  'publicationRun.id': ({ run }) => [run],
};

/** What its own candidate may not do either, and how that is said. */
export const decisionsNotForCandidates: Readonly<Record<string, 'FORBIDDEN' | 'NOT_FOUND'>> = {
  proposeDecision: 'FORBIDDEN', withdrawProposal: 'FORBIDDEN', publishDecision: 'FORBIDDEN', proposeRoute: 'FORBIDDEN', validateRoute: 'FORBIDDEN',
  publishDecisions: 'FORBIDDEN', previewPublication: 'FORBIDDEN', waitingList: 'NOT_FOUND', simulatePromotion: 'NOT_FOUND', publicationRun: 'NOT_FOUND',
};

/** Somebody in whose scope an application is has ordered a publication that names it. */
export async function aPublicationRun(api: TestApi, applicationId: string): Promise<string> {
  const { parts } = api.parvis;
  const now = api.clock.now();
  const { viewer } = await aPerson(api, 'Max');
  const { institutionId } = (await parts.reads.first<{ institutionId: string }>('SELECT institutionId FROM application WHERE id = ?', [applicationId]))!;
  await parts.transactions.run((tx) => grantFunction(tx, { accountId: viewer.accountId, function: 'CENTRE_MANAGER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now }));
  const grants = await grantsOf(parts.reads, viewer.accountId, now);
  return (await new PublishDecisions(parts, new PreviewPublication(parts.reads)).execute({ ...viewer, grants }, [applicationId], 'k')).id;
}
