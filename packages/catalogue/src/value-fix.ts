import type { FindingDetail } from '@ds4sscc/findings';
import type { GraphDocument, Term } from '@ds4sscc/linked-data';
import { findConcept } from '@ds4sscc/linked-data/vocabularies';
import type { PropertyUse } from './application-profile.js';
import { knownNamespaces } from './background/known-namespaces.js';
import { isDatatypeForm } from './datatype-form.js';
import { temporalDatatypes } from './value-problem.js';

const absoluteIri = /^(?:https?|mailto|tel|urn):[^\s<>"{}|\\^`]+$/i;

/** A rewrite in Turtle that changes how a value is written and not what it says. */
export function valueFix({ syntax }: GraphDocument, use: PropertyUse, value: Term): FindingDetail {
  if (syntax !== 'turtle' && syntax !== 'n-triples') return {};
  if (value.termType === 'NamedNode') {
    const meant = spellingOf(use, value.value);
    return meant === undefined ? {} : { fix: { description: 'Write it as the list does', replacement: `<${meant}>` } };
  }
  if (value.termType !== 'Literal') return {};
  if (use.kind === 'node') {
    const listed = conceptNamed(use, value.value);
    if (listed !== undefined) return { fix: { description: 'Point to the list', replacement: `<${listed}>` } };
    if (!absoluteIri.test(value.value)) return {};
    return { fix: { description: 'Write it as an IRI', replacement: `<${value.value}>` } };
  }
  const candidates = use.kind === 'temporal' ? temporalDatatypes : use.kind === 'datatype' ? [use.range] : [];
  const datatype = candidates.find((candidate) => isDatatypeForm(candidate, value.value));
  if (datatype === undefined) return {};
  return {
    fix: { description: 'State the datatype', replacement: `${JSON.stringify(value.value)}^^<${datatype}>` },
  };
}

/** The one entry of the use's vocabulary that is called so, by its IRI, its code or a label. */
function conceptNamed(use: PropertyUse, text: string): string | undefined {
  const found = new Set<string>();
  for (const list of listsOf(use)) {
    const match = findConcept(list, text);
    if ('concept' in match) found.add(match.concept.iri);
    else if (match.match === 'ambiguous') return undefined;
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** The entry whose IRI differs from this one in nothing but http or https, `www.`, capitals or a slash at the end. */
function spellingOf(use: PropertyUse, iri: string): string | undefined {
  for (const list of listsOf(use)) {
    const match = findConcept(list, iri);
    if (match.match === 'near' && plain(match.didYouMean.iri) === plain(iri)) return match.didYouMean.iri;
  }
  return undefined;
}

function plain(iri: string): string {
  const text = iri.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '');
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

function listsOf({ vocabulary }: PropertyUse) {
  if (vocabulary === undefined) return [];
  return knownNamespaces.flatMap((known) => (known.vocabulary === vocabulary && known.list ? [known.list] : []));
}
