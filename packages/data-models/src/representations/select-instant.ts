import type { Reporter } from '../checks/reporter.js';
import { membersOf } from '../json-object.js';
import { historyLost } from '../rules/convert-rules.js';
import type { Instance } from './instance.js';
import { compareInstants, instantOf } from './instant.js';
import { nameList } from './name-list.js';
import type { EntityContent } from './read-entity.js';

/**
 * The entity as it was at an instant, or at its last one: of each attribute and `datasetId` the latest instance
 * (ETSI GS CIM 009, clauses 4.5.6 to 4.5.8). What was deleted by then is left out.
 */
export function selectInstant(content: EntityContent, at: string | undefined, lose: Reporter): EntityContent {
  const attributes = new Map<string, readonly Instance[]>();
  const members = new Map(content.members);
  for (const [name, instances] of content.attributes) {
    const latest = new Map<string, Instance>();
    for (const instance of instances) {
      if (at !== undefined && isAfter(instance, at)) continue;
      const dataset = instance.datasetId ?? '@none';
      const before = latest.get(dataset);
      if (!before || isLater(instance, before)) latest.set(dataset, instance);
    }
    const kept = [...latest.values()].filter((instance) => !isDeleted(instance));
    const lost = instances.length - kept.length;
    const instants = kept.map((instance) => instantOf(instance)?.[1] ?? 'a value without an instant');
    const [first] = instances;
    if (lost > 0 && first)
      lose(historyLost, first.pointer, { attribute: name, kept: nameList(instants) || 'none', lost });
    if (name === 'scope') {
      if (kept[0]) members.set(name, kept[0].value);
    } else if (kept.length > 0) attributes.set(name, kept);
  }
  return { ...content, members, attributes };
}

function isAfter(instance: Instance, at: string): boolean {
  const instant = instantOf(instance)?.[1];
  return instant !== undefined && compareInstants(instant, at) > 0;
}

/** Of two instances of one instant the later in the list counts; one without an instant gives way to any other. */
function isLater(instance: Instance, before: Instance): boolean {
  const [a, b] = [instantOf(instance)?.[1], instantOf(before)?.[1]];
  return a !== undefined && (b === undefined || compareInstants(a, b) >= 0);
}

/** What stands for a value that was deleted (clauses 4.5.0 and 4.5.7). */
function isDeleted({ value, details }: Instance): boolean {
  const one = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : (membersOf(value)['@none'] ?? value);
  return details.has('deletedAt') || one === 'urn:ngsi-ld:null';
}
