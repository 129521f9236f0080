import { type JsonDocument, parseJson } from '@ds4sscc/findings';
import { type ContextLibrary, createContextLibrary } from './context-library.js';
import { placeBlankNodes } from './blank-node-places.js';
import type { expandDocument } from './json-ld/expand-document.js';
import { type BlankNames, createBlankNames } from './json-ld/node-map.js';
import { nodesToQuads, type Quad, type RdfTerm } from './json-ld/nodes-to-quads.js';
import { readerOf } from './json-ld/reader-of.js';
import { readPlainJsonLd } from './json-ld/read-plain-json-ld.js';
import { createJsonLdPlaces, type JsonLdPlaces } from './json-ld-places.js';
import { createJsonLdTerms, inlineContexts } from './json-ld-terms.js';
import { type Place, type PlacedTerm, PlacedTerms } from './placed-terms.js';
import type { ProblemLog } from './problem-log.js';
import type { ReadResult } from './read-result.js';
import { undeclaredPrefix } from './undeclared-prefix.js';
import { contextUnknown, jsonLdInvalid, jsonLdNotTrusted, prefixUndeclared, termUndefined } from './rules.js';

/** How to read one text. */
export interface ReadJsonLdOptions {
  readonly base?: string | undefined;
  readonly contexts?: Readonly<Record<string, unknown>> | undefined;
}

/** Base for documents that have none. jsonld drops what stays relative without a word; under this base it comes out again. */
const noRoot = 'x-no-base://root';
const noBase = `${noRoot}/dir/`;
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Reads JSON-LD with the contexts at hand. What no context explains is a finding, and the rest is read. */
export async function readJsonLd(text: string, log: ProblemLog, options: ReadJsonLdOptions): Promise<ReadResult> {
  const plain = readPlainJsonLd(text, createContextLibrary(options.contexts));
  if (plain === undefined) return readAnyJsonLd(text, log, options);
  // A base is needed for relative IRIs alone, and none was met.
  return { statements: plain.rows.build(), prefixes: createJsonLdTerms(plain.contexts, noBase).prefixes };
}

/** jsonld takes 20 MB and longer to load than most documents to read: it is loaded when a document first needs it. */
const expandAny: typeof expandDocument = async (document, options) =>
  (await import('./json-ld/expand-document.js')).expandDocument(document, options);

/** The general reader: any document, with what is wrong with it. */
export async function readAnyJsonLd(text: string, log: ProblemLog, options: ReadJsonLdOptions): Promise<ReadResult> {
  const json = parseJson(text, log.source);
  for (const found of json.findings) log.findings.push(found);
  if (json.value === undefined) return { statements: [], prefixes: {} };
  const library = createContextLibrary(options.contexts);
  const base = options.base ?? noBase;
  const dropped = new Map<string, number>();
  const names = createBlankNames();
  let quads: readonly Quad[] = [];
  try {
    const compiled = readerOf(json.value, library.load)?.expand(json.value);
    const { nodes, untrusted } = compiled
      ? { nodes: compiled, untrusted: undefined }
      : await expandAny(json.value, { base, load: library.load, onDropped: (key) => count(dropped, key) });
    if (untrusted) {
      const { feature, pointer } = untrusted;
      log.findings.push(json.finding(jsonLdNotTrusted, pointer, { feature }));
      dropped.clear();
    } else {
      quads = nodesToQuads(nodes, names);
    }
  } catch (error) {
    reportInvalid(json, log, error);
  }
  const terms = createJsonLdTerms([...library.found, ...inlineContexts(json.value)], base);
  const places = createJsonLdPlaces(json.value, terms);
  const listCells = placeBlankNodes(quads, places);
  const undeclared = new Map<string, number>();
  let here: Place = { line: 1, column: 1 };
  const made = new PlacedTerms(
    () => here,
    (iri, place) => log.checkIri(iri, place),
  );
  // A class that no context defines: jsonld takes its name for a relative reference.
  const directory = base.slice(0, base.lastIndexOf('/') + 1);
  const isUndefined = (iri: string): boolean =>
    iri.startsWith(directory) && places.undefinedTypes.has(iri.slice(directory.length));
  for (const { subject, predicate, object, graph } of quads) {
    const isType = predicate.value === rdfType;
    const prefix = undeclaredPrefix(predicate.value) ?? (isType ? undeclaredPrefix(object.value) : undefined);
    if (prefix !== undefined) {
      count(undeclared, prefix);
    } else if (isType && isUndefined(object.value)) {
      count(dropped, object.value.slice(directory.length));
    } else {
      const property = places.statement(subject.value, isType ? '@type' : predicate.value);
      here = placeAt(json, listCells.get(subject.value) ?? property ?? '');
      made.quad(
        toTerm(subject, made, names),
        toTerm(predicate, made, names),
        toTerm(object, made, names),
        toTerm(graph, made, names),
      );
    }
  }
  reportContexts(
    library,
    [...dropped.keys(), ...[...undeclared.keys()].map((prefix) => `${prefix}:`)],
    places,
    json,
    log,
  );
  if (library.missing.length === 0) {
    for (const [term, times] of dropped)
      log.findings.push(json.finding(termUndefined, places.word(term) ?? '', { term, times }, { value: term }));
    for (const [prefix, lost] of undeclared) {
      log.findings.push(
        json.finding(prefixUndeclared, places.wordWithPrefix(prefix) ?? '', { prefix, lost }, { value: `${prefix}:` }),
      );
    }
  }
  return { statements: made.statements, prefixes: terms.prefixes };
}

