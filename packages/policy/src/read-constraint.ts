import type { Statement, Subject, Term } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import { deepestConstraint } from './deepest-constraint.js';
import type { Constraint, NotUnderstood, Value } from './policy.js';
import { readList } from './read-list.js';
import { iriOf, note, placeOf, placeOfNode, type Reader, readProperties, statementsOf } from './reader.js';
import { logicalOperands, odrl, xsd } from './vocabulary.js';

const types = [`${odrl}Constraint`, `${odrl}LogicalConstraint`];

/**
 * Reads the constraint that a statement points at, with everything below it. A loop with a stack of its own:
 * children first, each node once, so that neither depth nor sharing can exhaust anything.
 */
export function readConstraint(reader: Reader, statement: Statement): Constraint {
  const open = new Set<string>();
  const stack: { statement: Statement; entered: boolean }[] = [{ statement, entered: false }];
  while (stack.length > 0) {
    const top = stack.at(-1) as { statement: Statement; entered: boolean };
    const key = termKey(top.statement.object);
    if (!top.entered) {
      top.entered = true;
      if (reader.constraints.has(key) || open.has(key)) {
        stack.pop();
        continue;
      }
      open.add(key);
      for (const child of childrenOf(reader, top.statement.object)) stack.push({ statement: child, entered: false });
      continue;
    }
    stack.pop();
    open.delete(key);
    if (!reader.constraints.has(key)) reader.constraints.set(key, read(reader, top.statement));
  }
  return reader.constraints.get(termKey(statement.object)) as Constraint;
}

const logicalProperties: readonly string[] = logicalOperands.map((name) => odrl + name);

/** The statements that lead from a logical constraint to its operands. */
function childrenOf(reader: Reader, node: Term): Statement[] {
  if (node.termType === 'Literal') return [];
  const isLogical = statementsOf(reader, node).some(({ predicate }) => logicalProperties.includes(predicate.value));
  if (!isLogical) return [];
  return logicalOperands.flatMap((operand) =>
    reader.document.graph
      .from(node, odrl + operand)
      .flatMap((statement) => readList(reader.document.graph, statement).items),
  );
}

function read(reader: Reader, statement: Statement): Constraint {
  const { object, predicate } = statement;
  if (object.termType === 'Literal') {
    const place = placeOf(reader, statement);
    const part = note(reader, 'not-a-node', predicate.value, place, object.value);
    return { kind: 'not-understood', notUnderstood: [part], location: place };
  }
  const children = childrenOf(reader, object);
  const height = 1 + highest(reader, children);
  reader.heights.set(termKey(object), height);
  const location = placeOfNode(reader, object, statement);
  const missing = children.find((child) => !reader.constraints.has(termKey(child.object)));
  if (missing || height > deepestConstraint) {
    const reason = missing ? 'cycle' : 'nested-too-deep';
    const property = (missing ?? children[0] ?? statement).predicate.value;
    return { kind: 'not-understood', notUnderstood: [note(reader, reason, property, location)], location };
  }
  return readNode(reader, object, children, location);
}

function highest(reader: Reader, children: readonly Statement[]): number {
  return children.reduce((height, child) => Math.max(height, reader.heights.get(termKey(child.object)) ?? 0), 0);
}

