import { isObject } from './is-object.js';

/** What a key means, and how its values are read. */
export interface Term {
  /** The IRI; or `@id`, `@type`, `@graph` or `@context` for a keyword. */
  readonly iri: string;
  /** `undefined` is a plain value, `@id`, `@vocab` and `@json` are themselves, everything else is a datatype. */
  readonly type: string | undefined;
  /** Language of strings; `null` says that they have none. */
  readonly language: string | null | undefined;
  readonly container: '@set' | '@list' | '@language' | undefined;
  /** Whether names may begin with it. */
  readonly isPrefix: boolean;
  readonly isProtected: boolean;
  /** Terms of a node that has this term for a type. */
  readonly scoped: Readonly<Record<string, unknown>> | undefined;
  /** Whether a document that has it for a key is left to jsonld. */
  readonly isOutside: boolean;
  /** The definition as it is written. */
  readonly text: string;
}

/** The terms in force. */
export interface TermTable {
  readonly terms: Map<string, Term>;
  vocabulary: string | undefined;
  language: string | undefined;
}

/** A context that is not in the subset, and why. */
export class OutsideSubset extends Error {}

/** RFC 3986, section 3.1, and no spaces: what jsonld takes for an absolute IRI, and a little less. */
export const absoluteIri: RegExp = /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/;

const definitionKeys = new Set(['@id', '@type', '@container', '@language', '@prefix', '@protected', '@context']);
const aliases = new Set(['@id', '@type', '@graph']);
const maxChain = 100;

/**
 * Adds the terms of one context object, as JSON-LD 1.1 API 4.1.2 and 4.2.2 say. What is not in the subset, or not valid,
 * throws `OutsideSubset`: the general reader then finds the same, and knows the code for it.
 */
