/** What a token may be for, in the order of the form; each has its words in the messages. */
export const scopes = [
  { name: 'read:applications', key: 'readApplications' },
  { name: 'read:candidates', key: 'readCandidates' },
  { name: 'read:documents', key: 'readDocuments' },
  { name: 'read:offer', key: 'readOffer' },
  { name: 'read:events', key: 'readEvents' },
  { name: 'read:statistics', key: 'readStatistics' },
  { name: 'write:verdicts', key: 'writeVerdicts' },
  { name: 'write:decisions', key: 'writeDecisions' },
  { name: 'write:sandbox', key: 'writeSandbox' },
  { name: 'bulk:export', key: 'bulkExport' },
  { name: 'webhooks', key: 'webhooks' },
] as const;

/** One network a line; commas and blanks part them too. */
export const networksIn = (text: string): string[] => text.split(/[\s,;]+/).filter((network) => network !== '');
