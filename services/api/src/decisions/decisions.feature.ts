import type { Feature, Parts } from '../kernel/feature';
import { ApplicationDecisionResolver } from './graphql/application-decision.resolver';
import { DecisionRunResolver, DecisionRunRowResolver } from './graphql/decision-run.resolver';
import { registerDecisionNodes } from './graphql/decision-nodes';
import { DecisionMutationsResolver } from './graphql/decision-mutations.resolver';
import { LetterResolver } from './graphql/letter.resolver';
import { PublicationResolver } from './graphql/publication.resolver';
import { ReasonResolver } from './graphql/reason.resolver';
import { VerdictRunResolver, VerdictRunRowResolver } from './graphql/verdict-run.resolver';
import { WaitingListResolver } from './graphql/waiting-list.resolver';
import { letterRoute, testPrintRoute } from './http/letter.route';
import { DecisionReason } from './model/decision-reason.entity';
import { DecisionRow, DecisionRun } from './model/decision-run.entity';
import { Decision } from './model/decision.entity';
import { Letter, LetterTemplate } from './model/letter.entity';
import { RouteProposal } from './model/route-proposal.entity';
import { WaitingListMove } from './model/waiting-list-move.entity';
import { CountOwnProposals } from './use-cases/count-own-proposals';
import { JudgeDocuments } from './use-cases/judge-documents';
import { DecideApplications } from './use-cases/decide-applications';
import { followApplications } from './use-cases/follow-applications';
import { ListLetterTemplates, WordLetter } from './use-cases/letter-templates';
import { OfferFreePlaces } from './use-cases/offer-free-places';
import { OrderRun } from './use-cases/order-run';
import { PreviewPublication } from './use-cases/preview-publication';
import { PrintLetter, PrintTest } from './use-cases/print-letter';
import { ProposeDecision } from './use-cases/propose-decision';
import { PublishDecision } from './use-cases/publish-decision';
import { PublishDecisions } from './use-cases/publish-decisions';
import { ReadRun } from './use-cases/read-run';
import { ReadWaitingList } from './use-cases/read-waiting-list';
import { DeleteReason, ListReasons, SaveReason } from './use-cases/reasons';
import { ProposeRoute, ValidateRoute } from './use-cases/routes';
import { RunDecisions } from './use-cases/run-decisions';
import { SeeDecision } from './use-cases/see-decision';
import { WithdrawProposal } from './use-cases/withdraw-proposal';

export const decisionsFeature: Feature = {
  name: 'decisions',
  entities: [Decision, DecisionReason, RouteProposal, DecisionRun, DecisionRow, WaitingListMove, LetterTemplate, Letter],
  rules: {
    'Query.decisionReasons': 'staff',
    'Query.ownProposals': 'staff',
    'Query.previewPublication': 'staff',
    'Query.publicationRun': 'owner',
    'Query.decisionRun': 'owner',
    'Query.verdictRun': 'owner',
    'Query.waitingLists': 'staff',
    'Query.waitingList': 'staff',
    'Query.simulatePromotion': 'staff',
    'Query.whyThisRank': 'owner-or-staff',
    'Query.letterTemplates': 'staff',
    'Mutation.proposeDecision': 'staff',
    'Mutation.withdrawProposal': 'staff',
    'Mutation.publishDecision': 'staff',
    'Mutation.proposeRoute': 'staff',
    'Mutation.validateRoute': 'staff',
    'Mutation.publishDecisions': 'staff',
    'Mutation.decideApplications': 'staff',
    'Mutation.judgeDocuments': 'staff',
    'Mutation.offerFreePlaces': 'staff',
    'Mutation.saveDecisionReason': 'staff',
    'Mutation.deleteDecisionReason': 'staff',
    'Mutation.saveLetterTemplate': 'staff',
    'Mutation.resetLetterTemplate': 'staff',
    'Decision.*': 'like-parent',
    'WaitingRank.*': 'like-parent',
    'DecisionReason.*': 'staff',
    'PublicationRow.*': 'like-parent',
    'PublicationRun.*': 'owner',
    'DecisionRunRow.*': 'like-parent',
    'DecisionRun.*': 'owner',
    'VerdictRunRow.*': 'like-parent',
    'VerdictRun.*': 'owner',
    'WaitingListSummary.*': 'staff',
    'WaitingList.*': 'staff',
    'WaitingListEntry.*': 'like-parent',
    'WaitingListMove.*': 'like-parent',
    'SimulatedMove.*': 'staff',
    'LetterTemplate.*': 'staff',
  },
  build: (parts) => {
    registerDecisionNodes(new SeeDecision(parts.clock));
    const templates = new ListLetterTemplates(parts.reads);
    return {
      resolvers: resolvers(parts, templates),
      listeners: followApplications(parts.clock),
      jobs: [new RunDecisions(parts)],
      routes: [letterRoute(new PrintLetter(parts)), testPrintRoute(new PrintTest(parts, templates))],
    };
  },
};

function resolvers(parts: Parts, templates: ListLetterTemplates): readonly object[] {
  const { transactions, reads, clock } = parts;
  const preview = new PreviewPublication(reads, clock);
  const [run, readRun] = [new OrderRun(parts), new ReadRun(reads)];
  return [
    new ApplicationDecisionResolver(new SeeDecision(clock)),
    new DecisionMutationsResolver(reads, {
      propose: new ProposeDecision(transactions, clock), withdraw: new WithdrawProposal(transactions, clock), publish: new PublishDecision(transactions, clock),
      proposeRoute: new ProposeRoute(transactions, clock), validateRoute: new ValidateRoute(transactions, clock),
    }),
    new ReasonResolver(new ListReasons(transactions, reads), new SaveReason(transactions, clock), new DeleteReason(transactions)),
    new PublicationResolver(preview, new PublishDecisions(run, preview), readRun, new CountOwnProposals(reads)),
    new DecisionRunResolver(new DecideApplications(reads, run), readRun),
    new DecisionRunRowResolver(),
    new VerdictRunResolver(new JudgeDocuments(reads, run), readRun),
    new VerdictRunRowResolver(),
    new WaitingListResolver(new ReadWaitingList(reads), new OfferFreePlaces(transactions, clock)),
    new LetterResolver(templates, new WordLetter(transactions, clock)),
  ];
}
