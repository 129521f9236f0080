import type { Statement } from '../graph.js';
import type { SkosLog } from './skos-log.js';
import { labelShared, notationShared } from './skos-rules.js';
import type { Concept } from './vocabulary.js';

type Names = ReadonlyMap<string, readonly Statement[]>;

/** Reports labels and notations that two concepts of one scheme have in common. */
export function reportShared(
  members: ReadonlyMap<string, readonly Concept[]>,
  labels: Names,
  notations: Names,
  log: SkosLog,
): void {
  // Two schemes may hold the same concepts; what they share is said once.
  const reported = new Set<Statement>();
  for (const concepts of members.values()) {
    for (const [names, rule] of [
      [labels, labelShared],
      [notations, notationShared],
    ] as const) {
      const owners = new Map<string, string>();
      for (const { iri } of concepts) {
        for (const statement of names.get(iri) ?? []) {
          const { object } = statement;
          if (object.termType !== 'Literal') continue;
          const name = [object.value, object.language.toLowerCase(), object.datatype.value].join('\n');
          const other = owners.get(name);
          if (other === undefined) owners.set(name, iri);
          else if (other !== iri && !reported.has(statement)) {
            reported.add(statement);
            log.report(rule, statement, { other });
          }
        }
      }
    }
  }
}
