import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Fault } from '../kernel/errors';

/** Codes that Apollo or a limit gives to a malformed request: the sentence helps the client's developer and holds nothing of ours. */
export const clientCodes = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'TOO_EXPENSIVE', 'RATE_LIMITED', 'UNKNOWN_DOCUMENT',
  // Said by the gate of access tokens, of a field that a client's developer wrote.
  'FORBIDDEN',
]);

/** The one shape of faults: a sentence and a code; the id of the request is added where it is known. */
export function formatFault(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = describe(withOwnCode(formatted, error), unwrapResolverError(error));
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code },
  };
}

/** Apollo puts its own code in the place of that of a validation rule of ours. */
function withOwnCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const rule = error instanceof GraphQLError ? error.originalError : undefined;
  return rule instanceof GraphQLError && isClientCode(rule.extensions['code']) ? { ...formatted, extensions: rule.extensions } : formatted;
}

/** Whether nobody but us can mend it: then it is logged with its cause. */
export function isOurFault(error: GraphQLError): boolean {
  return !(unwrapResolverError(error) instanceof Fault) && !isClientCode(error.extensions['code']) && error.originalError !== undefined;
}

/** After fifty wrong values graphql reads no further, and gives what it then says no code; it is before anything of ours has run. */
const isTooWrong = ({ message, path }: GraphQLFormattedError): boolean => path === undefined && message.startsWith('Too many errors processing variables');

const isClientCode = (code: unknown): code is string => typeof code === 'string' && clientCodes.has(code);

function describe(formatted: GraphQLFormattedError, cause: unknown): { code: string; message: string } {
  if (cause instanceof Fault) return { code: cause.code, message: cause.message };
  const code = formatted.extensions?.['code'];
  if (isClientCode(code)) return { code, message: formatted.message };
  if (isTooWrong(formatted)) return { code: 'BAD_USER_INPUT', message: formatted.message };
  return { code: 'INTERNAL', message: 'Something went wrong on our side. What was saved is safe; try again, and give the reference to support.' };
}
