import type { Term } from '@ds4sscc/linked-data';
import { isObject } from '../../is-object.js';
import { xsd } from '../../vocabulary.js';
import type { Json } from './json-at.js';

/** What is added to a node: its classes, and values by property. */
export interface Extras {
  readonly types: string[];
  readonly values: Map<string, Term>;
}

/** A term in full, so that no context can mean something else by it. */
export function jsonOfTerm(term: Term, extras: Extras | undefined, names: Names): Json {
  if (term.termType !== 'Literal') return { '@id': term.value, ...(extras && membersOf(extras, names)) };
  if (term.language) return { '@value': term.value, '@language': term.language };
  const type = term.datatype.value;
  return { '@value': term.value, ...(type !== `${xsd}string` && { '@type': names(type) }) };
}

/** The members that additions are written as. */
export function membersOf({ types, values }: Extras, names: Names): Json {
  const classes = types.map(names);
  return {
    ...(types.length > 0 && { '@type': classes.length === 1 ? classes[0] : classes }),
    ...Object.fromEntries(
      [...values].map(([property, value]) => [names(property), jsonOfTerm(value, undefined, names)]),
    ),
  };
}

/** JSON on one line, with blanks as people write it. */
export function shownJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shownJson).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${shownJson(inner)}`)
    .join(', ')} }`;
}

/** Shortens IRIs by the prefixes of the context. */
export type Names = (iri: string) => string;

/** Names by the prefixes of a document. */
export function createNames(prefixes: Readonly<Record<string, string>>): Names {
  return (iri) => {
    for (const [prefix, namespace] of Object.entries(prefixes)) {
      const local = prefix !== '' && iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
      if (/^[A-Za-z_][\w-]*$/.test(local)) return `${prefix}:${local}`;
    }
    return iri;
  };
}
