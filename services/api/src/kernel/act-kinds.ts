/** Every kind of act that the audit knows: what is announced has one of these, and each has its words on the screens. */
export const actKinds = [
  'function.granted', 'function.dates-changed', 'function.removed',
  'centre.created', 'centre.changed', 'centre.deleted', 'centres.reordered',
  'committee.created', 'committee.changed', 'committee.deleted',
  'campaign.created', 'campaign.changed',
  'programme.created', 'programme.changed', 'programme.information-changed', 'programme.duplicated', 'programme.deleted',
  'intake.created', 'intake.changed', 'intake.deleted',
  'requirement.created', 'requirement.changed', 'requirement.template-changed', 'requirement.template-removed', 'requirement.deleted', 'requirements.reordered',
  'application.cancelled', 'application.marked-incomplete', 'application.marked-complete', 'application.returned-to-draft', 'application.return-deadline-moved', 'application.tags-set',
  'document.accepted', 'document.refused',
  'answer.accepted', 'answer.declined', 'answer.withdrawn', 'answer.expired',
  'tag.created', 'tag.edited', 'tag.deleted',
  'grid-view.created', 'grid-view.edited', 'grid-view.deleted',
  'applications.exported', 'applications.export-deleted',
  'decision.proposed', 'decision.withdrawn', 'decision.published', 'publication.ordered', 'decisions.ordered', 'verdicts.ordered',
  'route.proposed', 'route.validated', 'route.withdrawn',
  'waiting-list.offered',
  'reason.added', 'reason.changed', 'reason.deleted',
  'letter.worded', 'letter.reset',
  'token.created', 'token.changed', 'token.rotated', 'token.revoked',
  'sandbox.opened', 'sandbox.clock-moved', 'sandbox.candidates-invented',
  'webhook.created', 'webhook.changed', 'webhook.paused', 'webhook.resumed', 'webhook.secret-rotated', 'webhook.replayed', 'webhook.deleted',
  'mail-text.saved', 'mail-text.reset', 'mail.resent',
] as const;

export type ActKind = (typeof actKinds)[number];
