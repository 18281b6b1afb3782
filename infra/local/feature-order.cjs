/** From foundation to consequence: one may know those before it, through its contract.ts or a *.type.ts. */
module.exports = [
  'reference',
  'identity',
  'people',
  'candidates',
  'offer',
  'documents',
  'applications',
  'decisions',
  'messages',
  'examinations',
  'integrations',
  'statistics',
  'operations',
  'notification',
];
