import { escapePointer } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { isObject, type Members } from '../json-object.js';
import { attributeForm, carriesValue } from '../representation.js';
import { attributeTypeLost } from '../rules/convert-rules.js';
import { detailMembers, inferredKind, isGeometry, statedKind, valueMemberOf } from './attribute-members.js';
import { type Instance, plainInstance, type Reading } from './instance.js';
import { historyMember, readHistory } from './read-history.js';
import { readNgsiV2, readTyped } from './read-ngsi-v2.js';
import { showScalar } from './show-scalar.js';
import { placeOf, targetsOf } from './targets.js';

/** Reads one attribute of an entity, or of an attribute, into its instances. */
export function readAttribute(
  name: string,
  value: unknown,
  pointer: string,
  reading: Reading,
  lose: Reporter,
): readonly Instance[] {
  if (reading === 'ngsi-v2-key-values')
    return [plainInstance(isGeometry(value) ? 'GeoProperty' : 'Property', value, reading, pointer)];
  if (reading === 'key-values') return readPlain(value, pointer, reading);
  if (reading === 'ngsi-v2' && isObject(value) && Object.hasOwn(value, 'value'))
    return [readNgsiV2(name, value, pointer, lose)];
  if (!Array.isArray(value) || attributeForm(value) === 'plain') return readOne(name, value, pointer, reading, lose);
  return value.flatMap((one, index) => readOne(name, one, `${pointer}/${index}`, reading, lose));
}

function readOne(name: string, value: unknown, pointer: string, reading: Reading, lose: Reporter): readonly Instance[] {
  const form = attributeForm(value);
  if (form === 'plain' || !isObject(value)) return readPlain(value, pointer, reading);
  if (form === 'ngsi-v2' && isObject(value['metadata'])) return [readNgsiV2(name, value, pointer, lose)];
  if (form === 'ngsi-v2')
    return [{ ...readMembers(value, 'Property', pointer), ...readTyped(name, value, pointer, lose) }];
  const stated = statedKind(value);
  if (stated === undefined && value['type'] !== undefined)
    lose(attributeTypeLost, `${pointer}/type`, { attribute: name, type: showScalar(value['type']) });
  const instance = readMembers(value, stated ?? inferredKind(value), pointer);
  const history = historyMember(value);
  return history === undefined ? [instance] : readHistory(value, history, instance);
}

/** An attribute object of NGSI-LD, normalized or concise. */
function readMembers(members: Members, kind: Instance['kind'], pointer: string): Instance {
  const own = valueMemberOf[kind];
  const details = new Map<string, unknown>();
  const subAttributes = new Map<string, unknown>();
  const history = historyMember(members);
  let datasetId: string | undefined;
  for (const name of Object.keys(members)) {
    if (name === 'type' || name === own) continue;
    const value = members[name];
    if (name === 'datasetId' && typeof value === 'string') datasetId = value === '@none' ? undefined : value;
    else if (detailMembers.has(name) || name === 'datasetId' || carriesValue(name)) details.set(name, value);
    else if (name !== history) subAttributes.set(name, value);
  }
  const value = Object.hasOwn(members, own) ? members[own] : undefined;
  return {
    kind,
    value: targetsOf(kind, value),
    valueAt: placeOf(kind, value, `${pointer}/${own}`),
    ...(datasetId !== undefined && { datasetId }),
    details,
    subAttributes,
    reading: 'ngsi-ld',
    pointer,
    subPointer: pointer,
  };
}

/** Kinds whose simplified representation is an object with this one member (clause 4.5.4). */
const wrapped: ReadonlyMap<string, Instance['kind']> = new Map([
  ['languageMap', 'LanguageProperty'],
  ['vocab', 'VocabProperty'],
  ['json', 'JsonProperty'],
]);

/** A value as the simplified representation has it, of which concise takes over all but the targets of relationships. */
function readPlain(value: unknown, pointer: string, reading: Reading): readonly Instance[] {
  const names = isObject(value) ? Object.keys(value) : [];
  const [name] = names;
  if (names.length !== 1 || name === undefined) return [readSimplified(value, pointer, reading)];
  const datasets = (value as Members)[name];
  if (name !== 'dataset' || !isObject(datasets)) return [readSimplified(value, pointer, reading)];
  return Object.keys(datasets).map((datasetId) => ({
    ...readSimplified(datasets[datasetId], `${pointer}/dataset/${escapePointer(datasetId)}`, reading),
    ...(datasetId !== '@none' && { datasetId }),
  }));
}

function readSimplified(value: unknown, pointer: string, reading: Reading): Instance {
  if (isGeometry(value)) return plainInstance('GeoProperty', value, reading, pointer);
  const names = isObject(value) ? Object.keys(value) : [];
  const [name = ''] = names;
  const kind = names.length === 1 ? wrapped.get(name) : undefined;
  return kind === undefined
    ? plainInstance('Property', value, reading, pointer)
    : {
        ...plainInstance(kind, (value as Members)[name], reading, pointer),
        valueAt: { pointer: `${pointer}/${name}` },
      };
}
