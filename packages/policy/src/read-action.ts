import type { Statement } from '@ds4sscc/linked-data';
import type { Action, Constraint } from './policy.js';
import { readConstraint } from './read-constraint.js';
import { iriOf, note, placeOf, placeOfNode, type Reader, readProperties } from './reader.js';
import { odrl, rdf } from './vocabulary.js';

/** Reads the action that a statement points at: an IRI, or a node with `rdf:value` and refinements (Information Model 2.4). */
export function readAction(reader: Reader, statement: Statement): Action {
  const { object, predicate } = statement;
  if (object.termType === 'Literal') {
    const location = placeOf(reader, statement);
    const part = note(reader, 'not-a-node', predicate.value, location, object.value);
    return { refinements: [], notUnderstood: [part], location };
  }
  const refinements: Constraint[] = [];
  const location =
    object.termType === 'NamedNode' ? placeOf(reader, statement) : placeOfNode(reader, object, statement);
  const values: Statement[] = [];
  const parts = readProperties(reader, object, [`${odrl}Action`], {
    refinement: (refinement) => refinements.push(readConstraint(reader, refinement)),
    'rdf:value': (value) => values.push(value),
    // Connectors of Eclipse EDC write {"odrl:type": "http://www.w3.org/ns/odrl/2/use"}.
    type: (value) => values.push(value),
  });
  const [value, ...others] = values;
  const iri = value ? writtenIri(value) : iriOf(object);
  if (value && (iri === undefined || others.length > 0)) {
    parts.push(note(reader, 'not-a-node', `${rdf}value`, placeOf(reader, value), value.object.value));
  }
  return { ...(iri !== undefined && { iri }), refinements, notUnderstood: parts, location };
}

/** The IRI of an action; as the value of `odrl:type` it may stand as text. */
function writtenIri({ predicate, object }: Statement): string | undefined {
  if (predicate.value !== `${odrl}type` || object.termType !== 'Literal') return iriOf(object);
  return object.value.startsWith(odrl) ? object.value : undefined;
}
