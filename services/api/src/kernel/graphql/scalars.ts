import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

export {
  GraphQLDate as DateScalar,
  GraphQLURL as UrlScalar,
  GraphQLCountryCode as CountryCodeScalar,
} from 'graphql-scalars';
export { EmailAddressScalar } from './email-address.scalar';

const { serialize, ...dateTime } = GraphQLDateTime.toConfig();

/** The library leaves instants to `JSON.stringify`, which takes half as long again for each. */
export const DateTimeScalar = new GraphQLScalarType<Date, Date | string>({
  ...dateTime,
  serialize(value) {
    const instant = serialize(value);
    return instant instanceof Date ? instant.toISOString() : instant;
  },
});
