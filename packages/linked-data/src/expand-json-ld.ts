import { compareFindings, type Finding, finding, type FindingDetail, type Rule } from '@ds4sscc/findings';
import { createContextLibrary } from './context-library.js';
import { readerOf } from './json-ld/reader-of.js';
import { relativeIris } from './json-ld/relative-iris.js';
import { contextUnknown, jsonLdInvalid, jsonLdNotTrusted, relativeIri, termUndefined } from './rules.js';

/** How to expand one document. */
export interface ExpandJsonLdOptions {
  /** Name for locations; `document` unless told. */
  readonly source?: string;
  /** Base IRI against which relative references are resolved. Without one they stay relative, and are findings. */
  readonly base?: string;
  /** JSON-LD contexts beside the bundled ones, by their IRI. */
  readonly contexts?: Readonly<Record<string, unknown>>;
}

/** A document in expanded form, with everything that was wrong with it. */
export interface ExpandedJsonLd {
  /** The nodes, as JSON-LD 1.1 API, section 5.1 makes them; JSON values may be those of the document itself. Empty where the document is not valid or not to be trusted. */
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly Finding[];
}

/**
 * Expands a JSON-LD document with the contexts at hand. What one document brings never changes what another means, in
 * whatever order they come; whatever would be dropped without a word is a finding; nothing is ever fetched.
 *
 * The findings point into the value; `parseGraph` also knows lines, because it reads the text.
 *
 * @example
 * ```ts
 * import { expandJsonLd } from '@ds4sscc/linked-data';
 *
 * const offer = { '@context': 'http://www.w3.org/ns/odrl.jsonld', uid: 'urn:offer', profile: 'urn:city', titel: 'x' };
 * const { nodes, findings } = await expandJsonLd(offer);
 * nodes; // => [{ '@id': 'urn:offer', 'http://www.w3.org/ns/odrl/2/profile': [{ '@id': 'urn:city' }] }]
 * findings.map(({ rule, value }) => `${rule}: ${value}`); // => ['json-ld/term-undefined: titel']
 * ```
 */
export async function expandJsonLd(document: unknown, options: ExpandJsonLdOptions = {}): Promise<ExpandedJsonLd> {
  const { source = 'document', base, contexts } = options;
  const findings: Finding[] = [];
  const report = <Args>(rule: Rule<Args>, pointer: string, args: Args, detail: FindingDetail = {}): void => {
    findings.push(finding(rule, { source, pointer }, args, detail));
  };
  const library = createContextLibrary(contexts);
  const dropped = new Map<string, number>();
  let nodes: ExpandedJsonLd['nodes'] = [];
  try {
    const compiled = readerOf(document, library.load)?.expand(document);
    if (compiled) return { nodes: compiled, findings };
    // jsonld is large, and not needed for documents of known contexts.
    const { expandDocument } = await import('./json-ld/expand-document.js');
    const expansion = await expandDocument(document, {
      base: base ?? '',
      load: library.load,
      onDropped: (key) => dropped.set(key, (dropped.get(key) ?? 0) + 1),
    });
    nodes = expansion.nodes as ExpandedJsonLd['nodes'];
    const { untrusted } = expansion;
    if (untrusted) {
      report(jsonLdNotTrusted, untrusted.pointer, { feature: untrusted.feature });
      dropped.clear();
    }
  } catch (error) {
    report(jsonLdInvalid, '', { code: codeOf(error), lost: 'nothing of it was read' });
  }
  for (const [index, iri] of library.missing.entries()) {
    const { reason, nearest } = library.explain(iri);
    const fix = nearest === undefined ? {} : { fix: { description: `use ${nearest}`, replacement: nearest } };
    const keys = index === 0 ? [...dropped.keys()] : [];
    report(contextUnknown, '', { iri, reason, keys }, { value: iri, ...fix });
  }
  if (library.missing.length === 0) {
    for (const [term, times] of dropped) report(termUndefined, '', { term, times }, { value: term });
  }
  for (const iri of relativeIris(nodes)) report(relativeIri, '', { iri }, { value: iri });
  return { nodes, findings: findings.toSorted(compareFindings) };
}

/** The code of the standard. Some documents make jsonld stumble without one: they are no less unreadable. */
function codeOf(error: unknown): string {
  const code = (error as { readonly details?: { readonly code?: unknown } } | null)?.details?.code;
  return typeof code === 'string' ? code : 'it cannot be expanded';
}
