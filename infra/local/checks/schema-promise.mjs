// What has been released is a promise: nothing of it goes or narrows that was not deprecated in a release before.
import { buildSchema, findBreakingChanges, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** Everything else that breaks a client cannot be deprecated: the field that leads to it can. */
const removals = new Set(['FIELD_REMOVED', 'ARG_REMOVED', 'VALUE_REMOVED_FROM_ENUM', 'TYPE_REMOVED']);

/** `today` as `2027-03-01`: what was deprecated goes after its day, and a new day leaves half a year. */
export function undeprecatedChanges(released, present, today = new Date().toISOString().slice(0, 10)) {
  const before = buildSchema(released);
  const after = buildSchema(present);
  const findings = findBreakingChanges(before, after)
    .filter(({ description }) => !description.startsWith('Standard scalar '))
    .filter(({ type, description }) => !(removals.has(type) && wasDeprecated(before, after, { type, description, today })))
    .map(({ type, description }) => `${description} (${type})`);
  return [...findings, ...badReasons(after), ...tooSoon(before, after, today)];
}

/** A type goes once nothing that was not deprecated led to it. */
function wasDeprecated(before, after, { type, description, today }) {
  if (type === 'TYPE_REMOVED') return isOnlyDeprecated(before, after, description.split(' ')[0]);
  return deprecatedPlaces(before).some(({ removal, reason }) => removal === description && dayOf(reason) <= today);
}

const dayOf = (reason) => reason.slice(0, 10);

/** Every deprecated place, with the sentence in which graphql says that it was removed. */
function deprecatedPlaces(schema) {
  return placesOf(schema).filter(({ reason }) => typeof reason === 'string');
}

function placesOf(schema) {
  return Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__')).flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map((value) => ({ path: `${type.name}.${value.name}`, removal: `${value.name} was removed from enum type ${type.name}.`, reason: value.deprecationReason }));
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      { path: `${type.name}.${field.name}`, removal: `${type.name}.${field.name} was removed.`, reason: field.deprecationReason, type: field.type },
      ...(field.args ?? []).map((arg) => ({ path: `${type.name}.${field.name}(${arg.name})`, removal: `${type.name}.${field.name} arg ${arg.name} was removed.`, reason: arg.deprecationReason, type: arg.type })),
    ]);
  });
}

function isOnlyDeprecated(before, after, name) {
  const leading = placesOf(before).filter(({ type, path }) => type !== undefined && String(type).replaceAll(/[[\]!]/g, '') === name && after.getType(path.split('.')[0]) !== undefined);
  return leading.length > 0 && leading.every(({ reason }) => typeof reason === 'string');
}

/** Who reads a reason must know what to use, and until when: `2027-09-01: use Application.reference.` */
function badReasons(schema) {
  return deprecatedPlaces(schema)
    .filter(({ reason }) => !/^\d{4}-\d\d-\d\d: (use \S|nothing takes its place)/.test(reason) || Number.isNaN(Date.parse(dayOf(reason))))
    .map(({ path, reason }) => `${path} is deprecated with "${reason}": begin with the day from which it may be gone, then "use …", or "nothing takes its place"`);
}

/** Half a year from the day on which it is deprecated; one that stands in a release already keeps its day. */
function tooSoon(before, after, today) {
  const promised = new Map(deprecatedPlaces(before).map(({ path, reason }) => [path, dayOf(reason)]));
  const earliest = new Date(today);
  earliest.setUTCMonth(earliest.getUTCMonth() + 6);
  const day = earliest.toISOString().slice(0, 10);
  return deprecatedPlaces(after)
    .filter(({ path, reason }) => dayOf(reason) < (promised.get(path) ?? day))
    .map(({ path, reason }) => `${path} may be gone from ${dayOf(reason)} on: ${promised.has(path) ? `${promised.get(path)} was promised` : `the first day allowed is ${day}`}`);
}
