/** What staff do to make the things that others are to be kept from. */
export const staffActs = {
  view: 'mutation ($input: CreateGridViewInput!) { createGridView(input: $input) { ... on GridView { id } ... on Refusal { code } } }',
  export: 'mutation ($input: ExportApplicationsInput!) { exportApplications(input: $input) { ... on ApplicationExport { id } ... on Refusal { code } } }',
  run: 'mutation ($input: PublishDecisionsInput!) { publishDecisions(input: $input) { ... on PublicationRun { id } ... on Refusal { code } } }',
  verdicts: 'mutation ($input: JudgeDocumentsInput!) { judgeDocuments(input: $input) { ... on VerdictRun { id } ... on Refusal { code } } }',
  tag: 'mutation ($input: CreateTagInput!) { createTag(input: $input) { ... on Tag { id } ... on Refusal { code } } }',
  reason: 'mutation ($input: SaveDecisionReasonInput!) { saveDecisionReason(input: $input) { ... on DecisionReason { id } ... on Refusal { code } } }',
  token: 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { ... on ApiTokenMade { token { id } } ... on Refusal { code } } }',
  webhook: 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ... on WebhookSecret { webhook { id } } ... on Refusal { code } } }',
  propose: 'mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { ... on Application { id } ... on Refusal { code } } }',
  route: 'mutation ($input: ProposeRouteInput!) { proposeRoute(input: $input) { ... on Application { id } ... on Refusal { code } } }',
} as const;
