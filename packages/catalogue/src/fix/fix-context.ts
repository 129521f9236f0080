import { type Graph, type GraphDocument, type Statement, type Subject, type Term, termKey } from '@ds4sscc/linked-data';
import type { ProfileClass, PropertyUse } from '../application-profile.js';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { createShowTerm } from '../show-term.js';
import { rdfType, subClassOf } from '../vocabulary.js';
import { superclassesOf } from './known-superclasses.js';

/** How dates such as 03/04/2024 are meant. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

/** A property use with the class that has it. */
export interface ClassUse {
  readonly entry: ProfileClass;
  readonly use: PropertyUse;
}

/** What every fixer is given: the graph as it is by now, and what the profile says about it. */
export interface FixContext {
  readonly graph: Graph;
  readonly dayOrder: DayOrder;
  /** The uses that judge a statement: those of its property at the classes of its subject. */
  usesOf(statement: Statement): readonly ClassUse[];
  /** The classes of a node, with the more general ones that vocabularies declare for them. */
  classesOf(node: Term): ReadonlySet<string>;
  /** Whether the graph itself declares a class to be a kind of another, directly or over others. */
  isDeclaredSubclass(type: Term, general: string): boolean;
  show(term: Term | string): string;
}

const uses: ReadonlyMap<string, ReadonlyMap<string, ClassUse>> = /* @__PURE__ */ usesByClass();

/** Prepares a graph for the fixers. */
export function createFixContext(document: GraphDocument, graph: Graph, dayOrder: DayOrder): FixContext {
  const classes = new Map<string, ReadonlySet<string>>();
  const classesOf = (node: Term): ReadonlySet<string> => {
    if (node.termType === 'Literal') return new Set();
    const key = termKey(node);
    const known = classes.get(key) ?? declaredClasses(graph, node);
    classes.set(key, known);
    return known;
  };
  return {
    graph,
    dayOrder,
    classesOf,
    usesOf(statement) {
      const found: ClassUse[] = [];
      for (const type of classesOf(statement.subject)) {
        const use = uses.get(type)?.get(statement.predicate.value);
        if (use) found.push(use);
      }
      return found;
    },
    isDeclaredSubclass(type, general) {
      const seen = new Map([[termKey(type), type]]);
      // A map grows while it is walked, and takes each class once.
      for (const next of seen.values())
        for (const { object } of graph.from(next, subClassOf)) {
          if (object.value === general) return true;
          seen.set(termKey(object), object);
        }
      return false;
    },
    show: createShowTerm(document.prefixes),
  };
}

function declaredClasses(graph: Graph, node: Subject): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const { object } of graph.from(node, rdfType)) {
    classes.add(object.value);
    for (const general of superclassesOf(object.value)) classes.add(general);
  }
  return classes;
}

function usesByClass(): ReadonlyMap<string, ReadonlyMap<string, ClassUse>> {
  return new Map(
    dcatApProfile.classes.map((entry) => [
      entry.iri,
      new Map(entry.properties.map((use) => [use.iri, { entry, use }])),
    ]),
  );
}
