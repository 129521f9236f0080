import type { Location } from '@ds4sscc/findings';
import { type GraphDocument, type Statement, type Subject, type Term, termKey } from '@ds4sscc/linked-data';
import { isAnnotation } from './known-annotations.js';
import { namespaceOf, wrongNamespace } from './namespaces.js';
import type { Constraint, NotUnderstood, NotUnderstoodReason, PolicyRule, Reference, RuleKind } from './policy.js';
import { odrl, rdf } from './vocabulary.js';

/** What reading one document keeps at hand: each node is read once, however many rules share it. */
export interface Reader {
  readonly document: GraphDocument;
  /** Everything that was not understood, in the order it was met. */
  readonly notUnderstood: NotUnderstood[];
  /** Nodes that were read as part of a policy. */
  readonly visited: Set<string>;
  readonly constraints: Map<string, Constraint>;
  /** How deep each constraint goes. */
  readonly heights: Map<string, number>;
  readonly references: Map<string, Reference>;
  readonly rules: Map<string, PolicyRule>;
  /** The statements about the node that was asked for last. */
  last?: { readonly node: Term; readonly statements: readonly Statement[] };
}

/** What a property of a node does: read it, skip it, or know that it has no meaning here. */
export type PropertyReaders = Readonly<Record<string, (statement: Statement) => void>>;

/** Starts reading a document. */
export function createReader(document: GraphDocument): Reader {
  return {
    document,
    notUnderstood: [],
    visited: new Set(),
    constraints: new Map(),
    heights: new Map(),
    references: new Map(),
    rules: new Map(),
  };
}

/** The key under which a rule is kept: one node can be read as a permission and as a prohibition. */
export function ruleKey(kind: RuleKind, node: Term): string {
  return `${kind} ${termKey(node)}`;
}

/** Notes a part that is not understood. */
export function note(
  reader: Reader,
  reason: NotUnderstoodReason,
  property: string,
  location: Location,
  value?: string,
): NotUnderstood {
  const part: NotUnderstood = { reason, property, location, ...(value !== undefined && { value }) };
  reader.notUnderstood.push(part);
  return part;
}

/** Where a statement stands. Documents have millions: nothing is spread. */
export function placeOf(reader: Reader, statement: Statement, node: Term = statement.subject): Location {
  const { line, column, pointer } = statement;
  const place: { -readonly [Key in keyof Location]: Location[Key] } = { source: reader.document.source };
  if (line !== undefined) place.line = line;
  if (column !== undefined) place.column = column;
  if (pointer !== undefined) place.pointer = pointer;
  place.node = termKey(node);
  return place;
}

/** Where a node is described; where it is mentioned if it is not described at all. */
export function placeOfNode(reader: Reader, node: Term, mention: Statement): Location {
  return placeOf(reader, statementsOf(reader, node)[0] ?? mention, node);
}

/** The statements about a node; those of the node that was asked for last are at hand. */
export function statementsOf(reader: Reader, node: Term): readonly Statement[] {
  if (reader.last?.node !== node) reader.last = { node, statements: reader.document.graph.from(node) };
  return reader.last.statements;
}

/** Hands each statement about a node to the reader of its property; returns what none of them understands. */
export function readProperties(
  reader: Reader,
  node: Subject,
  types: readonly string[],
  readers: PropertyReaders,
  ignored: readonly string[] = [],
): NotUnderstood[] {
  const parts: NotUnderstood[] = [];
  reader.visited.add(termKey(node));
  for (const statement of statementsOf(reader, node)) {
    const property = statement.predicate.value;
    if (property === `${rdf}type`) {
      const type = statement.object.value;
      if (types.includes(type) || isAnnotation(type)) continue;
      const reason = wrongNamespace(type) ? 'wrong-namespace' : 'unknown-type';
      parts.push(note(reader, reason, property, placeOf(reader, statement), type));
      continue;
    }
    const name = nameOf(property);
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read) read(statement);
    else if (!ignored.includes(name) && !isAnnotation(property)) {
      parts.push(note(reader, reasonFor(property), property, placeOf(reader, statement), statement.object.value));
    }
  }
  return parts;
}

/** The name under which readers stand: without `odrl:`, or `rdf:value`; other properties have none. */
function nameOf(property: string): string {
  if (property.startsWith(odrl)) return namespaceOf(property) === odrl ? property.slice(odrl.length) : '';
  return property === `${rdf}value` ? 'rdf:value' : '';
}

/** Properties that ODRL has and that say something this engine does not evaluate where they stand. */
const unsupported = ['relation', 'function', 'includedIn', 'implies', 'status', 'rightOperandReference', 'scope'];

/** Why a property has no meaning here. */
export function reasonFor(property: string): NotUnderstoodReason {
  if (wrongNamespace(property)) return 'wrong-namespace';
  if (namespaceOf(property) !== odrl) return 'foreign-property';
  return unsupported.includes(property.slice(odrl.length)) ? 'unsupported-property' : 'unknown-property';
}

/** The text of the IRI or literal; blank nodes have none. */
export function iriOf(term: Term): string | undefined {
  return term.termType === 'NamedNode' ? term.value : undefined;
}
