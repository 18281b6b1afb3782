export { DecisionPublished, WaitingRankChanged } from './model/events';
export { ProposeDecision } from './use-cases/propose-decision';
export { PublishDecision } from './use-cases/publish-decision';
export { nextWaitingRank } from './store/next-waiting-rank';
export { decisionFacts, type DecisionFacts } from './store/decision-facts';
