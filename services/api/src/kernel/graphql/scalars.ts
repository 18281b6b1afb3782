export {
  GraphQLDate as DateScalar,
  GraphQLDateTime as DateTimeScalar,
  GraphQLEmailAddress as EmailAddressScalar,
  GraphQLURL as UrlScalar,
  GraphQLCountryCode as CountryCodeScalar,
} from 'graphql-scalars';
