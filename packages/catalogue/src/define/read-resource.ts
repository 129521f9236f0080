import { isIri } from '@ds4sscc/linked-data';
import { escapePointer, nearestWord } from '@ds4sscc/findings';
import type { PropertyUse } from '../application-profile.js';
import { findNamespace } from '../background/find-namespace.js';
import type { DefinedNode, DefinedValue } from './defined-node.js';
import { allClasses, type DefinitionClass, definitionClass, labelUse } from './definition-class.js';
import type { DefinitionScope } from './definition-log.js';
import { invalidValue, missingKey, unknownKey, unknownTerm } from './definition-rules.js';
import { isRecord } from './is-record.js';
import { readLiteral } from './read-literal.js';
import { readReference } from './read-reference.js';
import { readText } from './read-text.js';
import { lookUpTerm } from './term-lookup.js';

/** Definitions nest as catalogues do; whatever goes deeper is no catalogue. */
const deepest = 16;

/** Reads an object as a resource of a class. What is wrong is reported, and left out. */
export function readResource(
  label: string,
  input: Readonly<Record<string, unknown>>,
  pointer: string,
  outer: DefinitionScope,
  key: string = label,
): DefinedNode | undefined {
  const entry = definitionClass(label);
  if (outer.above.includes(input) || outer.above.length >= deepest) {
    outer.log.report(invalidValue, pointer, { key, expected: `no circle, and at most ${deepest} levels` });
    return undefined;
  }
  const iri = readIri(input, pointer, outer);
  if (iri !== undefined && entry.demanding && Object.keys(input).every((name) => name === 'iri')) {
    outer.log.referred(iri, label, key, pointer);
    return { iri };
  }
  const scope = { ...outer, above: [...outer.above, input], language: outer.language ?? languageOf(label, input) };
  const uses = entry.bare ? [labelUse] : [...entry.uses.values()];
  reportUnknownKeys(entry, uses, input, pointer, scope);
  const said: Record<string, DefinedValue> = {};
  for (const use of uses) {
    const at = `${pointer}/${escapePointer(use.key)}`;
    const given = Object.hasOwn(input, use.key) ? input[use.key] : undefined;
    const read = given === undefined || given === null ? undefined : readValues(label, use, given, at, scope);
    if (read !== undefined) said[use.key] = read;
    // What is there and wrong has been reported already.
    else if (use.min > 0 && (given === undefined || given === null || isEmpty(given))) {
      scope.log.report(missingKey, at, { thing: label.toLowerCase(), key: use.key });
    }
  }
  const types = typesOf(entry, input, pointer, scope);
  if (iri !== undefined && Object.keys(said).length > 0) {
    scope.log.described(iri, label, pointer, JSON.stringify(said));
  } else if (iri !== undefined && entry.uses.size > 0 && !entry.demanding) {
    scope.log.referred(iri, label, key, pointer);
  }
  return { ...(iri !== undefined && { iri }), ...(types.length > 0 && { types }), ...said };
}

function readValues(
  label: string,
  use: PropertyUse,
  given: unknown,
  pointer: string,
  scope: DefinitionScope,
): DefinedValue | undefined {
  if (use.language) return readText(use, given, pointer, scope);
  const numbers = use.key === 'bbox' || use.key === 'centroid';
  const list: readonly unknown[] = Array.isArray(given) && !numbers ? given : [given];
  const pointerOf = (index: number): string => (list === given ? `${pointer}/${index}` : pointer);
  if (use.max !== null && list.length > use.max) {
    scope.log.report(invalidValue, pointer, { key: use.key, expected: 'one value' }, { value: given });
    return undefined;
  }
  const values: DefinedValue[] = [];
  list.forEach((item, index) => {
    const at = pointerOf(index);
    const value = readItem(label, use, item, at, scope);
    if (value !== undefined) values.push(value);
  });
  if (values.length === 0) return undefined;
  return use.max === 1 ? values[0] : values;
}

