export { DecisionPublished, WaitingRankChanged } from './model/events';
export { decisionFacts, type DecisionFacts } from './store/decision-facts';
