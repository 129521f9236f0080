import { asObject } from '../../api/json-object.js';
import { type JsonObject, kindOf, member, textMember } from '../json-values.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Exchange, Session } from '../session.js';
import { attributeTypes, entityMembers } from './ngsi-ld-attributes.js';

/** The names of an entity's attributes. */
export function attributeNames(entity: unknown): readonly string[] {
  return Object.keys(asObject(entity) ?? {}).filter((name) => !entityMembers.has(name));
}

/** Checks one entity, and gives its identifier where it has one. */
export function checkEntity(
  session: Session,
  exchange: Exchange,
  entity: JsonObject,
  { what, pointer, normalised }: { what: string; pointer: string; normalised: boolean },
): string | undefined {
  const id = textMember(entity, 'id');
  // Clause 4.6.2: identifiers are URIs.
  const usable = id !== undefined && URL.canParse(id);
  if (!usable)
    session.report(
      collectionRules.identifierMissing,
      exchange,
      { what, found: id ?? 'none', expected: 'a URI' },
      `${pointer}/id`,
    );
  const type = member(entity, 'type');
  const typed = (typeof type === 'string' && type !== '') || (Array.isArray(type) && type.length > 0);
  if (!typed)
    session.report(answerRules.memberMissing, exchange, { what: `an entity in ${what}`, expected: 'type' }, pointer);
  if (normalised)
    for (const name of attributeNames(entity))
      checkAttribute(session, exchange, member(entity, name), what, `${pointer}/${name}`);
  return usable ? id : undefined;
}

function checkAttribute(session: Session, exchange: Exchange, value: unknown, what: string, pointer: string): void {
  for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    const type = textMember(one, 'type');
    const holder = attributeTypes.get(type ?? '');
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    if (holder === undefined)
      session.report(
        answerRules.memberWrong,
        exchange,
        {
          what: `attribute ${name} in ${what}`,
          found: type ?? kindOf(one),
          expected: 'an object with the type of an attribute',
        },
        pointer,
      );
    else if (member(one, holder) === undefined)
      session.report(
        answerRules.memberMissing,
        exchange,
        { what: `attribute ${name} in ${what}`, expected: holder },
        pointer,
      );
    else checkValue(session, exchange, one, `attribute ${name} in ${what}`, pointer);
  }
}

/** What the value of an attribute has to be (clauses 4.5.2 and 4.5.3, 4.7, 4.6.3). */
function checkValue(session: Session, exchange: Exchange, attribute: unknown, what: string, pointer: string): void {
  const type = textMember(attribute, 'type');
  const wrong = (found: unknown, expected: string): void =>
    session.report(answerRules.memberWrong, exchange, { what, found: kindOrText(found), expected }, pointer);
  if (type === 'Relationship') {
    const object = member(attribute, 'object');
    const targets = Array.isArray(object) ? (object as readonly unknown[]) : [object];
    const bad = targets.find((target) => typeof target !== 'string' || !URL.canParse(target));
    if (bad !== undefined) wrong(bad, 'a URI');
  }
  if (type === 'GeoProperty') {
    const value = member(attribute, 'value');
    const parts = member(value, 'coordinates') ?? member(value, 'geometries');
    if (textMember(value, 'type') === undefined || !Array.isArray(parts)) wrong(value, 'a GeoJSON geometry');
  }
  for (const name of ['observedAt', 'createdAt', 'modifiedAt']) {
    const time = member(attribute, name);
    if (
      time !== undefined &&
      (typeof time !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.,]+Z$/.test(time) || Number.isNaN(Date.parse(time)))
    )
      wrong(time, `"${name}" as a time in UTC`);
  }
}

function kindOrText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : kindOf(value);
}