function placeAt(json: JsonDocument, pointer: string): Place {
  const { line = 1, column = 1 } = json.locate(pointer);
  return { line, column, pointer };
}

/** The context may have defined every one of these keys: one finding says so for all of them. */
function reportContexts(
  library: ContextLibrary,
  lost: readonly string[],
  places: JsonLdPlaces,
  json: JsonDocument,
  log: ProblemLog,
): void {
  for (const [index, iri] of library.missing.entries()) {
    const { reason, nearest } = library.explain(iri);
    const fix = nearest === undefined ? {} : { fix: { description: `use ${nearest}`, replacement: nearest } };
    const keys = index === 0 ? lost : [];
    log.findings.push(
      json.finding(contextUnknown, places.word(iri) ?? '', { iri, reason, keys }, { value: iri, ...fix }),
    );
  }
}

function reportInvalid(json: JsonDocument, log: ProblemLog, error: unknown): void {
  const code = (error as { readonly details?: { readonly code?: unknown } }).details?.code;
  // Some documents make jsonld stumble without a code of the standard: they are no less unreadable.
  const problem = typeof code === 'string' ? code : 'it cannot be expanded';
  log.findings.push(json.finding(jsonLdInvalid, '', { code: problem, lost: 'nothing of it was read' }));
}

/** A term of jsonld's as one of ours; what was relative comes out from under the base that jsonld was given. */
function toTerm(term: RdfTerm, terms: PlacedTerms, names: BlankNames): PlacedTerm {
  // A number of its own, or the name it has in the document: in parts of one document it is the same node.
  if (term.termType === 'BlankNode') return terms.blankNode(...labelOf(term.value, names));
  if (term.termType === 'DefaultGraph') return terms.defaultGraph();
  if (term.termType === 'NamedNode') return terms.namedNode(asWritten(term.value));
  if (term.language) return terms.literal(term.value, term.language);
  return terms.literal(term.value, term.datatype && terms.namedNode(asWritten(term.datatype.value)));
}

function asWritten(iri: string): string {
  if (iri.startsWith(noBase)) return iri.slice(noBase.length);
  return iri.startsWith(noRoot) ? iri.slice(noRoot.length) : iri;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function labelOf(name: string, names: BlankNames): [label: string, isNumber?: boolean] {
  const label = names.labelOf(`_:${name}`);
  return label === undefined ? [name, true] : [label.slice(2)];
}
