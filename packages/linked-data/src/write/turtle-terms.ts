import type { Literal } from '@rdfjs/types';
import { createPrefixLookup } from './prefix-lookup.js';
import { quoted, unicodeEscape } from './write-lines.js';

/** Writes the terms of Turtle and TriG. */
export interface TurtleTerms {
  iri(value: string): string;
  literal(literal: Literal): string;
  /** The declarations of the prefixes that were used. */
  declarations(): string;
}

const xsd = 'http://www.w3.org/2001/XMLSchema#';
// Narrower than Turtle allows, so that no name needs an escape.
const prefix = /^(?:[A-Za-z](?:[\w.-]*[\w-])?)?$/;
const local = /^(?:\w(?:[\w.-]*[\w-])?)?$/;
/** The values that Turtle writes without quotes (section 2.5.2 and 2.5.3). */
const bare: ReadonlyMap<string, RegExp> = new Map([
  [`${xsd}integer`, /^[+-]?\d+$/],
  [`${xsd}decimal`, /^[+-]?\d*\.\d+$/],
  [`${xsd}double`, /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/],
  [`${xsd}boolean`, /^(?:true|false)$/],
]);
// Line feeds and tabs stand as they are; a carriage return would not survive every editor.
const escapedInLong = /[\\\u0000-\u0008\u000B-\u001F\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF]|"{3,}|"+$/g;

/** Creates the writer of one document. */
export function createTurtleTerms(prefixes: Readonly<Record<string, string>>): TurtleTerms {
  const lookup = createPrefixLookup(prefixes, { prefix, local });
  const iri = (value: string): string => {
    const name = lookup.find(value);
    return name === undefined ? `<${value}>` : `${name.prefix}:${name.local}`;
  };
  return {
    iri,
    literal(literal) {
      const { value, language, datatype } = literal;
      const text = value.includes('\n') ? long(value) : quoted(value);
      if (language) return `${text}@${language}`;
      if (datatype.value === `${xsd}string`) return text;
      return bare.get(datatype.value)?.test(value) ? value : `${text}^^${iri(datatype.value)}`;
    },
    declarations() {
      const lines = lookup.used().map(([name, namespace]) => `@prefix ${name}: <${namespace}> .\n`);
      return lines.length === 0 ? '' : `${lines.join('')}\n`;
    },
  };
}

function long(text: string): string {
  const body = text.replace(escapedInLong, (found) => {
    if (found.startsWith('"')) return '\\"'.repeat(found.length);
    if (found === '\\') return '\\\\';
    return found === '\r' ? '\\r' : unicodeEscape(found);
  });
  return `"""${body}"""`;
}
