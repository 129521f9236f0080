import type { Concept, Vocabulary } from './vocabulary.js';

/** The look-ups of one vocabulary. */
export interface ConceptIndex {
  readonly byIri: ReadonlyMap<string, Concept>;
  readonly byNotation: ReadonlyMap<string, readonly Concept[]>;
  /** By the end of the IRI, such as `PUBLIC`. */
  readonly byName: ReadonlyMap<string, readonly Concept[]>;
  /** By label as `foldLabel` writes it. */
  readonly byLabel: ReadonlyMap<string, readonly Concept[]>;
  readonly byOtherLabel: ReadonlyMap<string, readonly Concept[]>;
  /** IRIs of the concepts directly below an IRI. */
  readonly narrower: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Vocabulary, ConceptIndex>();

/** The index of a vocabulary, made once. Vocabularies are read-only, so it stays right. */
export function conceptIndex(vocabulary: Vocabulary): ConceptIndex {
  let index = indexes.get(vocabulary);
  if (index === undefined) {
    index = createIndex(vocabulary.concepts);
    indexes.set(vocabulary, index);
  }
  return index;
}

/** A label without what people do not see or do not mind: case, surplus spaces, the way accents are encoded. */
export function foldLabel(label: string): string {
  return label.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The end of an IRI, behind its last slash or hash. */
export function nameOf(iri: string): string {
  const end = /[/#]$/.test(iri) ? iri.slice(0, -1) : iri;
  return end.slice(Math.max(end.lastIndexOf('/'), end.lastIndexOf('#')) + 1);
}

function createIndex(concepts: readonly Concept[]): ConceptIndex {
  const byIri = new Map<string, Concept>();
  const byNotation = new Map<string, Concept[]>();
  const byName = new Map<string, Concept[]>();
  const byLabel = new Map<string, Concept[]>();
  const byOtherLabel = new Map<string, Concept[]>();
  const narrower = new Map<string, string[]>();
  for (const concept of concepts) {
    byIri.set(concept.iri, concept);
    if (concept.notation !== undefined) append(byNotation, concept.notation, concept);
    append(byName, nameOf(concept.iri), concept);
    append(byLabel, foldLabel(concept.label), concept);
    for (const label of new Set((concept.otherLabels ?? []).map(foldLabel))) append(byOtherLabel, label, concept);
    for (const broader of new Set(concept.broader)) append(narrower, broader, concept.iri);
  }
  return { byIri, byNotation, byName, byLabel, byOtherLabel, narrower };
}

function append<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
