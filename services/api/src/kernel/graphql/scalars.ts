export {
  GraphQLDate as DateScalar,
  GraphQLDateTime as DateTimeScalar,
  GraphQLURL as UrlScalar,
  GraphQLCountryCode as CountryCodeScalar,
} from 'graphql-scalars';
export { EmailAddressScalar } from './email-address.scalar';
