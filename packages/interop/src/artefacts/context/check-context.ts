import { isAbsoluteIri } from '../../identifiers/is-absolute-iri.js';
import { escapePointer, type Finding, type JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import { contextImportUnread, contextTermMalformed, contextTermNotAbsolute } from './context-rules.js';

/** What a context comes to. */
interface ReadContext {
  readonly findings: readonly Finding[];
  readonly terms: ReadonlyMap<string, string>;
  readonly complete: boolean;
}

/** RFC 3986, 3.1: a scheme, then whatever. */
const most = 1_000;

/** Maps the terms of a context, other contexts taken from `load`. Terms that are scoped to a type or property are not looked at. */
export function checkContext(document: JsonDocument, load: (iri: string) => unknown): ReadContext {
  const findings: Finding[] = [];
  const terms = new Map<string, string>();
  let complete = true;
  const parts: { value: unknown; pointer: string; own: boolean }[] = [
    { value: asObject(document.value)?.['@context'], pointer: '/@context', own: true },
  ];
  const seen = new Set<unknown>();
  for (let part = parts.shift(); part; part = parts.shift()) {
    const { value, pointer, own } = part;
    if (Array.isArray(value)) {
      if (value.length > most) complete = false;
      parts.unshift(
        ...value
          .slice(0, most)
          .map((one, index) => ({ value: one, pointer: own ? `${pointer}/${index}` : pointer, own })),
      );
    } else if (typeof value === 'string') {
      const found = load(value);
      if (found === undefined) {
        complete = false;
        findings.push(document.finding(contextImportUnread, pointer, { iri: value }, { value }));
      } else if (!seen.has(found)) {
        seen.add(found);
        parts.unshift({ value: found, pointer, own: false });
      }
    } else if (asObject(value)) {
      const members = asObject(value) as Readonly<Record<string, unknown>>;
      const imported = members['@import'];
      if (typeof imported === 'string' && load(imported) === undefined) {
        complete = false;
        findings.push(
          document.finding(contextImportUnread, `${pointer}/@import`, { iri: imported }, { value: imported }),
        );
      }
      for (const problem of addTerms(members, terms)) {
        if (!own || findings.length >= most) continue;
        const place = `${pointer}/${escapePointer(problem.term)}`;
        findings.push(
          problem.iri === undefined
            ? document.finding(contextTermMalformed, place, { term: problem.term })
            : document.finding(contextTermNotAbsolute, place, { term: problem.term, iri: problem.iri }),
        );
      }
    }
  }
  return { findings, terms, complete };
}

interface Problem {
  readonly term: string;
  readonly iri?: string;
}

/** Adds what one object defines; the terms that have no absolute IRI are the result. */
function addTerms(members: Readonly<Record<string, unknown>>, terms: Map<string, string>): readonly Problem[] {
  const vocabulary = typeof members['@vocab'] === 'string' ? members['@vocab'] : undefined;
  const written = new Map<string, string | null | undefined>();
  for (const [term, definition] of Object.entries(members))
    if (!term.startsWith('@')) written.set(term, iriOf(term, definition, vocabulary));
  const problems: Problem[] = [];
  for (const [term, iri] of written) {
    if (iri === undefined) problems.push({ term });
    else if (iri === null) terms.delete(term);
    else if (iri.startsWith('@')) continue;
    else {
      const expanded = expand(iri, written, terms, vocabulary);
      if (isAbsoluteIri(expanded)) terms.set(term, expanded);
      else problems.push({ term, iri });
    }
  }
  return problems;
}

/** What a definition maps its term to: null takes it out, `undefined` is no definition. */
function iriOf(term: string, definition: unknown, vocabulary: string | undefined): string | null | undefined {
  if (definition === null || typeof definition === 'string') return definition;
  const expanded = asObject(definition);
  if (!expanded) return undefined;
  const id = expanded['@id'] ?? expanded['@reverse'];
  if (id === null && Object.hasOwn(expanded, '@id')) return null;
  if (typeof id === 'string') return id;
  if (id !== undefined) return undefined;
  // Without one, a term with a colon is its own compact IRI, any other one is of the vocabulary.
  return term.includes(':') || vocabulary === undefined ? term : `${vocabulary}${term}`;
}

const mostSteps = 16;

function expand(
  iri: string,
  written: ReadonlyMap<string, string | null | undefined>,
  terms: ReadonlyMap<string, string>,
  vocabulary: string | undefined,
): string {
  let current = iri;
  for (let step = 0; step < mostSteps; step += 1) {
    const colon = current.indexOf(':');
    const head = colon < 0 ? current : current.slice(0, colon);
    if (current.startsWith('//', colon + 1)) return current;
    const meaning = written.get(head) ?? terms.get(head);
    if (typeof meaning !== 'string' || meaning === current)
      return colon < 0 && vocabulary ? `${vocabulary}${current}` : current;
    current = colon < 0 ? meaning : `${meaning}${current.slice(colon + 1)}`;
  }
  return '';
}
