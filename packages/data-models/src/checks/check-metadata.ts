import { showValue } from '@ds4sscc/findings';
import { membersOfKinds, sealMembers } from '../ngsi-ld/attribute-members.js';
import { languageTagMalformed } from '../rules/content-rules.js';
import { datasetIdNotUri, instanceIdNotUri } from '../rules/instance-rules.js';
import { contextEmbedded, proofMalformed, unitCodeMalformed, valueTypeWrong } from '../rules/member-rules.js';
import type { AttributeObject } from './attribute-object.js';
import { isLanguageTag } from './check-language-map.js';
import { describeType, type Reporter } from './reporter.js';
import { isIri } from './uri.js';

/** Checks what stands beside the value of an attribute: its data set, its language, its type of value, its seal. */
export function checkMetadata({ name, kind, members, pointer }: AttributeObject, report: Reporter): void {
  const { datasetId, instanceId, lang, unitCode, valueType } = members;
  if (Object.hasOwn(members, '@context')) report(contextEmbedded, `${pointer}/@context`, { attribute: name });
  if (datasetId !== undefined && datasetId !== '@none' && !(typeof datasetId === 'string' && isIri(datasetId))) {
    const facts = { attribute: name, value: showValue(datasetId) };
    report(datasetIdNotUri, `${pointer}/datasetId`, facts, { value: datasetId });
  }
  if (instanceId !== undefined && !(typeof instanceId === 'string' && isIri(instanceId))) {
    const facts = { attribute: name, value: showValue(instanceId) };
    report(instanceIdNotUri, `${pointer}/instanceId`, facts, { value: instanceId });
  }
  if (unitCode !== undefined && !isUnitCode(unitCode) && membersOfKinds.get('unitCode')?.includes(kind ?? '')) {
    const found = unitCode === '' ? 'an empty text' : describeType(unitCode);
    report(unitCodeMalformed, `${pointer}/unitCode`, { attribute: name, found }, { value: unitCode });
  }
  if (lang !== undefined && kind === 'Property' && !isLanguageTag(lang))
    report(languageTagMalformed, `${pointer}/lang`, { attribute: name, tag: showValue(lang) }, { value: lang });
  if (valueType !== undefined) checkValueType(valueType, kind, name, `${pointer}/valueType`, report);
  if (name === 'ngsildproof') checkProof(members, pointer, report);
}

/** Whether a unit is written as one, whatever it stands for. */
export function isUnitCode(unit: unknown): unit is string {
  return typeof unit === 'string' && unit !== '';
}

function checkValueType(
  valueType: unknown,
  kind: string | undefined,
  attribute: string,
  pointer: string,
  report: Reporter,
): void {
  const facts = { attribute, value: showValue(valueType) };
  const detail = { value: valueType };
  if (typeof valueType !== 'string') report(valueTypeWrong, pointer, { ...facts, expected: 'text' }, detail);
  else if (kind === 'LanguageProperty' && valueType !== 'langString')
    report(valueTypeWrong, pointer, { ...facts, expected: 'langString' }, detail);
}

function checkProof(members: AttributeObject['members'], pointer: string, report: Reporter): void {
  const { value } = members;
  if (typeof value !== 'object')
    report(proofMalformed, `${pointer}/value`, { member: 'value', expected: 'an object' }, { value });
  for (const member of sealMembers)
    if (Object.hasOwn(members, member) && typeof members[member] !== 'string')
      report(proofMalformed, `${pointer}/${member}`, { member, expected: 'text' }, { value: members[member] });
}
