import type { Graph, Statement } from '../graph.js';
import { nameOf } from './concept-index.js';
import type { SkosLog } from './skos-log.js';
import { labelMissing, labelNotText, labelRepeated, labelsOverlap } from './skos-rules.js';
import { skos } from './skos-terms.js';

/** What a concept is called. */
export interface Labels {
  readonly label: string;
  readonly otherLabels: readonly string[];
  /** The statements of the preferred labels that are texts. */
  readonly preferred: readonly Statement[];
}

const kinds = ['prefLabel', 'altLabel', 'hiddenLabel'] as const;

/** Reads the labels of a concept; `concept` is the statement that makes it one. */
export function readLabels(graph: Graph, concept: Statement, language: string, log: SkosLog): Labels {
  const preferred: Statement[] = [];
  const firstInLanguage = new Map<string, string>();
  const kindOf = new Map<string, string>();
  const texts = new Set<string>();
  let said = 0;
  for (const kind of kinds) {
    for (const statement of graph.from(concept.subject, skos[kind])) {
      const { object } = statement;
      if (kind === 'prefLabel') said += 1;
      if (object.termType !== 'Literal' || object.value.trim() === '') {
        log.report(labelNotText, statement, { property: `skos:${kind}` });
        continue;
      }
      const tag = object.language.toLowerCase();
      const key = `${tag} ${object.value}`;
      const otherKind = kindOf.get(key);
      if (otherKind !== undefined)
        log.report(labelsOverlap, statement, { first: `skos:${otherKind}`, second: `skos:${kind}` });
      kindOf.set(key, kind);
      texts.add(object.value);
      if (kind !== 'prefLabel') continue;
      const kept = firstInLanguage.get(tag);
      if (kept !== undefined) log.report(labelRepeated, statement, { language: object.language, kept });
      else firstInLanguage.set(tag, object.value);
      preferred.push(statement);
    }
  }
  const label = choose(firstInLanguage, language) ?? nameOf(concept.subject.value);
  if (said === 0) log.report(labelMissing, concept, { label });
  texts.delete(label);
  return { label, otherLabels: [...texts], preferred };
}

/** The text in the wanted language, in a variety of it, without a language, or the first. */
export function choose(byLanguage: ReadonlyMap<string, string>, wanted: string): string | undefined {
  const language = wanted.toLowerCase();
  const variety = [...byLanguage.keys()].find((tag) => tag.startsWith(`${language}-`));
  return byLanguage.get(language) ?? byLanguage.get(variety ?? '') ?? byLanguage.get('') ?? [...byLanguage.values()][0];
}
