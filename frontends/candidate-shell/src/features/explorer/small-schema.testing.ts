/** What tests of the explorer read. */
export const smallSchema = `
"""Everything."""
type Query {
  """Candidatures in reach."""
  applications("""Size of the page."""
    first: Int!): [Application!]!
  old: String @deprecated(reason: "Use \`applications\`.")
}
"""Candidature."""
type Application { id: ID! status: Status! }
enum Status { "En attente." DRAFT }
union Found = Application
scalar DateTime
`;