function readNode(
  reader: Reader,
  node: Subject,
  children: readonly Statement[],
  location: Constraint['location'],
): Constraint {
  const rightOperands: Value[] = [];
  const single: Record<'leftOperand' | 'operator' | 'dataType' | 'unit', string[]> = {
    leftOperand: [],
    operator: [],
    dataType: [],
    unit: [],
  };
  const operands = new Set<(typeof logicalOperands)[number]>();
  const odd: NotUnderstood[] = [];
  const hasStatements = statementsOf(reader, node).length > 0;
  const take = (name: keyof typeof single) => (statement: Statement) => {
    const iri = iriOf(statement.object);
    if (iri !== undefined) single[name].push(iri);
    else odd.push(note(reader, 'not-a-node', odrl + name, placeOf(reader, statement), statement.object.value));
  };
  const logical = (operand: (typeof logicalOperands)[number]) => (statement: Statement) => {
    operands.add(operand);
    if (readList(reader.document.graph, statement).complete) return;
    odd.push(note(reader, 'incomplete', statement.predicate.value, placeOf(reader, statement), 'the rest of a list'));
  };
  const parts = readProperties(
    reader,
    node,
    types,
    {
      leftOperand: take('leftOperand'),
      operator: take('operator'),
      dataType: take('dataType'),
      // The context of ODRL leaves units as text.
      unit: ({ object }) => single.unit.push(object.value),
      rightOperand(statement) {
        const { items, complete } = readList(reader.document.graph, statement);
        for (const item of items) rightOperands.push(valueOf(item.object, placeOf(reader, item)));
        if (complete) return;
        odd.push(
          note(reader, 'incomplete', statement.predicate.value, placeOf(reader, statement), 'the rest of a list'),
        );
      },
      rightOperandReference(statement) {
        const { object, predicate } = statement;
        // The context of ODRL writes the reference as xsd:anyURI.
        const isUri = object.termType !== 'Literal' || object.datatype.value === `${xsd}anyURI`;
        const reason = isUri ? 'unsupported-property' : 'not-a-node';
        odd.push(note(reader, reason, predicate.value, placeOf(reader, statement), object.value));
      },
      and: logical('and'),
      or: logical('or'),
      xone: logical('xone'),
      andSequence: logical('andSequence'),
    },
    ['uid'],
  );
  const uid = iriOf(node);
  const base = { ...(uid !== undefined && { uid }), location };
  const notUnderstood = [...parts, ...odd];
  const [operand] = operands;
  const atomic = single.leftOperand.length + single.operator.length + rightOperands.length > 0;
  if (operand !== undefined && operands.size === 1 && !atomic && children.length > 0) {
    const constraints = children.map((child) => reader.constraints.get(termKey(child.object)) as Constraint);
    return { kind: 'logical', operand, constraints, notUnderstood, ...base };
  }
  const [leftOperand] = single.leftOperand;
  const [operator] = single.operator;
  const whole = single.leftOperand.length === 1 && single.operator.length === 1 && rightOperands.length > 0;
  if (!hasStatements) {
    notUnderstood.push(note(reader, 'nothing-said', `${odrl}constraint`, location, termKey(node)));
  } else if (operands.size > 0 || (!whole && notUnderstood.length === 0)) {
    notUnderstood.push(
      note(
        reader,
        'incomplete',
        `${odrl}constraint`,
        location,
        operands.size > 0 ? 'one logical operand and nothing else' : missingParts(single, rightOperands),
      ),
    );
  }
  if (!whole || operands.size > 0) return { kind: 'not-understood', notUnderstood, ...base };
  const [dataType] = single.dataType;
  const [unit] = single.unit;
  return {
    kind: 'constraint',
    ...(leftOperand !== undefined && { leftOperand }),
    ...(operator !== undefined && { operator }),
    rightOperands,
    ...(dataType !== undefined && { dataType }),
    ...(unit !== undefined && { unit }),
    notUnderstood,
    ...base,
  };
}

function missingParts(single: Readonly<Record<string, readonly string[]>>, right: readonly Value[]): string {
  const missing = ['leftOperand', 'operator'].filter((name) => single[name]?.length !== 1);
  return [...missing, ...(right.length === 0 ? ['rightOperand'] : [])].join(', ');
}

function valueOf(term: Term, location: Value['location']): Value {
  if (term.termType === 'NamedNode') return { kind: 'iri', value: term.value, location };
  if (term.termType === 'BlankNode') return { kind: 'blank', value: `_:${term.value}`, location };
  return { kind: 'literal', value: term.value, datatype: term.datatype.value, location };
}
