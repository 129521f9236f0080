import { nearestWord, showValue } from '@ds4sscc/findings';
import type { Members } from '../json-object.js';
import type { ModelIndex } from '../model-index.js';
import { nullUri } from '../ngsi-ld/attribute-members.js';
import { isName, isReservedType, visibleName } from '../ngsi-ld/names.js';
import { attributeForm, isAttributeName, representationOf } from '../representation.js';
import { nullOutsidePatch } from '../rules/content-rules.js';
import { typeMissing, typeMisspelt, typeUnknown } from '../rules/entity-rules.js';
import { idMissing, idNotUri, idShort } from '../rules/identifier-rules.js';
import { keywordRepeated, nameMalformed, nameReserved, typeMalformed } from '../rules/name-rules.js';
import { describeType, type Reporter } from './reporter.js';
import { spellingFix } from './spelling-fix.js';
import { isIri } from './uri.js';

/** Each unknown type is compared with all known ones: of an endless list of them, the first ones have to do. */
const mostUnknown = 100;

/** Words of NGSI-LD, and those of JSON-LD that they stand for. */
const keywords = [
  ['id', '@id'],
  ['type', '@type'],
] as const;

/** Checks the identifier of an entity, and gives it; an update may leave it out. */
export function checkId(members: Members, patch: boolean, report: Reporter): string | undefined {
  for (const [keyword, alias] of keywords)
    if (Object.hasOwn(members, alias) && Object.hasOwn(members, keyword))
      report(keywordRepeated, `/${alias}`, { name: keyword }, { value: members[alias] });
  const name = Object.hasOwn(members, 'id') ? 'id' : '@id';
  const id = members[name];
  if (id === undefined && patch) return undefined;
  if (id === undefined || id === '') {
    report(idMissing, id === '' ? `/${name}` : '', {});
    return undefined;
  }
  if (id === nullUri) report(nullOutsidePatch, `/${name}`, { attribute: name }, { value: id });
  if (typeof id === 'string' && isIri(id)) return id;
  const short = typeof id === 'string' && isShortName(id) && isNgsiV2(members);
  report(short ? idShort : idNotUri, `/${name}`, { id: showValue(id) }, { value: id });
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/**
 * What NGSI v2 takes for an identifier: up to 256 letters of ASCII, without white space, `&`, `?`, `/` and `#`. What begins
 * as a URI does was meant to be one.
 */
function isShortName(id: string): boolean {
  return /^[\x21\x22\x24\x25\x27-\x2e\x30-\x3e\x40-\x7e]{1,256}$/.test(id) && !/^[a-z][a-z0-9+.-]*:/i.test(id);
}

function isNgsiV2(members: Members): boolean {
  const forms = Object.keys(members)
    .filter(isAttributeName)
    .map((name) => attributeForm(members[name]));
  return representationOf(forms, Object.hasOwn(members, '@context')) === 'ngsi-v2';
}

/** The types of an entity or feature; reports where there are none, or none that a model describes. */
export function checkType(
  members: Members,
  models: ModelIndex,
  patch: boolean,
  pointer: string,
  report: Reporter,
): readonly string[] {
  const name = Object.hasOwn(members, 'type') ? 'type' : '@type';
  const value = members[name];
  if (typeof value === 'string' && models.has(value)) return [value];
  const place = `${pointer}/${name}`;
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    if (value !== undefined || !patch) report(typeMissing, value === undefined ? pointer : place, {});
    return [];
  }
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const types = given.filter((type): type is string => typeof type === 'string' && type !== '');
  for (const [index, type] of given.entries())
    if (typeof type !== 'string' || type === '') {
      const found = type === '' ? 'an empty text' : describeType(type);
      report(typeMalformed, Array.isArray(value) ? `${place}/${index}` : place, { found }, { value: type });
    }
  if (!types.some((type) => models.has(type)))
    for (const [index, type] of given.slice(0, mostUnknown).entries())
      if (typeof type === 'string' && type !== '')
        reportUnknown(type, models, Array.isArray(value) ? `${place}/${index}` : place, report);
  return types;
}

function reportUnknown(type: string, models: ModelIndex, pointer: string, report: Reporter): void {
  const nearest = nearestWord(type, models.keys());
  // A type with a forbidden character is refused as such (see `checkTypeNames`), whatever it was meant to be.
  if (nearest === undefined || !isName(type)) report(typeUnknown, pointer, { type: showValue(type) }, { value: type });
  else {
    const fix = spellingFix(type, nearest, models.keys());
    report(typeMisspelt, pointer, { type: showValue(type), nearest }, { value: type, fix });
  }
}

/** Checks that types are names, and none that means something else (ETSI GS CIM 009, clauses 4.6.2 and 4.4). */
export function checkTypeNames(types: readonly string[], pointer: string, report: Reporter): void {
  for (const type of types) {
    const reserved = isReservedType(type);
    if (!reserved && isName(type)) continue;
    const facts = { name: visibleName(type), what: 'a type of entity' };
    report(reserved ? nameReserved : nameMalformed, pointer, facts, { value: type });
  }
}
