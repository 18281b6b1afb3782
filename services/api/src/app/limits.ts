import { GraphQLError, Kind, type ASTVisitor, type DocumentNode, type FieldNode, type ValidationContext, type ValidationRule } from 'graphql';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';

export const limits = { depth: 10, aliases: 15, tokens: 1_000, cost: 5_000, bodyBytes: 100_000 } as const;

/** Each tries or changes a secret: several in one request would be several tries for the price of one. */
const credentialMutations = new Set([
  'signUp', 'validateAccount', 'resendActivation', 'forgottenCredentials', 'resetPassword', 'checkPassword', 'identify',
  'signInWithPassword', 'sendSignInCode', 'signInWithCode', 'refreshSession', 'changePassword',
]);

const tooExpensive = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'TOO_EXPENSIVE' } });

const refuse = (context: ValidationContext | null, error: GraphQLError): void => {
  context?.reportError(tooExpensive(error.message));
};

const options = { propagateOnRejection: false, onReject: [refuse] };

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

/** Fragments that spread in circles are refused by the standard rules; the counting rules must not run on them. */
export function hasFragmentCycle(document: DocumentNode): boolean {
  const spreads = new Map<string, string[]>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) spreads.set(definition.name.value, spreadsIn(definition));
  }
  const done = new Set<string>();
  const visit = (name: string, path: ReadonlySet<string>): boolean => {
    if (path.has(name)) return true;
    if (done.has(name)) return false;
    const inCycle = (spreads.get(name) ?? []).some((next) => visit(next, new Set([...path, name])));
    done.add(name);
    return inCycle;
  };
  return [...spreads.keys()].some((name) => visit(name, new Set()));
}

interface Selecting { readonly selectionSet?: { readonly selections: readonly Selection[] } | undefined }
type Selection = Selecting & { readonly kind: Kind; readonly name?: { readonly value: string } };

function spreadsIn(node: Selecting): string[] {
  return (node.selectionSet?.selections ?? []).flatMap((selection) =>
    selection.kind === Kind.FRAGMENT_SPREAD && selection.name ? [selection.name.value] : spreadsIn(selection));
}

const unlessCyclic = (rule: ValidationRule): ValidationRule => (context) =>
  hasFragmentCycle(context.getDocument()) ? {} : rule(context);

export const limitRules: ValidationRule[] = [
  unlessCyclic(maxDepthRule({ n: limits.depth, ignoreIntrospection: true, flattenFragments: true, ...options })),
  unlessCyclic(maxAliasesRule({ n: limits.aliases, ...options })),
  unlessCyclic(costLimitRule({ maxCost: limits.cost, depthCostFactor: 1.2, objectCost: 2, scalarCost: 1, flattenFragments: true, ...options })),
  oneCredentialMutation,
];
