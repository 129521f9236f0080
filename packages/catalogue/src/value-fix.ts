import type { FindingDetail } from '@ds4sscc/findings';
import { type GraphDocument, type Term, termKey } from '@ds4sscc/linked-data';
import { findConcept, type Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import type { PropertyUse } from './application-profile.js';
import { knownNamespaces } from './background/known-namespaces.js';
import { isDatatypeForm } from './datatype-form.js';
import { temporalDatatypes } from './value-problem.js';

const absoluteIri = /^(?:https?|mailto|tel|urn):[^\s<>"{}|\\^`]+$/i;

/** Finds a rewrite in Turtle that changes how a value is written and not what it says. */
export function createValueFix({ syntax }: GraphDocument): (use: PropertyUse, value: Term) => FindingDetail {
  if (syntax !== 'turtle' && syntax !== 'n-triples') return () => ({});
  // The same few words stand all over a catalogue.
  const known = new Map<string, FindingDetail>();
  return (use, value) => {
    const key = `${use.id} ${termKey(value)}`;
    const fix = known.get(key) ?? valueFix(use, value);
    known.set(key, fix);
    return fix;
  };
}

function valueFix(use: PropertyUse, value: Term): FindingDetail {
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
  const wanted = plain(iri);
  for (const list of listsOf(use)) {
    const spellings = spellingsOf.get(list) ?? new Map(list.concepts.map((one) => [plain(one.iri), one.iri]));
    spellingsOf.set(list, spellings);
    const spelling = spellings.get(wanted);
    if (spelling !== undefined) return spelling;
  }
  return undefined;
}

const spellingsOf = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

function plain(iri: string): string {
  const text = iri.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '');
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

function listsOf({ vocabulary }: PropertyUse): readonly Vocabulary[] {
  if (vocabulary === undefined) return [];
  return knownNamespaces.flatMap((known) => (known.vocabulary === vocabulary && known.list ? [known.list] : []));
}
