import { escapePointer } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import type { Members } from '../json-object.js';
import type { IndexedModel } from '../model-index.js';
import { isAttributeName } from '../representation.js';
import { millisecondsOf } from '../checks/milliseconds-of.js';
import { isIri } from '../checks/uri.js';

/** Something an attribute says, and where: the place is asked for only where something is wrong. */
interface Said<Value> {
  readonly attribute: string;
  readonly value: Value;
  readonly pointer: () => string;
}

/** What one entity says that is compared across a file. */
export interface EntityLinks {
  readonly targets: readonly Said<string>[];
  readonly units: readonly Said<string>[];
  /** The last instant at which one of its attributes was observed. */
  readonly time?: { readonly text: string; readonly instant: number };
}

/** What attributes say, as it is gathered. */
export interface AttributeLinks {
  readonly targets: Said<string>[];
  readonly units: Said<string>[];
  /** Whatever is given as the instant of an attribute. */
  readonly times: unknown[];
}

/** Reads the relationships, the units and the time of an entity; `pointer` is where its attributes stand. */
export function entityLinks(members: Members, described: readonly IndexedModel[], pointer: string): EntityLinks {
  const targets: Said<string>[] = [];
  const units: Said<string>[] = [];
  const times: unknown[] = [];
  const links = { targets, units, times };
  for (const name in members)
    if (isAttributeName(name))
      addAttributeLinks(name, members[name], attributeOf(name, described), `${pointer}/${escapePointer(name)}`, links);
  const time = latest(times) ?? latest([dateOf(members['dateObserved'])]);
  return { targets, units, ...(time && { time }) };
}

/** Adds what one attribute says, which stands at `place`. */
export function addAttributeLinks(
  name: string,
  value: unknown,
  attribute: Attribute | undefined,
  place: string,
  links: AttributeLinks,
): void {
  // Key-values leave it to the model to say that a text is the identifier of another entity.
  if (attribute?.kind === 'Relationship') addTargets(value, name, () => place, links.targets);
  if (Array.isArray(value))
    for (const [index, one] of value.entries()) readInstance(one, name, attribute, () => `${place}/${index}`, links);
  else readInstance(value, name, attribute, () => place, links);
}

function readInstance(
  instance: unknown,
  name: string,
  attribute: Attribute | undefined,
  place: () => string,
  links: AttributeLinks,
): void {
  if (typeof instance !== 'object' || instance === null) return;
  const { object, unitCode, datasetId, observedAt } = instance as Members;
  if (object !== undefined) addTargets(object, name, () => `${place()}/object`, links.targets);
  // Each source of an attribute may have a unit of its own; one that the model refuses is reported as that.
  if (typeof unitCode === 'string' && (attribute?.units?.includes(unitCode) ?? true)) {
    const source = typeof datasetId === 'string' ? `${name} (${datasetId})` : name;
    links.units.push({ attribute: source, value: unitCode, pointer: () => `${place()}/unitCode` });
  }
  if (observedAt !== undefined) links.times.push(observedAt);
}

function addTargets(object: unknown, attribute: string, pointer: () => string, targets: Said<string>[]): void {
  if (typeof object === 'string') {
    if (isIri(object)) targets.push({ attribute, value: object, pointer });
  } else if (Array.isArray(object))
    for (const [index, one] of object.entries())
      if (typeof one === 'string' && isIri(one))
        targets.push({ attribute, value: one, pointer: () => `${pointer()}/${index}` });
}

function attributeOf(name: string, described: readonly IndexedModel[]): Attribute | undefined {
  for (const { attributes } of described) {
    const attribute = attributes.get(name);
    if (attribute) return attribute;
  }
  return undefined;
}

/** The last of several times; most attributes of an entity were observed at the same one. */
export function latest(times: readonly unknown[]): EntityLinks['time'] {
  let last: { text: string; instant: number } | undefined;
  for (const text of times) {
    if (typeof text !== 'string' || text === last?.text) continue;
    const instant = millisecondsOf(text);
    if (instant > (last?.instant ?? -Infinity)) last = { text, instant };
  }
  return last;
}

/** The text of `dateObserved`: when the shared models say an entity was observed, where its attributes do not. */
export function dateOf(date: unknown): unknown {
  return typeof date === 'object' && date !== null ? (date as Members)['value'] : date;
}
