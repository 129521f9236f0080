import { escapePointer, nearestWord, showValue } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import type { IndexedModel, ModelIndex } from '../model-index.js';
import {
  type AttributeForm,
  attributeForm,
  isAttributeName,
  type Representation,
  representationOf,
} from '../representation.js';
import {
  attributeMisspelt,
  attributeMissing,
  contextMissing,
  notAnEntity,
  typeMissing,
  typeMisspelt,
  typeUnknown,
} from '../rules/entity-rules.js';
import { idMissing, idNotUri } from '../rules/identifier-rules.js';
import { checkAttribute } from './check-attribute.js';
import { describeType, type Reporter } from './reporter.js';
import { isIri } from './uri.js';

type Members = Readonly<Record<string, unknown>>;

/** What a record turned out to be. */
export interface EntityFacts {
  readonly id?: string;
  readonly types: readonly string[];
  readonly representation?: Representation;
  /** Whether a model describes one of its types. */
  readonly modelled: boolean;
}

/** Checks one entity, in whatever representation it is written. */
export function checkEntity(entity: unknown, models: ModelIndex, report: Reporter): EntityFacts {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
    report(notAnEntity, '', { found: describeType(entity) }, { value: entity });
    return { types: [], modelled: false };
  }
  const members = entity as Members;
  const id = checkId(members, report);
  const types = checkType(members, models, '', report);
  const facts = checkAttributes(members, types, models, '', report);
  if (facts.representation === 'normalized' && !Object.hasOwn(members, '@context')) report(contextMissing, '', {});
  return { ...(id !== undefined && { id }), types, ...facts };
}

/** Checks the attributes that an object holds: an entity, or the properties of a feature. */
export function checkAttributes(
  members: Members,
  types: readonly string[],
  models: ModelIndex,
  pointer: string,
  report: Reporter,
): Pick<EntityFacts, 'representation' | 'modelled'> {
  const described = types.flatMap((type) => models.get(type) ?? []);
  const forms = new Map<string, AttributeForm>();
  for (const name in members) if (isAttributeName(name)) forms.set(name, attributeForm(members[name]));
  const representation = representationOf(forms.values());
  for (const [name, form] of forms) {
    const attribute = attributeNamed(name, described);
    const place = `${pointer}/${escapePointer(name)}`;
    if (!attribute && described.length > 0) checkSpelling(name, described, members, place, report);
    checkAttribute({ name, value: members[name], form, pointer: place, attribute }, representation, report);
  }
  for (const { model } of described)
    for (const attribute of model.required)
      if (!Object.hasOwn(members, attribute))
        report(attributeMissing, pointer, { attribute, type: model.type, follows: model.follows });
  return { representation, modelled: described.length > 0 };
}

function checkId(members: Members, report: Reporter): string | undefined {
  const name = Object.hasOwn(members, 'id') ? 'id' : '@id';
  const id = members[name];
  if (id === undefined || id === '') {
    report(idMissing, id === '' ? `/${name}` : '', {});
    return undefined;
  }
  if (typeof id === 'string' && isIri(id)) return id;
  report(idNotUri, `/${name}`, { id: showValue(id) }, { value: id });
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/** The types of an entity or feature; reports where there are none, or none that a model describes. */
export function checkType(members: Members, models: ModelIndex, pointer: string, report: Reporter): readonly string[] {
  const name = Object.hasOwn(members, 'type') ? 'type' : '@type';
  const value = members[name];
  const types = (Array.isArray(value) ? value : [value]).filter(
    (type) => typeof type === 'string' && type !== '',
  ) as string[];
  if (types.length === 0) report(typeMissing, value === undefined ? pointer : `${pointer}/${name}`, {});
  else if (!types.some((type) => models.has(type)))
    for (const type of types) {
      const nearest = nearestWord(type, models.keys());
      const place = `${pointer}/${name}`;
      if (nearest === undefined) report(typeUnknown, place, { type: showValue(type) }, { value: type });
      else report(typeMisspelt, place, { type: showValue(type), nearest }, { value: type, fix: rename(nearest) });
    }
  return types;
}

function checkSpelling(
  name: string,
  described: readonly IndexedModel[],
  members: Members,
  pointer: string,
  report: Reporter,
): void {
  const known = described
    .flatMap(({ attributes }) => [...attributes.keys()])
    .filter((other) => !Object.hasOwn(members, other));
  const nearest = nearestWord(name, known);
  // Names of up to four letters are formulas such as no2 and so2: only their capitals tell a slip from another substance.
  if (nearest === undefined || (name.length < 5 && name.toLowerCase() !== nearest.toLowerCase())) return;
  const fix = { description: `rename it to "${nearest}"` };
  report(attributeMisspelt, pointer, { attribute: name, nearest }, { value: name, fix });
}

function attributeNamed(name: string, described: readonly IndexedModel[]): Attribute | undefined {
  for (const { attributes } of described) {
    const attribute = attributes.get(name);
    if (attribute) return attribute;
  }
  return undefined;
}

function rename(word: string): { description: string; replacement: string } {
  return { description: `write "${word}"`, replacement: JSON.stringify(word) };
}
