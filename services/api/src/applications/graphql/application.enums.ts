import { registerEnumType } from 'type-graphql';
import { EventActor } from '../model/application-event.entity';
import { AdmissionRoute, Answer, ApplicationStatus, DecisionType } from '../model/application-status';
import { DocumentState } from '../model/document-acts';
import { NextActor } from '../model/next-actor';

export { AdmissionRoute, Answer, ApplicationStatus, DecisionType, DocumentState, EventActor, NextActor };

registerEnumType(ApplicationStatus, {
  name: 'ApplicationStatus',
  description: 'Statut du dossier: where an application stands.',
  valuesConfig: {
    DRAFT: { description: 'En attente: the candidate is preparing it.' },
    SUBMITTED: { description: 'Réceptionné: handed in, locked for the candidate.' },
    INCOMPLETE: { description: 'Incomplet: given back to the candidate, who is to mend and submit it again.' },
    COMPLETE: { description: 'Complet: checked, ready for the committee.' },
    CANCELLED: { description: 'Annulé: ended for good by the candidate or the institution.' },
  },
});

registerEnumType(Answer, {
  name: 'Answer',
  description: 'Réponse: what the candidate says to a published admission.',
  valuesConfig: {
    NONE: { description: 'Réponse attendue: none yet.' },
    ACCEPTED: { description: 'Confirmation: the place is taken.' },
    DECLINED: { description: 'Désistement: the place is given back.' },
    EXPIRED: { description: 'Sans réponse: none came before the date.' },
  },
});

registerEnumType(DecisionType, {
  name: 'DecisionType',
  description: 'Avis de la commission.',
  valuesConfig: {
    ADMITTED: { description: 'Favorable: a place is offered, to be answered in time.' },
    REJECTED: { description: 'Défavorable: no place, for a reason.' },
    WAITING_LIST: { description: 'Liste complémentaire: a rank; a place may come free.' },
    ON_HOLD: { description: 'Liste d’attente: decided later.' },
    PRESELECTED: { description: 'Présélection: invited to an interview or test.' },
  },
});

registerEnumType(AdmissionRoute, {
  name: 'AdmissionRoute',
  description: 'Type de traitement: how an application is treated.',
  valuesConfig: {
    UNDECIDED: { description: 'En attente: nobody has said yet.' },
    SELECTIVE: { description: 'Accès contrôlé: a committee decides.' },
    DIRECT: { description: 'Accès direct: admitted by right.' },
  },
});

registerEnumType(DocumentState, {
  name: 'DocumentState',
  description: 'Statut d’une pièce justificative.',
  valuesConfig: {
    EXPECTED: { description: 'En attente: nothing was given yet.' },
    SENT: { description: 'Transmise: a file is there, not judged yet.' },
    ACCEPTED: { description: 'Validée: can no longer be changed.' },
    REFUSED: { description: 'Refusée: another file is expected; a comment tells why.' },
    NOT_APPLICABLE: { description: 'Non concerné: declared so by the candidate, for a conditional document.' },
  },
});

registerEnumType(NextActor, {
  name: 'NextActor',
  description: 'Whose turn it is.',
  valuesConfig: {
    CANDIDATE: { description: 'Candidat: it is the candidate’s turn.' },
    INSTITUTION: { description: 'Établissement: it is the institution’s turn.' },
    NOBODY: { description: 'Plus rien à faire: nothing more is expected.' },
  },
});

registerEnumType(EventActor, {
  name: 'EventActor',
  description: 'Who did something to an application.',
  valuesConfig: {
    CANDIDATE: { description: 'Candidat: whoever applies.' },
    STAFF: { description: 'Établissement: somebody of its staff.' },
    SYSTEM: { description: 'Automatique: Parvis by itself, for instance at a closing date.' },
  },
});

