import type { Concept, Vocabulary } from './vocabulary.js';

/** A vocabulary the way the generated files write it, to save bytes. */
export interface CompactVocabulary {
  readonly iri: string;
  readonly title: string;
  /** What the IRIs of most concepts begin with. */
  readonly base: string;
  /**
   * One line for each concept: name, label, notation and name of the broader concept, with tabs between. A name with a
   * colon is a whole IRI. Without a label the name is the label; the notation `=` is the end of the name.
   */
  readonly rows: string;
}

/** Unpacks a vocabulary; its concepts are made when they are first asked for, so that importing it costs nothing. */
export function compactVocabulary<Iri extends string, Notation extends string>(
  compact: CompactVocabulary,
): Vocabulary<Iri, Notation> {
  let concepts: readonly Concept[] | undefined;
  return {
    iri: compact.iri,
    title: compact.title,
    get concepts() {
      concepts ??= compact.rows.split('\n').map((row) => readRow(row, compact.base));
      return concepts as readonly Concept<Iri, Notation>[];
    },
  };
}

function readRow(row: string, base: string): Concept {
  const [name = '', label, notation, broader] = row.split('\t');
  const whole = (name: string): string => (name.includes(':') ? name : base + name);
  return {
    iri: whole(name),
    label: label || name.replace(/^[a-z]+:\/\//, '').replace(/\/$/, ''),
    ...(notation && { notation: notation === '=' ? name.slice(name.lastIndexOf('/') + 1) : notation }),
    ...(broader && { broader: [whole(broader)] }),
  };
}
