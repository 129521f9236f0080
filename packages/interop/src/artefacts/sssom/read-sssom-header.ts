import { type Finding, finding } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import { sssomHeaderInvalid } from './sssom-rules.js';

/** The metadata of a mapping set. */
export interface SssomHeader {
  readonly values: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Empty where the header was read. */
  readonly findings: readonly Finding[];
  /** Lines that it takes. */
  readonly lines: number;
  /** Offset of the table behind it. */
  readonly end: number;
}

const longest = 200_000;

/** Prefixes that every reader of SSSOM knows. */
const builtIn: readonly (readonly [string, string])[] = [
  ['owl', 'http://www.w3.org/2002/07/owl#'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['semapv', 'https://w3id.org/semapv/vocab/'],
  ['skos', 'http://www.w3.org/2004/02/skos/core#'],
  ['sssom', 'https://w3id.org/sssom/'],
];

/** Reads the YAML that stands in front of the table, in lines that begin with `#`. */
export async function readSssomHeader(text: string, source: string): Promise<SssomHeader> {
  let [end, lines] = [0, 0];
  const parts: string[] = [];
  while (text[end] === '#' && end < longest) {
    const next = text.indexOf('\n', end);
    const stop = next === -1 ? text.length : next;
    parts.push(text.slice(end + 1, stop).replace('\r', ''));
    end = stop + 1;
    lines += 1;
  }
  const failed = (problem: string): SssomHeader => ({
    values: new Map(),
    prefixes: new Map(builtIn),
    findings: [finding(sssomHeaderInvalid, { source, line: 1 }, { problem })],
    lines,
    end,
  });
  if (text[end] === '#') return failed(`it is longer than ${longest} characters`);
  // A blank behind each # is common and is no indentation.
  const inset = parts.every((line) => line === '' || line.startsWith(' ')) ? 1 : 0;
  const { parseHeader } = await import('./parse-header.js');
  const yaml = parts.map((line) => line.slice(inset)).join('\n');
  const { value, problem } = parseHeader(parts.length === 0 ? '{}' : yaml);
  if (problem !== undefined) return failed(problem);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed('it is no list of keys');
  const entries = Object.entries(value);
  const declared = entries.find(([key]) => key === 'curie_map')?.[1];
  return {
    values: new Map(entries.flatMap(([key, one]) => (isText(one) ? [[key, String(one)]] : []))),
    prefixes: new Map([
      ...builtIn,
      ...Object.entries(asObject(declared) ?? {}).flatMap(([prefix, iri]): [string, string][] =>
        typeof iri === 'string' ? [[prefix, iri]] : [],
      ),
    ]),
    findings: [],
    lines,
    end,
  };
}

function isText(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
