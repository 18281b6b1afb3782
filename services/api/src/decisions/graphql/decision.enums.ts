import { registerEnumType } from 'type-graphql';
import { DecisionState } from '../model/decision.entity';
import { LetterKind } from '../model/letter.entity';
import { RowState } from '../model/decision-run.entity';
import { PublicationSkip, PublicationState } from '../model/publication-skip';
import { MoveCause } from '../model/waiting-list-move.entity';

export { DecisionState, LetterKind, MoveCause, PublicationSkip, PublicationState, RowState };

export enum RunActEnum {
  PROPOSE = 'PROPOSE',
  WITHDRAW = 'WITHDRAW',
  PUBLISH = 'PUBLISH',
}

registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'Where a decision stands.',
  valuesConfig: {
    PROPOSED: { description: 'It waits for publication (avis proposé).' },
    PUBLISHED: { description: 'Avis publié: it is what the candidate knows.' },
    SUPERSEDED: { description: 'Remplacé: it was published, and a newer one has taken its place.' },
    WITHDRAWN: { description: 'Retiré: it was taken back before anybody published it.' },
  },
});

/** Members equal the acts of the model. */
export enum DecisionActEnum {
  PROPOSE = 'PROPOSE',
  WITHDRAW = 'WITHDRAW',
  PUBLISH = 'PUBLISH',
  PROPOSE_ROUTE = 'PROPOSE_ROUTE',
  VALIDATE_ROUTE = 'VALIDATE_ROUTE',
}
registerEnumType(DecisionActEnum, {
  name: 'DecisionAct',
  description: 'What the viewer may do about the decision of an application now.',
  valuesConfig: {
    PROPOSE: { description: 'Proposer un avis: `proposeDecision` would pass.' },
    WITHDRAW: { description: 'Retirer l’avis: `withdrawProposal` would pass.' },
    PUBLISH: { description: 'Valider l’avis: `publishDecision` would pass, if need be with a reason to go over the capacity.' },
    PROPOSE_ROUTE: { description: 'Proposer un type de traitement: `proposeRoute` would pass.' },
    VALIDATE_ROUTE: { description: 'Valider le type de traitement: `validateRoute` would pass, if need be with a reason to go over the capacity.' },
  },
});

registerEnumType(PublicationState, {
  name: 'PublicationState',
  description: 'How far one of many publications is.',
  valuesConfig: {
    WAITING: { description: 'À publier: its turn has not come.' },
    PUBLISHED: { description: 'Publiée: it is done.' },
    SKIPPED: { description: 'Laissée de côté: `skip` says why.' },
  },
});

registerEnumType(PublicationSkip, {
  name: 'PublicationSkip',
  description: 'Why one of many is not published.',
  valuesConfig: {
    NOT_FOUND: { description: 'There is no such application in the scope of the viewer.' },
    NOT_ALLOWED: { description: 'The viewer may see it, not publish it.' },
    NOT_PROPOSED: { description: 'Nothing is proposed.' },
    OWN_PROPOSAL: { description: 'The viewer proposed it: another person publishes it.' },
    WRONG_STATUS: { description: 'The status of the file does not allow it.' },
    ALREADY_ANSWERED: { description: 'The candidate has accepted the place.' },
    NO_PLACE_LEFT: { description: 'The intake has no place left.' },
    APPOINTMENT_PASSED: { description: 'The appointment of the preselection has passed.' },
    CHANGED: { description: 'Something else was proposed after this was ordered.' },
    FAULT: { description: 'A fault of ours; it is in the log.' },
  },
});

registerEnumType(RowState, {
  name: 'DecisionRowState',
  description: 'How far one of many acts is.',
  valuesConfig: {
    WAITING: { description: 'Its turn has not come.' },
    DONE: { description: 'Done.' },
    REFUSED: { description: 'Not done; `refusal` says why.' },
  },
});

registerEnumType(RunActEnum, {
  name: 'DecisionRunAct',
  description: 'What can be done to many at once; each like the mutation for one.',
  valuesConfig: {
    PROPOSE: { description: 'Proposer un avis: like `proposeDecision`.' },
    WITHDRAW: { description: 'Retirer l’avis: like `withdrawProposal`.' },
    PUBLISH: { description: 'Valider l’avis: like `publishDecision`.' },
  },
});

registerEnumType(MoveCause, {
  name: 'WaitingListCause',
  description: 'What moved a waiting list.',
  valuesConfig: {
    DECLINED: { description: 'Désistement: a place was declined or given back.' },
    EXPIRED: { description: 'Sans réponse: nobody answered before the date.' },
    SUPERSEDED: { description: 'Admission remplacée: an admission was replaced by another decision.' },
    LEFT: { description: 'Départ de la liste: somebody left it by another decision.' },
    OFFERED: { description: 'Places libres proposées: a manager offered places that were free already.' },
  },
});

registerEnumType(LetterKind, {
  name: 'LetterKind',
  description: 'Letters that decisions are told in.',
  valuesConfig: { ADMISSION: { description: 'Lettre d’admission: tells an admission.' }, REFUSAL: { description: 'Lettre de refus: tells a rejection.' } },
});
