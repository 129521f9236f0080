import { certainWord, type Fix, escapePointer, nearestWord, showValue } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import { isObject, type Members } from '../json-object.js';
import type { IndexedModel } from '../model-index.js';
import { recordTimes } from '../ngsi-ld/attribute-members.js';
import { isName, isReservedAttribute, visibleName } from '../ngsi-ld/names.js';
import { type AttributeForm, isAttributeName, type Representation, representationOf } from '../representation.js';
import { attributeMisspelt, attributeMissing, contextMissing, notAnEntity } from '../rules/entity-rules.js';
import { typeOfSeveral } from '../rules/judgement-rules.js';
import { nameMalformed, nameReserved } from '../rules/name-rules.js';
import { checkAttribute } from './check-attribute.js';
import { checkContext } from './check-context.js';
import { asStated, checkForeignValues, trackErrors } from './check-foreign-values.js';
import { checkId, checkType, checkTypeNames } from './check-identity.js';
import { checkScope } from './check-scope.js';
import { checkRecordTimes } from './check-times.js';
import type { EntitySettings } from './entity-settings.js';
import { formOf } from './form-of.js';
import { isSoundAttribute } from './is-sound-attribute.js';
import { modelsOf } from './models-of.js';
import { describeType, type Reporter } from './reporter.js';

/** Each unknown name is compared with all known ones: an entity with more of them than this is not misspelt. */
const mostUnknown = 1000;
/** Models that others wrote may have any number of names. */
const mostComparisons = 200_000;

/** What a record turned out to be. */
export interface EntityFacts {
  readonly id?: string;
  readonly types: readonly string[];
  readonly representation?: Representation;
  /** Whether a model describes one of its types. */
  readonly modelled: boolean;
  /** Whether it is NGSI-LD for certain: plain JSON without a context or a model may be anything. */
  readonly ngsiLd: boolean;
}

/** Checks one entity, in whatever representation it is written. */
export function checkEntity(entity: unknown, settings: EntitySettings, report: Reporter): EntityFacts {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
    report(notAnEntity, '', { found: describeType(entity) }, { value: entity });
    return { types: [], modelled: false, ngsiLd: false };
  }
  const members = entity as Members;
  const { models, patch } = settings;
  const id = checkId(members, patch, report);
  const types = checkType(members, models, patch, '', report);
  const facts = checkAttributes(members, types, settings, '', report);
  if (facts.representation === 'normalized' && !patch && !Object.hasOwn(members, '@context'))
    report(contextMissing, '', {});
  return id === undefined ? { types, ...facts } : { id, types, ...facts };
}

