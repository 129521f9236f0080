import type { Reporter } from '../checks/reporter.js';
import { setMember } from '../json-object.js';
import { instanceLost, valueMissing } from '../rules/convert-rules.js';
import type { Instance } from './instance.js';
import { loseDetails } from './lose-details.js';
import type { EntityContent } from './read-entity.js';
import { impliedUnit } from './recover-kind.js';
import { simplify } from './simplify.js';

/** Writes an attribute as its bare value, or several of them by `datasetId` (ETSI GS CIM 009, clause 4.5.4). */
export function writeKeyValues(name: string, content: EntityContent, lose: Reporter): unknown {
  const attribute = content.described(name);
  const instances = (content.attributes.get(name) ?? []).filter((instance) => {
    if (instance.value === undefined) lose(valueMissing, instance.pointer, { attribute: name });
    return instance.value !== undefined;
  });
  const simplified = (instance: Instance): unknown => {
    const unit = instance.details.get('unitCode');
    loseDetails(name, instance, unit !== undefined && unit === impliedUnit(attribute) ? unitOnly : nothing, lose);
    return simplify(name, instance, 'key-values', attribute, lose);
  };
  const [only] = instances;
  if (only === undefined) return undefined;
  if (instances.length === 1 && only.datasetId === undefined) return simplified(only);
  const dataset: Record<string, unknown> = {};
  for (const instance of instances) {
    const datasetId = instance.datasetId ?? '@none';
    if (Object.hasOwn(dataset, datasetId))
      lose(instanceLost, instance.pointer, { attribute: name, dataset: datasetId });
    else setMember(dataset, datasetId, simplified(instance));
  }
  return { dataset };
}

const unitOnly: ReadonlySet<string> = new Set(['unitCode']);
const nothing: ReadonlySet<string> = new Set();
