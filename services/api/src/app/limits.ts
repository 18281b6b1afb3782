import { GraphQLError, Kind, type ASTVisitor, type FieldNode, type ValidationContext, type ValidationRule } from 'graphql';
import { DocumentShape } from './document-shape';

export const limits = {
  depth: 10, aliases: 15, tokens: 1_000, cost: 5_000, bodyBytes: 100_000,
  /** Fragments count here, which no answer is deeper for. */
  nesting: 30,
  directives: 40,
} as const;

/** Each tries or changes a secret: several in one request would be several tries for the price of one. */
const credentialMutations = new Set([
  'signUp', 'validateAccount', 'resendActivation', 'forgottenCredentials', 'resetPassword', 'checkPassword', 'identify',
  'signInWithPassword', 'sendSignInCode', 'signInWithCode', 'refreshSession', 'changePassword',
]);

export const tooExpensive = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TOO_EXPENSIVE', http: { status: 400 } } });

/** Counts every selection of a credential mutation, inside fragments too. */
function oneCredentialMutation(context: ValidationContext): ASTVisitor {
  let found = 0;
  return {
    Field(node: FieldNode) {
      if (!credentialMutations.has(node.name.value)) return;
      found += 1;
      if (found === 2) context.reportError(tooExpensive('One sign-in operation per request.'));
    },
  };
}

/** Depth, aliases and nesting of what every operation asks for, whatever fragments it is written in. */
function boundedShape(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const shape = new DocumentShape(document);
      // Fragments that spread in circles are refused by the standard rules; there is no end to count to.
      if (shape.isCyclic()) return;
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const { depth, aliases, nesting } = shape.of(definition.selectionSet);
        if (depth > limits.depth) context.reportError(tooExpensive(`An answer is at most ${String(limits.depth)} levels deep.`));
        if (aliases > limits.aliases) context.reportError(tooExpensive(`A request holds at most ${String(limits.aliases)} aliases.`));
        if (nesting > limits.nesting) context.reportError(tooExpensive(`Selections nest at most ${String(limits.nesting)} times, fragments included.`));
      }
    },
  };
}

function fewDirectives(context: ValidationContext): ASTVisitor {
  let found = 0;
  return {
    Directive() {
      found += 1;
      if (found === limits.directives + 1) context.reportError(tooExpensive(`A request holds at most ${String(limits.directives)} directives.`));
    },
  };
}

export const limitRules: ValidationRule[] = [boundedShape, fewDirectives, oneCredentialMutation];