/** Checks the attributes that an object holds: an entity, or the properties of a feature. */
export function checkAttributes(
  members: Members,
  types: readonly string[],
  settings: EntitySettings,
  pointer: string,
  reportAll: Reporter,
  record: Members = members,
): Pick<EntityFacts, 'representation' | 'modelled' | 'ngsiLd'> {
  const { patch } = settings;
  const { models, rivals } = modelsOf(types, record['@context'], settings.models);
  const { report, reported } = trackErrors(reportAll);
  for (const [type, others] of rivals) {
    const repositories = others.map(({ model }) => model.repository ?? model.follows).join(', ');
    report(typeOfSeveral, `${pointer}/type`, { type: showValue(type), repositories }, { value: type });
  }
  const names: string[] = [];
  const forms: AttributeForm[] = [];
  let timed = false;
  for (const name in members)
    if (isAttributeName(name)) {
      names.push(name);
      forms.push(formOf(members[name], name, models));
    } else if (!timed) timed = recordTimes.includes(name);
  const hasContext = Object.hasOwn(record, '@context');
  const representation = representationOf(forms, hasContext);
  const modelled = models.length > 0;
  const bare = representation === 'key-values' && forms.length > 0;
  const ngsiLd = representation !== 'ngsi-v2' && (!bare || modelled || hasContext);
  if (ngsiLd) {
    checkTypeNames(types, `${pointer}/${Object.hasOwn(members, 'type') ? 'type' : '@type'}`, report);
    if (timed) checkRecordTimes(members, pointer, report);
    if (Object.hasOwn(members, 'scope')) checkScope(members['scope'], patch, `${pointer}/scope`, report);
    if (hasContext) checkContext(record['@context'], members, pointer, models, settings.resolveContext, report);
  }
  let unknown = 0;
  let known: readonly string[] | undefined;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    const form = forms[index] as AttributeForm;
    const attribute = attributeNamed(name, members[name], models);
    if (attribute && !patch && isSoundAttribute(name, members[name], attribute, representation)) continue;
    const place = `${pointer}/${escapePointer(name)}`;
    // Of an entity without "id", that is told; so "ID" beside it is no attribute besides.
    if (form === 'plain' && !attribute && isKeywordSlip(name, members)) continue;
    const judged = !attribute && ngsiLd;
    if (judged && isReservedAttribute(name)) {
      report(nameReserved, place, { name: visibleName(name), what: 'an attribute' }, { value: name });
      continue;
    }
    let meant: Meant | undefined;
    if (!attribute && modelled && unknown < mostUnknown) {
      unknown += 1;
      known ??= namesNotUsed(models, members);
      if (unknown * known.length <= mostComparisons) meant = meantBy(name, known, place);
    }
    // A name with a forbidden character is refused as such, whatever it was meant to be.
    if (judged && !isName(name)) {
      const facts = { name: visibleName(name), what: 'an attribute' };
      report(nameMalformed, place, facts, { value: name, ...(meant && { fix: meant.fix }) });
    } else if (meant) {
      report(attributeMisspelt, place, { attribute: name, nearest: meant.nearest }, { value: name, fix: meant.fix });
    }
    checkAttribute({ name, value: members[name], form, pointer: place, attribute, patch }, representation, report);
  }
  for (const { model } of models) {
    const { checkValues } = model;
    // What it reports is not among what is `reported`: a place may lack several things.
    if (checkValues)
      checkForeignValues(record, { model, checkValues, formats: settings.formats, patch, reported }, reportAll);
    else if (!patch)
      for (const attribute of model.required)
        if (!Object.hasOwn(members, attribute) && !(attribute === 'location' && showsGeometry(record, members)))
          report(attributeMissing, pointer, { attribute, type: model.type, follows: model.follows });
  }
  return { representation, modelled, ngsiLd };
}

/** Whether it is a feature with a geometry, which conversion takes for the location too. */
function showsGeometry(record: Members, members: Members): boolean {
  return record !== members && isObject(record['geometry']);
}

/** Whether a name is "id" or "type" but for its capitals, and the entity lacks the right one. */
function isKeywordSlip(name: string, members: Members): boolean {
  const keyword = name.toLowerCase();
  return (
    (keyword === 'id' || keyword === 'type') &&
    !Object.hasOwn(members, keyword) &&
    !Object.hasOwn(members, `@${keyword}`)
  );
}

/** The names of the models that the entity leaves free: what it uses is no slip of another. */
function namesNotUsed(models: readonly IndexedModel[], members: Members): readonly string[] {
  return models.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => !Object.hasOwn(members, name));
}

/** The name of the models that another one was meant for, and how to write it. */
interface Meant {
  readonly nearest: string;
  readonly fix: Fix;
}

function meantBy(name: string, known: readonly string[], pointer: string): Meant | undefined {
  const nearest = nearestWord(name, known);
  // Names of up to four letters are formulas such as no2 and so2: only their capitals tell a slip from another substance.
  if (nearest === undefined || (name.length < 5 && name.toLowerCase() !== nearest.toLowerCase())) return undefined;
  const certain = certainWord(name, known) === nearest && {
    edits: [{ edit: 'rename', pointer, name: nearest }] as const,
  };
  return { nearest, fix: { description: `rename it to "${nearest}"`, ...certain } };
}

function attributeNamed(name: string, value: unknown, models: readonly IndexedModel[]): Attribute | undefined {
  for (const { attributes, model } of models) {
    const attribute = attributes.get(name);
    if (attribute) return model.checkValues ? asStated(attribute, value) : attribute;
  }
  return undefined;
}
