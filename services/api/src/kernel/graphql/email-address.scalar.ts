import { GraphQLScalarType } from 'graphql';

/** Given out as it is kept: addresses were checked when they came in, and names with accents are addresses too. */
export const EmailAddressScalar = new GraphQLScalarType<string, string>({
  name: 'EmailAddress',
  description: 'An e-mail address; the part before the @ may hold letters of any script.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc6531',
  serialize: String,
  parseValue: String,
});
