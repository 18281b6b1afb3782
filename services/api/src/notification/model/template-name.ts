export type TemplateName =
  | 'activation'
  | 'known-address'
  | 'credentials-forgotten'
  | 'sign-in-code'
  | 'password-changed'
  | 'application-created'
  | 'application-submitted'
  | 'application-cancelled';