/** Members equal the acts of the model that screens offer. */
export enum ApplicationActEnum {
  SUBMIT = 'SUBMIT',
  CANCEL = 'CANCEL',
  EDIT_DOCUMENTS = 'EDIT_DOCUMENTS',
  JUDGE_DOCUMENTS = 'JUDGE_DOCUMENTS',
  MARK_INCOMPLETE = 'MARK_INCOMPLETE',
  MARK_COMPLETE = 'MARK_COMPLETE',
  RETURN_TO_DRAFT = 'RETURN_TO_DRAFT',
  MOVE_RETURN_DEADLINE = 'MOVE_RETURN_DEADLINE',
  ACCEPT_ADMISSION = 'ACCEPT_ADMISSION',
  DECLINE_ADMISSION = 'DECLINE_ADMISSION',
}
registerEnumType(ApplicationActEnum, {
  name: 'ApplicationAct',
  description: 'What the viewer may do with an application now; a reason or a date that the act needs is still to be given.',
  valuesConfig: {
    SUBMIT: { description: 'Transmettre: `submitApplication` would pass.' },
    CANCEL: { description: 'Annuler: `cancelApplication` would pass.' },
    EDIT_DOCUMENTS: { description: 'Pièces justificatives: they may be sent, replaced and deleted, each as its own `acts` say.' },
    JUDGE_DOCUMENTS: { description: 'Pièces justificatives: what was handed in may be accepted and refused, each document as its own `acts` say.' },
    MARK_INCOMPLETE: { description: 'Incomplet: give it back to the candidate, `markIncomplete`.' },
    MARK_COMPLETE: { description: 'Complet: `markComplete`.' },
    RETURN_TO_DRAFT: { description: 'Remettre en brouillon: `returnToDraft`.' },
    MOVE_RETURN_DEADLINE: { description: 'Nouvelle date de retour: `moveReturnDeadline`.' },
    ACCEPT_ADMISSION: { description: 'Confirmer: `answerAdmission` with `ACCEPTED`.' },
    DECLINE_ADMISSION: { description: 'Se désister: `answerAdmission` with `DECLINED`.' },
  },
});

export enum DocumentActEnum {
  UPLOAD = 'UPLOAD',
  REPLACE = 'REPLACE',
  DELETE = 'DELETE',
  SET_NOT_APPLICABLE = 'SET_NOT_APPLICABLE',
  SET_APPLICABLE = 'SET_APPLICABLE',
  ACCEPT = 'ACCEPT',
  REFUSE = 'REFUSE',
}
registerEnumType(DocumentActEnum, {
  name: 'DocumentAct',
  description: 'What the viewer may do with a document now.',
  valuesConfig: {
    UPLOAD: { description: 'Déposer: send a first file.' },
    REPLACE: { description: 'Remplacer: send another file in place of this one.' },
    DELETE: { description: 'Supprimer: take the file back.' },
    SET_NOT_APPLICABLE: { description: 'Non concerné: declare that it does not concern the candidate.' },
    SET_APPLICABLE: { description: 'Concerné: take that declaration back.' },
    ACCEPT: { description: 'Valider: accept what was handed in, with `judgeDocument`.' },
    REFUSE: { description: 'Refuser: refuse what was handed in, with a comment, with `judgeDocument`.' },
  },
});

export enum BlockerCodeEnum {
  DEADLINE_PASSED = 'DEADLINE_PASSED',
  DOCUMENT_MISSING = 'DOCUMENT_MISSING',
  DOCUMENT_REFUSED = 'DOCUMENT_REFUSED',
  DOCUMENT_SCANNING = 'DOCUMENT_SCANNING',
  SECTION_INCOMPLETE = 'SECTION_INCOMPLETE',
  STATUS = 'STATUS',
}
registerEnumType(BlockerCodeEnum, {
  name: 'BlockerCode',
  description: 'What kind of thing is in the way.',
  valuesConfig: {
    DEADLINE_PASSED: { description: 'The return date is over.' },
    DOCUMENT_MISSING: { description: 'A document was neither sent nor waived.' },
    DOCUMENT_REFUSED: { description: 'A document was refused and not replaced.' },
    DOCUMENT_SCANNING: { description: 'A document is still being scanned for viruses.' },
    SECTION_INCOMPLETE: { description: 'A section of the profile is not complete.' },
    STATUS: { description: 'The status of the application does not allow it.' },
  },
});

export enum ApplicationOrderEnum {
  SUBMITTED_AT_DESC = 'SUBMITTED_AT_DESC',
  SUBMITTED_AT_ASC = 'SUBMITTED_AT_ASC',
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  UPDATED_AT_ASC = 'UPDATED_AT_ASC',
  CANDIDATE_NAME_ASC = 'CANDIDATE_NAME_ASC',
}
registerEnumType(ApplicationOrderEnum, {
  name: 'ApplicationOrder',
  description: 'Order of a list of applications.',
  valuesConfig: {
    SUBMITTED_AT_DESC: { description: 'Last submitted first; those never submitted at the end.' },
    SUBMITTED_AT_ASC: { description: 'First submitted first; those never submitted before them.' },
    CREATED_AT_DESC: { description: 'Last begun first.' },
    UPDATED_AT_ASC: { description: 'What changed longest ago first; what changes meanwhile comes again at the end.' },
    CANDIDATE_NAME_ASC: { description: 'By last name, then first name.' },
  },
});
