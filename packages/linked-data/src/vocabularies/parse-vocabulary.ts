import { compareFindings, type Finding } from '@ds4sscc/findings';
import type { Statement } from '../graph.js';
import type { GraphDocument } from '../parse-graph.js';
import { readHierarchy } from './read-hierarchy.js';
import { readLabels } from './read-labels.js';
import { readNotations } from './read-notations.js';
import { readConcepts, readSchemes } from './read-schemes.js';
import { reportShared } from './report-shared.js';
import { createSkosLog } from './skos-log.js';
import { conceptsMissing, schemeMissing } from './skos-rules.js';
import type { Concept, Vocabulary } from './vocabulary.js';

/** How to read a vocabulary. */
export interface ParseVocabularyOptions {
  /** Language of the labels where there is a choice; `en` unless told. The others become `otherLabels`. */
  readonly language?: string;
  /** Name of the vocabulary where the file names no scheme. */
  readonly scheme?: { readonly iri: string; readonly title: string };
  /** Vocabularies that the file may refer to. */
  readonly known?: readonly Vocabulary[];
}

/** The vocabularies of a file, one for each concept scheme, with everything that is wrong with them. */
export interface ParsedVocabularies {
  readonly vocabularies: readonly Vocabulary[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a city's own SKOS file. What cannot be used is a finding with its place and costs no more than itself.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { findConcept, parseVocabulary } from '@ds4sscc/linked-data/vocabularies';
 *
 * const text = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
 * @prefix t: <https://city.example/themes/> .
 * <https://city.example/themes> a skos:ConceptScheme ; skos:prefLabel "Themes"@en .
 * t:water a skos:Concept ; skos:inScheme <https://city.example/themes> ; skos:prefLabel "Water"@en, "Wasser"@de .
 * t:rivers a skos:Concept ; skos:inScheme <https://city.example/themes> ; skos:broader t:watr ; skos:prefLabel "Rivers"@en .`;
 * const { vocabularies, findings } = parseVocabulary(await parseGraph(text, { source: 'themes.ttl' }));
 * findings.map(({ rule, location }) => `${rule} at line ${location.line}`); // => ['skos/broader-unknown at line 5']
 * vocabularies.map(({ title, concepts }) => `${title}: ${concepts.length}`); // => ['Themes: 2']
 * vocabularies.map((themes) => findConcept(themes, 'wasser').match); // => ['label']
 * ```
 */
export function parseVocabulary(document: GraphDocument, options: ParseVocabularyOptions = {}): ParsedVocabularies {
  const { graph } = document;
  const { language = 'en', known = [] } = options;
  const log = createSkosLog(document);
  const described = readConcepts(graph, log);
  if (described.size === 0) log.report(conceptsMissing, undefined, {});
  const knownIris = new Set(known.flatMap(({ concepts }) => concepts.map(({ iri }) => iri)));
  const hierarchy = readHierarchy(graph, described, (iri) => knownIris.has(iri), log);
  const schemes = readSchemes(graph, described, language, options.scheme);
  const only = schemes.list.length === 1 ? schemes.list[0] : undefined;
  const labels = new Map<string, readonly Statement[]>();
  const notations = new Map<string, readonly Statement[]>();
  const members = new Map<string, Concept[]>(schemes.list.map(({ iri }) => [iri, []]));
  for (const [iri, statement] of described) {
    const { label, otherLabels, preferred } = readLabels(graph, statement, language, log);
    const codes = readNotations(graph, statement.subject);
    const notation = codes[0]?.object.value;
    const others = [...otherLabels, ...codes.slice(1).map(({ object }) => object.value)];
    const broader = hierarchy.get(iri) ?? [];
    const concept: Concept = {
      iri,
      label,
      ...(others.length > 0 && { otherLabels: others }),
      ...(notation !== undefined && { notation }),
      ...(broader.length > 0 && { broader }),
    };
    labels.set(iri, preferred);
    notations.set(iri, codes);
    const own = schemes.of(iri);
    if (own.length === 0) log.report(schemeMissing, statement, { lost: only === undefined });
    for (const scheme of own.length > 0 ? own : only ? [only.iri] : []) members.get(scheme)?.push(concept);
  }
  reportShared(members, labels, notations, log);
  return {
    vocabularies: schemes.list.map(({ iri, title }) => ({ iri, title, concepts: members.get(iri) ?? [] })),
    findings: log.findings.toSorted(compareFindings),
  };
}
