import type { Finding, JsonDocument, Location } from '@ds4sscc/findings';
import type { Defined } from './define.js';
import type { CatalogInput } from './definitions.js';
import { type DefinitionOptions, readWithLog } from './read-with-log.js';

/** A catalogue that was read from a description, and what is wrong with it. */
export interface ReadDefinition {
  /** `undefined` when any finding is an error: a catalogue that is there conforms. */
  readonly catalogue: Defined<CatalogInput> | undefined;
  readonly findings: readonly Finding[];
  /** Where a resource is described, for findings about the graph; the top where that is not known. */
  locate(iri: string): Location;
}

/**
 * Reads a description of a catalogue, in JSON or YAML, that somebody wrote: what `defineCatalogue` takes, with a place for
 * everything that is wrong. It never throws.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { readDefinition } from '@ds4sscc/catalogue/define';
 *
 * const text = `{
 *   "title": { "en": "Open data" },
 *   "description": { "en": "What the city measures." },
 *   "publisher": { "name": "City of Example", "type": "LocalAuthorty" }
 * }`;
 * const { catalogue, findings } = readDefinition(parseJson(text, 'catalogue.json'));
 * catalogue; // => undefined
 * findings.map(({ message, location }) => `line ${location.line}: ${message}`);
 * // => ['line 4: "type": not in the vocabulary "Publisher type"; did you mean "LocalAuthority"?']
 * ```
 */
export function readDefinition(document: JsonDocument, options: DefinitionOptions = {}): ReadDefinition {
  const findings: Finding[] = [...document.findings];
  if (document.value === undefined) return { catalogue: undefined, findings, locate: () => document.locate('') };
  const { node, pointerOf } = readWithLog('Catalogue', document.value, true, options, (rule, pointer, args, detail) => {
    findings.push(document.finding(rule, pointer, args, detail));
  });
  const broken = node === undefined || findings.some(({ level }) => level === 'error');
  return {
    catalogue: broken ? undefined : (node as unknown as Defined<CatalogInput>),
    findings,
    locate: (iri) => document.locate(pointerOf(iri) ?? ''),
  };
}
