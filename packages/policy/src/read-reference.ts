import type { Statement, Subject } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import type { Constraint, NotUnderstood, Reference } from './policy.js';
import { readConstraint } from './read-constraint.js';
import { iriOf, note, placeOf, placeOfNode, type Reader, readProperties, statementsOf } from './reader.js';
import { odrl, rdf } from './vocabulary.js';

const types = ['Asset', 'AssetCollection', 'Party', 'PartyCollection'].map((name) => odrl + name);
/** What assets and parties say about policies is read from the policy's side. */
const elsewhere = ['hasPolicy', 'assigneeOf', 'assignerOf'];

/** Reads the asset or party that a statement points at (Information Model 2.2, 2.3). */
export function readReference(reader: Reader, statement: Statement): Reference {
  const key = termKey(statement.object);
  const known = reader.references.get(key);
  if (known) return known;
  const reference = read(reader, statement);
  reader.references.set(key, reference);
  return reference;
}

function read(reader: Reader, statement: Statement): Reference {
  const { object, predicate } = statement;
  if (object.termType === 'Literal') {
    const place = placeOf(reader, statement);
    const part = note(reader, 'not-a-node', predicate.value, place, object.value);
    return { names: [], collection: false, partOf: [], refinements: [], notUnderstood: [part], location: place };
  }
  return readSubject(reader, object, placeOfNode(reader, object, statement));
}

/** Reads an asset or party that is the subject of a statement, as with `hasPolicy`. */
export function readSubject(reader: Reader, node: Subject, location: Reference['location']): Reference {
  const names = new Set<string>();
  const partOf: string[] = [];
  const sources: string[] = [];
  const refinements: Constraint[] = [];
  const odd: NotUnderstood[] = [];
  let collection = false;
  const own = iriOf(node);
  if (own !== undefined) names.add(own);
  const iri = (statement: Statement, use: (value: string) => void): void => {
    const value = iriOf(statement.object);
    if (value !== undefined) use(value);
    else if (statement.object.termType === 'Literal') {
      const place = placeOf(reader, statement);
      odd.push(note(reader, 'not-a-node', statement.predicate.value, place, statement.object.value));
    }
  };
  // Asked for before others are read, so that they are at hand.
  const classes = statementsOf(reader, node).filter(({ predicate }) => predicate.value === `${rdf}type`);
  const parts = readProperties(
    reader,
    node,
    types,
    {
      uid: (statement) => iri(statement, (value) => names.add(value)),
      source(statement) {
        collection = true;
        iri(statement, (value) => {
          names.add(value);
          sources.push(value);
        });
      },
      partOf: (statement) => iri(statement, (value) => partOf.push(value)),
      refinement: (statement) => refinements.push(readConstraint(reader, statement)),
    },
    elsewhere,
  );
  for (const statement of classes) {
    if (statement.object.value.startsWith(odrl) && statement.object.value.endsWith('Collection')) collection = true;
  }
  const selection = sources.length > 0 && { sources };
  // What something is part of is a collection (Information Model 2.2.2, 2.3.2), whether or not it says so itself.
  if ([node, ...[...names].map(namedNode)].some((one) => hasMembers(reader, one))) collection = true;
  return {
    names: [...names],
    collection,
    ...selection,
    partOf,
    refinements,
    notUnderstood: [...parts, ...odd],
    location,
  };
}

function hasMembers(reader: Reader, node: Subject): boolean {
  return reader.document.graph.to(node, `${odrl}partOf`).length > 0;
}

function namedNode(value: string): Subject {
  return { termType: 'NamedNode', value } as Subject;
}
