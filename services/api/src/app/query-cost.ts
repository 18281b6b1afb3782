import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isObjectType, Kind,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionNode, type SelectionSetNode, type ValueNode,
} from 'graphql';
import { introspectionPrice, lengths, prices, usualLength } from './cost-prices';

type Variables = Readonly<Record<string, unknown>>;

export interface Cost {
  readonly points: number;
  /** Whether the same document costs something else with other variables. */
  readonly varies: boolean;
  readonly introspects: boolean;
}

const connection = /Connection$/;

/**
 * The most that an operation can cost, from the schema, the document and the variables, before anything runs. Lists multiply,
 * of several possible types the dearest counts, `@skip` and `@include` are not believed. Every selection is priced once for
 * each type that it can apply to, so that fragments that double at every spread take no time.
 */
export class QueryCost {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<SelectionSetNode, Map<string, number>>();
  private varies = false;
  private introspects = false;

  private constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    this.fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  }

  /** Of a document that has passed validation. */
  static of(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost {
    const cost = new QueryCost(schema, document, operation, variables);
    const root = schema.getRootType(operation.operation);
    const points = root ? cost.ofSelections(operation.selectionSet, root, undefined) : 0;
    return { points: Math.ceil(points), varies: cost.varies, introspects: cost.introspects };
  }

  /** `size` is the length of the page, where the selections are those of a connection. */
  private ofSelections(set: SelectionSetNode, type: GraphQLObjectType, size: number | undefined): number {
    const costs = this.known.get(set) ?? new Map<string, number>();
    this.known.set(set, costs);
    const key = `${type.name} ${String(size)}`;
    const known = costs.get(key);
    if (known !== undefined) return known;
    const total = set.selections.reduce((sum, selection) => sum + this.ofSelection(selection, type, size), 0);
    costs.set(key, total);
    return total;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLObjectType, size: number | undefined): number {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type, size);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (fragment === undefined || !this.applies(fragment.typeCondition?.name.value, type)) return 0;
    return this.ofSelections(fragment.selectionSet, type, size);
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.schema.getType(condition);
    return isAbstractType(named) && this.schema.isSubType(named, type);
  }

  private ofField(node: FieldNode, parent: GraphQLObjectType, size: number | undefined): number {
    const name = node.name.value;
    if (name === '__schema' || name === '__type') {
      this.introspects = true;
      return introspectionPrice;
    }
    const field = parent.getFields()[name];
    if (field === undefined) return 0;
    return priceOf(parent.name, name) + this.ofAnswer(node, field, size ?? lengths[`${parent.name}.${name}`]);
  }

  /** The objects that a field answers, and all that is asked of them. */
  private ofAnswer(node: FieldNode, field: GraphQLField<unknown, unknown>, known: number | undefined): number {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const page = this.pageOf(node, field);
    const one = 1 + this.dearest(node, type, page);
    return isListType(getNullableType(field.type)) ? (page ?? known ?? usualLength) * one : one;
  }

  /** A page is as long as it was asked for also where a union answers either it or why not. */
  private dearest({ selectionSet: set }: FieldNode, type: GraphQLNamedType, page: number | undefined): number {
    if (set === undefined) return 0;
    const sizeOf = ({ name }: GraphQLObjectType): number | undefined => (connection.test(name) ? (page ?? usualLength) : undefined);
    if (isObjectType(type)) return this.ofSelections(set, type, sizeOf(type));
    if (!isAbstractType(type)) return 0;
    return Math.max(0, ...this.schema.getPossibleTypes(type).map((possible) => this.ofSelections(set, possible, sizeOf(possible))));
  }

  /** The longest that `first` or `last` lets the answer be, or a list of ids where there is neither: other lists only narrow. */
  private pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const bounds = field.args.filter(({ name }) => name === 'first' || name === 'last');
    const asked = bounds.length > 0 ? bounds : field.args.filter(({ type }) => isListType(getNullableType(type)));
    const sizes = asked.flatMap(({ name }) => {
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
      return given === undefined ? [] : this.sizeIn(given);
    });
    if (sizes.length > 0) return Math.max(1, ...sizes);
    const usual = bounds.find(({ name }) => name === 'first')?.defaultValue;
    return typeof usual === 'number' ? usual : undefined;
  }

  private sizeIn(given: ValueNode): number[] {
    if (given.kind === Kind.INT) return [Number(given.value)];
    if (given.kind === Kind.LIST) return [given.values.length];
    return given.kind === Kind.VARIABLE ? this.sizeOfVariable(given.name.value) : [];
  }

  private sizeOfVariable(name: string): number[] {
    this.varies = true;
    const value = this.variables[name];
    if (typeof value === 'number') return [value];
    if (Array.isArray(value)) return [value.length];
    const usual = this.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
    return value === undefined && usual !== undefined ? this.sizeIn(usual) : [];
  }
}

const priceOf = (type: string, field: string): number => prices[`${type}.${field}`] ?? prices[`${type}.*`] ?? 0;
