export { ApplicationCreated, ApplicationSubmitted, ApplicationCancelled } from './model/events';
export { applicationFacts, type ApplicationFacts } from './store/application-facts';
