import { nullUri } from '../ngsi-ld/attribute-members.js';
import { valueMembers } from '../representation.js';
import { attributeValueMissing } from '../rules/attribute-rules.js';
import { geometryCollection, jsonMalformed, listMalformed, vocabMalformed } from '../rules/content-rules.js';
import type { AttributeObject } from './attribute-object.js';
import { checkGeometry } from './check-geometry.js';
import { checkLanguageMap } from './check-language-map.js';
import { checkObjectList } from './check-object-list.js';
import { hasValueOfOtherKind } from './check-placement.js';
import { checkRelationship } from './check-relationship.js';
import { hasHistory, hasValue } from './has-value.js';
import { hasMisspelt } from './misspelt-member.js';
import { describeType, type Reporter } from './reporter.js';

type ContentCheck = (content: unknown, attribute: string, pointer: string, report: Reporter) => void;

/** What the value of each kind has to be, whatever a model says. A Property may be any JSON. */
const contentChecks: ReadonlyMap<string, ContentCheck> = new Map<string, ContentCheck>([
  ['GeoProperty', checkPlace],
  ['Relationship', checkRelationship],
  ['LanguageProperty', checkLanguageMap],
  ['VocabProperty', checkVocab],
  ['VocabularyProperty', checkVocab],
  ['JsonProperty', checkJson],
  ['ListProperty', checkValueList],
  ['ListRelationship', checkObjectList],
]);

/** Reports an attribute object that has no value, and is not to be excused. Gives whether there is one to check. */
export function checkPresence(attribute: AttributeObject, report: Reporter): boolean {
  const { name, kind, members, pointer, patch } = attribute;
  const member = kind === undefined ? undefined : valueMembers.get(kind);
  if (kind === undefined || member === undefined) return false;
  // The mark of deletion is no value; where it may not stand, `checkNulls` says so.
  if (hasValue(members, member)) return members[member] !== nullUri;
  if (
    Object.hasOwn(members, member) ||
    !(patch || hasHistory(members) || hasValueOfOtherKind(members) || hasMisspelt(member, members))
  )
    report(attributeValueMissing, pointer, { attribute: name, kind, member }, { value: members });
  return false;
}

/** Checks the value of an attribute object, where it has one, against its kind. */
export function checkKindContent(attribute: AttributeObject, report: Reporter): void {
  const { kind, members, pointer } = attribute;
  if (kind === undefined || !checkPresence(attribute, report)) return;
  const member = valueMembers.get(kind) as string;
  checkContentOfKind(attribute, members[member], `${pointer}/${member}`, report);
}

/** Checks a value against the kind of its attribute. Gives whether it is one that the kind may have. */
export function checkContentOfKind(
  { name, kind }: AttributeObject,
  content: unknown,
  pointer: string,
  report: Reporter,
): boolean {
  let right = true;
  contentChecks.get(kind ?? '')?.(content, name, pointer, (...found) => {
    right = false;
    report(...found);
  });
  return right;
}

/** A geometry, or the text of one (clause 4.7.2). */
export function checkPlace(content: unknown, attribute: string, pointer: string, report: Reporter): void {
  const place = typeof content === 'string' ? parsed(content) : content;
  if (typeof place === 'object' && place !== null && (place as { type?: unknown }).type === 'GeometryCollection')
    report(geometryCollection, pointer, { attribute }, { value: content });
  else checkGeometry(place, pointer, report);
}

/** Geometries as text are short; what is longer is refused as what it is, a text. */
const longestText = 1_000_000;

function parsed(text: string): unknown {
  if (text.length > longestText || !text.trimStart().startsWith('{')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function checkVocab(content: unknown, attribute: string, pointer: string, report: Reporter): void {
  const terms: readonly unknown[] = Array.isArray(content) ? content : [content];
  const wrong = terms.find((term) => typeof term !== 'string' || term === '');
  if (terms.length > 0 && wrong === undefined) return;
  const found = terms.length === 0 ? 'an empty list' : wrong === '' ? 'an empty text' : describeType(wrong);
  report(vocabMalformed, pointer, { attribute, found }, { value: content });
}

function checkJson(content: unknown, attribute: string, pointer: string, report: Reporter): void {
  if (typeof content === 'object' && content !== null) return;
  report(jsonMalformed, pointer, { attribute, found: describeType(content) }, { value: content });
}

function checkValueList(content: unknown, attribute: string, pointer: string, report: Reporter): void {
  if (!Array.isArray(content))
    report(
      listMalformed,
      pointer,
      { attribute, member: 'valueList', found: describeType(content) },
      { value: content },
    );
}
