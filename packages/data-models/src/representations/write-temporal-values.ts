import type { Reporter } from '../checks/reporter.js';
import { historyMembers } from '../ngsi-ld/history-members.js';
import { instanceLost, instantMissing, valueMissing } from '../rules/convert-rules.js';
import { valueMemberOf } from './attribute-members.js';
import type { Instance } from './instance.js';
import { instantOf } from './instant.js';
import { loseDetails } from './lose-details.js';
import type { EntityContent } from './read-entity.js';
import { wrappedInHistory } from './read-history.js';
import { bareValue } from './simplify.js';

/** Writes an attribute as its values with their instants, those of each `datasetId` apart (ETSI GS CIM 009, clause 4.5.9). */
export function writeTemporalValues(name: string, content: EntityContent, lose: Reporter): unknown {
  const datasets = new Map<string | undefined, Instance[]>();
  for (const instance of content.attributes.get(name) ?? []) {
    const instances = datasets.get(instance.datasetId);
    if (instances) instances.push(instance);
    else datasets.set(instance.datasetId, [instance]);
  }
  const written = [...datasets.values()].flatMap((instances) => writeDataset(name, instances, lose) ?? []);
  return written.length > 1 ? written : written[0];
}

function writeDataset(name: string, instances: readonly Instance[], lose: Reporter): object | undefined {
  const [first] = instances;
  if (!first) return undefined;
  const member = valueMemberOf[first.kind];
  const pairs: [unknown, string][] = [];
  for (const instance of instances) {
    const [instantMember, instant] = instantOf(instance) ?? [];
    if (instance.kind !== first.kind)
      lose(instanceLost, instance.pointer, { attribute: name, dataset: `a ${instance.kind}` });
    else if (instance.value === undefined) lose(valueMissing, instance.pointer, { attribute: name });
    else if (instantMember === undefined || instant === undefined)
      lose(instantMissing, instance.pointer, { attribute: name, kept: false });
    else {
      loseDetails(name, instance, instantMember === 'observedAt' ? observedAt : nothing, lose);
      pairs.push([inHistory(name, member, instance, lose), instant]);
    }
  }
  if (pairs.length === 0) return undefined;
  const { kind, datasetId } = first;
  return { type: kind, [historyMembers.get(member) as string]: pairs, ...(datasetId !== undefined && { datasetId }) };
}

const observedAt: ReadonlySet<string> = new Set(['observedAt']);
const nothing: ReadonlySet<string> = new Set();

function inHistory(name: string, member: string, instance: Instance, lose: Reporter): unknown {
  return wrappedInHistory.has(member) ? { [member]: instance.value } : bareValue(name, instance, lose);
}
