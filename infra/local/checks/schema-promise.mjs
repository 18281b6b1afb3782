// What has been released is a promise: nothing of it goes or narrows that was not deprecated in a release before.
import { buildSchema, findBreakingChanges, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql';

/** Everything else that breaks a client cannot be deprecated: the field that leads to it can. */
const removals = new Set(['FIELD_REMOVED', 'ARG_REMOVED', 'VALUE_REMOVED_FROM_ENUM', 'TYPE_REMOVED']);

/** First line of a contract: a plain copy of `schema.graphql` has none, and is no release. */
const headOf = (version) => `# Released with ${version}. Written by \`npm run release:schema\`, at a release only.\n`;
export const versionIn = (released) => /^# Released with (\d+\.\d+\.\d+\S*)\. /.exec(released)?.[1];

/** The contract of a new version, or why there is none. */
export function contractOf(version, { released, present, today }) {
  const findings = versionIn(released) === version
    ? [`${version} is released already: its contract stays. First \`npx lerna version\`.`]
    : [...undeprecatedChanges(released, present, today), ...daysTooNear(released, present, today)];
  return { findings, text: headOf(version) + present };
}

/** `today` as `2027-03-01`: what was deprecated goes after its day. What is in order one day is in order on every later one. */
export function undeprecatedChanges(released, present, today) {
  const before = buildSchema(released);
  const after = buildSchema(present);
  const mayGo = deprecatedPlaces(before).filter(({ reason }) => dayOf(reason) <= today);
  const findings = findBreakingChanges(before, after)
    .filter(({ description }) => !description.startsWith('Standard scalar '))
    .filter(({ type, description }) => !(removals.has(type) && wasDeprecated(before, mayGo, { type, description })))
    .map(({ type, description }) => `${description} (${type})`);
  return [...findings, ...otherDefaults(before, after), ...badReasons(after), ...brokenPromises(before, after)];
}

/** Whoever left a value out relied on what stands for it; without one it is required of them all at once, and graphql calls that no break. */
function otherDefaults(before, after) {
  const present = defaultsOf(after);
  return [...defaultsOf(before)]
    .filter(([path, value]) => value !== undefined && present.has(path) && present.get(path) !== value)
    .map(([path, value]) => `${path} stood for ${value} when it was left out, and ${present.get(path) === undefined ? 'has no default now' : `stands for ${present.get(path)} now`}. (DEFAULT_CHANGED)`);
}

/** Every argument and input field; undefined where nothing stands for it. */
function defaultsOf(schema) {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type));
  return new Map(types.flatMap((type) => Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, JSON.stringify(field.defaultValue)],
    ...(field.args ?? []).map((arg) => [`${type.name}.${field.name}(${arg.name})`, JSON.stringify(arg.defaultValue)]),
  ])));
}

/** Asked at a release alone: half a year from its day on; what stood in a release before keeps the day that it has there. */
function daysTooNear(released, present, today) {
  const promised = daysOf(buildSchema(released));
  const earliest = new Date(today);
  earliest.setUTCMonth(earliest.getUTCMonth() + 6);
  const day = earliest.toISOString().slice(0, 10);
  return deprecatedPlaces(buildSchema(present))
    .filter(({ path, reason }) => !promised.has(path) && dayOf(reason) < day)
    .map(({ path, reason }) => `${path} may be gone from ${dayOf(reason)} on: the first day allowed is ${day}`);
}

/** A type goes with the deprecated places that led to it, when nothing else did. */
function wasDeprecated(before, mayGo, { type, description }) {
  if (type !== 'TYPE_REMOVED') return mayGo.some(({ removal }) => removal === description);
  const [name] = description.split(' ');
  return typesWithin(before).has(name) && !typesWithin(before, new Set(mayGo.map(({ path }) => path))).has(name);
}

/** Names of the types that operations lead to, without passing through `closed` places. */
function typesWithin(schema, closed = new Set()) {
  const names = new Set();
  const waiting = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(Boolean);
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (names.has(type.name)) continue;
    names.add(type.name);
    waiting.push(...typesBehind(schema, type, closed));
  }
  return names;
}

/** What `Node` finds by its id may be gone any day: no type stays for it. */
function typesBehind(schema, type, closed) {
  const members = isUnionType(type) || (isInterfaceType(type) && type.name !== 'Node') ? schema.getPossibleTypes(type) : [];
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const places = placesOf(type).filter(({ path, field }) => !closed.has(path) && !closed.has(field));
  return [...members, ...interfaces, ...places.flatMap((place) => (place.type === undefined ? [] : [getNamedType(place.type)]))];
}

const dayOf = (reason) => reason.slice(0, 10);
const daysOf = (schema) => new Map(deprecatedPlaces(schema).map(({ path, reason }) => [path, dayOf(reason)]));

/** Every deprecated place, with the sentence in which graphql says that it was removed. */
function deprecatedPlaces(schema) {
  return Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__')).flatMap(placesOf).filter(({ reason }) => typeof reason === 'string');
}

function placesOf(type) {
  if (isEnumType(type)) return type.getValues().map((value) => ({ path: `${type.name}.${value.name}`, removal: `${value.name} was removed from enum type ${type.name}.`, reason: value.deprecationReason }));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${type.name}.${field.name}`;
    return [
      { path, removal: `${path} was removed.`, reason: field.deprecationReason, type: field.type },
      ...(field.args ?? []).map((arg) => ({ path: `${path}(${arg.name})`, field: path, removal: `${path} arg ${arg.name} was removed.`, reason: arg.deprecationReason, type: arg.type })),
    ];
  });
}

/** Who reads a reason must know what to use, and until when: `2027-09-01: use Application.reference.` */
function badReasons(schema) {
  return deprecatedPlaces(schema)
    .filter(({ reason }) => !/^\d{4}-\d\d-\d\d: (use \S|nothing takes its place)/.test(reason) || Number.isNaN(Date.parse(dayOf(reason))))
    .map(({ path, reason }) => `${path} is deprecated with "${reason}": begin with the day from which it may be gone, then "use …", or "nothing takes its place"`);
}

/** A day that stands in a release is not moved nearer. */
function brokenPromises(before, after) {
  const promised = daysOf(before);
  return deprecatedPlaces(after)
    .filter(({ path, reason }) => dayOf(reason) < (promised.get(path) ?? ''))
    .map(({ path, reason }) => `${path} may be gone from ${dayOf(reason)} on: ${promised.get(path)} was promised`);
}