function readItem(
  label: string,
  use: PropertyUse,
  item: unknown,
  pointer: string,
  scope: DefinitionScope,
): DefinedValue | undefined {
  if (use.kind !== 'node') return readLiteral(use, item, pointer, scope);
  const node = isRecord(item)
    ? readResource(use.range, item, pointer, scope, use.key)
    : readReference(label, use, item, pointer, scope);
  if (!node || !isClosed(use) || isTerm(use, node)) return node;
  const found = lookUpTerm(label, use.key, node.iri ?? '');
  const outside = found && 'meant' in found ? found : { vocabulary: use.vocabulary ?? '', meant: undefined };
  scope.log.report(unknownTerm, pointer, { key: use.key, ...outside }, { value: node.iri ?? item });
  return undefined;
}

/** Whether nothing but terms of the vocabulary may stand here: what DCAT-AP asks for and `checkCatalogue` faults. */
function isClosed({ membership, membershipLevel }: PropertyUse): boolean {
  return membership === 'all' && membershipLevel === 'error';
}

function isTerm({ vocabulary }: PropertyUse, { iri }: DefinedNode): boolean {
  return iri !== undefined && findNamespace(iri)?.vocabulary === vocabulary;
}

function readIri(
  { iri }: Readonly<Record<string, unknown>>,
  pointer: string,
  { log }: DefinitionScope,
): string | undefined {
  if (iri === undefined || iri === null) return undefined;
  if (typeof iri === 'string' && isIri(iri)) return iri;
  log.report(invalidValue, `${pointer}/iri`, { key: 'iri', expected: 'an IRI such as "https://..."' }, { value: iri });
  return undefined;
}

/** The class of the profile first, then others that the definition names, such as `org:Organization`. */
function typesOf(
  entry: DefinitionClass,
  { types }: Readonly<Record<string, unknown>>,
  pointer: string,
  { log }: DefinitionScope,
): readonly string[] {
  const own = entry.iri === undefined ? [] : [entry.iri];
  if (types === undefined) return own;
  const given: readonly unknown[] = Array.isArray(types) ? types : [types];
  if (given.every((type): type is string => typeof type === 'string' && isIri(type)))
    return [...new Set([...own, ...given])];
  log.report(invalidValue, `${pointer}/types`, { key: 'types', expected: 'IRIs of classes' }, { value: types });
  return own;
}

/** The language of a catalogue's texts, where it has one: that is what its `language` says (DCAT-AP 3.0.1, Catalogue, language). */
function languageOf(label: string, { language }: Readonly<Record<string, unknown>>): string | undefined {
  const [tag, second] = Array.isArray(language) ? language : [language];
  return label === 'Catalogue' && second === undefined && typeof tag === 'string' && /^[a-z]{2,3}$/.test(tag)
    ? tag
    : undefined;
}

function reportUnknownKeys(
  { label }: DefinitionClass,
  uses: readonly PropertyUse[],
  input: Readonly<Record<string, unknown>>,
  pointer: string,
  { log }: DefinitionScope,
): void {
  const known = new Set(['iri', 'types', ...uses.map(({ key }) => key)]);
  let hints = 0;
  for (const key of Object.keys(input)) {
    if (known.has(key)) continue;
    hints += 1;
    const elsewhere = hints > mostHints ? [] : ownersOf(key);
    const meant = hints > mostHints || elsewhere.length > 0 ? undefined : nearestWord(key, known);
    const args = { thing: label.toLowerCase(), key, meant, elsewhere };
    log.report(unknownKey, `${pointer}/${escapePointer(key)}`, args);
  }
}

/** An object of thousands of unknown keys is no catalogue: what each could have meant is looked for only so often. */
const mostHints = 100;

function ownersOf(key: string): readonly string[] {
  return [...allClasses()].filter(({ uses }) => uses.has(key)).map(({ label }) => label);
}

function isEmpty(given: unknown): boolean {
  return Array.isArray(given) ? given.length === 0 : isRecord(given) && Object.keys(given).length === 0;
}