export function addTerms(table: TermTable, context: Readonly<Record<string, unknown>>, isScoped = false): void {
  const isProtected = readSettings(table, context, isScoped);
  const before = new Map(table.terms);
  const done = new Set<string>();
  const define = (name: string, chain: number): void => {
    if (done.has(name)) return;
    if (chain > maxChain) throw new OutsideSubset(`the definition of "${name}" is a long chain or a circle`);
    const value = context[name];
    const definition = isObject(value) ? value : { '@id': value };
    checkDefinition(name, definition, isScoped);
    table.terms.delete(name);
    const expand = (reference: string): string => {
      const prefix = reference.slice(0, Math.max(reference.indexOf(':'), 0));
      if (reference === name || prefix === name) outside(`"${name}" leads to itself`);
      // What a type scopes is checked by jsonld before the terms behind it are known.
      if (isScoped && prefix === '') outside(`"${name}" leads to another term within a type`);
      for (const needed of [reference, prefix]) if (Object.hasOwn(context, needed)) define(needed, chain + 1);
      return expandName(table, reference) ?? outside(`"${name}" leads to "${reference}", which is no IRI`);
    };
    const id = definition['@id'] ?? name;
    const iri = id === name ? inVocabulary(table, name) : aliases.has(String(id)) ? String(id) : expand(String(id));
    const type = definition['@type'] as string | undefined;
    const term: Term = {
      iri,
      type: type === undefined || /^@(?:id|vocab|json)$/.test(type) ? type : absolute(expand(type)),
      language: type === undefined ? languageOf(definition) : undefined,
      container: containerOf(definition),
      isPrefix:
        (definition['@prefix'] as boolean | undefined) ?? (!isObject(value) && id !== name && /[:/?#[\]@]$/.test(iri)),
      isProtected: (definition['@protected'] as boolean | undefined) ?? isProtected,
      scoped: definition['@context'] as Term['scoped'],
      isOutside: isOutside(definition),
      text: JSON.stringify(value),
    };
    const known = before.get(name);
    table.terms.set(name, checkRedefinition(name, known, term, isScoped));
    done.add(name);
  };
  for (const name of Object.keys(context)) if (!name.startsWith('@')) define(name, 0);
}

/** The IRI that a key or type means; `undefined` where it has none that is absolute. */
export function expandName(table: TermTable, name: string): string | undefined {
  const term = table.terms.get(name);
  if (term !== undefined) return aliases.has(term.iri) ? undefined : term.iri;
  const iri = expandReference(table, name);
  if (iri === undefined) return name.includes(':') ? undefined : inVocabularyIfAny(table, name);
  return absoluteIri.test(iri) || iri.startsWith('_:') ? iri : undefined;
}

/** The IRI that the name of a node means; `undefined` where it is relative. */
export function expandReference(table: TermTable, reference: string): string | undefined {
  // By far the most; jsonld does not look at the rest either.
  if (reference.startsWith('https://') || reference.startsWith('http://')) return reference;
  const colon = reference.indexOf(':');
  if (colon < 1) return undefined;
  if (reference.startsWith('_:')) return /\s/.test(reference) ? undefined : reference;
  if (!reference.startsWith('//', colon + 1)) {
    const prefix = table.terms.get(reference.slice(0, colon));
    if (prefix?.isPrefix) return prefix.iri + reference.slice(colon + 1);
  }
  return absoluteIri.test(reference) ? reference : undefined;
}

function readSettings(table: TermTable, context: Readonly<Record<string, unknown>>, isScoped: boolean): boolean {
  const {
    '@version': version = 1.1,
    '@protected': isProtected = false,
    '@vocab': vocabulary,
    '@language': language,
  } = context;
  for (const key of Object.keys(context)) {
    const isKnown = ['@version', '@protected', '@vocab', '@language'].includes(key);
    if (key.startsWith('@') && (!isKnown || isScoped)) outside(`the context has "${key}"`);
  }
  if (version !== 1.1 || typeof isProtected !== 'boolean') outside('a setting of the context is not valid');
  if (vocabulary !== undefined) {
    const prefix = String(vocabulary).split(':')[0] ?? '';
    const isPlain = typeof vocabulary === 'string' && absoluteIri.test(vocabulary);
    if (!isPlain || table.terms.has(vocabulary) || table.terms.has(prefix)) outside('"@vocab" is not an absolute IRI');
    table.vocabulary = vocabulary as string;
  }
  if (language !== undefined) {
    if (typeof language !== 'string') outside('"@language" is not a string');
    table.language = (language as string).toLowerCase();
  }
  return isProtected as boolean;
}

function checkDefinition(name: string, definition: Readonly<Record<string, unknown>>, isScoped: boolean): void {
  if (name === '' || name === '__proto__' || /[:/]/.test(name)) outside(`the term "${name}" has the form of an IRI`);
  for (const key of Object.keys(definition)) {
    if (!definitionKeys.has(key)) outside(`"${name}" is defined with "${key}"`);
  }
  const {
    '@id': id = name,
    '@type': type = '',
    '@prefix': prefix = true,
    '@protected': isProtected = true,
  } = definition;
  if (typeof id !== 'string' || typeof type !== 'string') outside(`"${name}" is not defined by an IRI`);
  if (String(id).startsWith('@') && !aliases.has(String(id))) outside(`"${name}" stands for "${String(id)}"`);
  if (aliases.has(String(id)) && Object.keys(definition).length > 1) outside(`"${name}" stands for a keyword`);
  if (String(type).startsWith('@') && !['@id', '@vocab', '@json'].includes(String(type)))
    outside(`"${name}" has a type "${String(type)}"`);
  if (typeof prefix !== 'boolean' || typeof isProtected !== 'boolean')
    outside(`the definition of "${name}" is not valid`);
  const scoped = definition['@context'];
  if (scoped !== undefined && (isScoped || !isObject(scoped))) outside(`"${name}" has a context of its own`);
  if (isScoped && (definition['@prefix'] === true || aliases.has(String(id))))
    outside(`"${name}" is a prefix within a type`);
}

function containerOf(definition: Readonly<Record<string, unknown>>): Term['container'] {
  const containers = [definition['@container'] ?? []].flat();
  const [container] = containers;
  if (containers.length === 0 || container === '@index') return undefined;
  if (containers.length > 1 || !['@set', '@list', '@language'].includes(String(container))) {
    outside(`a container "${containers.join(', ')}"`);
  }
  return container as Term['container'];
}

/** Valid, and rare enough: a document without such a key can still be read here. */
function isOutside(definition: Readonly<Record<string, unknown>>): boolean {
  const containers = [definition['@container'] ?? []].flat();
  return (
    containers.includes('@index') ||
    (containers.includes('@list') && definition['@type'] === '@json') ||
    (containers.includes('@language') && definition['@type'] !== undefined)
  );
}

function languageOf(definition: Readonly<Record<string, unknown>>): string | null | undefined {
  const language = definition['@language'];
  if (language === undefined || language === null) return language;
  return typeof language === 'string' ? language.toLowerCase() : outside('a language that is not a string');
}

function checkRedefinition(name: string, known: Term | undefined, term: Term, isScoped: boolean): Term {
  if (isScoped && (known?.isPrefix || aliases.has(known?.iri ?? '') || term.isPrefix)) {
    outside(`"${name}" is a prefix, or stands for a keyword, and a type redefines it`);
  }
  if (!known?.isProtected) return term;
  const kept = { ...term, isProtected: true };
  return JSON.stringify(kept) === JSON.stringify(known) ? kept : outside(`"${name}" is protected and defined again`);
}

function absolute(iri: string): string {
  return absoluteIri.test(iri) ? iri : outside(`the datatype "${iri}" is not an IRI`);
}

function inVocabulary(table: TermTable, name: string): string {
  return inVocabularyIfAny(table, name) ?? outside(`"${name}" has no IRI`);
}

function inVocabularyIfAny(table: TermTable, name: string): string | undefined {
  const iri = table.vocabulary === undefined ? undefined : table.vocabulary + name;
  return iri !== undefined && absoluteIri.test(iri) && !name.startsWith('@') ? iri : undefined;
}

function outside(reason: string): never {
  throw new OutsideSubset(reason);
}
