import type { Statement } from '@ds4sscc/linked-data';
import type { Action, Constraint, NotUnderstood, PolicyRule, Reference, RuleKind } from './policy.js';
import { readAction } from './read-action.js';
import { readConstraint } from './read-constraint.js';
import { readReference } from './read-reference.js';
import {
  iriOf,
  note,
  placeOf,
  placeOfNode,
  type PropertyReaders,
  type Reader,
  readProperties,
  ruleKey,
  statementsOf,
} from './reader.js';
import { odrl, partyFunctions } from './vocabulary.js';

const types: Readonly<Record<RuleKind, readonly string[]>> = {
  permission: [`${odrl}Permission`, `${odrl}Rule`],
  prohibition: [`${odrl}Prohibition`, `${odrl}Rule`],
  obligation: [`${odrl}Duty`, `${odrl}Rule`],
  duty: [`${odrl}Duty`, `${odrl}Rule`],
  consequence: [`${odrl}Duty`, `${odrl}Rule`],
  remedy: [`${odrl}Duty`, `${odrl}Rule`],
};

const otherParties = partyFunctions.filter((name) => name !== 'assigner' && name !== 'assignee');

/** Reads the rule that a statement points at (Information Model 2.6). */
export function readRule(reader: Reader, statement: Statement, kind: RuleKind): PolicyRule {
  const key = ruleKey(kind, statement.object);
  const known = reader.rules.get(key);
  if (known) return known;
  const rule = read(reader, statement, kind);
  reader.rules.set(key, rule);
  return rule;
}

function read(reader: Reader, statement: Statement, kind: RuleKind): PolicyRule {
  const { object, predicate } = statement;
  const actions: Action[] = [];
  const targets: Reference[] = [];
  const assigners: Reference[] = [];
  const assignees: Reference[] = [];
  const constraints: Constraint[] = [];
  const duties: PolicyRule[] = [];
  const consequences: PolicyRule[] = [];
  const remedies: PolicyRule[] = [];
  const rule = { kind, actions, targets, assigners, assignees, constraints, duties, consequences, remedies };
  if (object.termType === 'Literal') {
    const location = placeOf(reader, statement);
    return { ...rule, notUnderstood: [note(reader, 'not-a-node', predicate.value, location, object.value)], location };
  }
  const readers: PropertyReaders = {
    action: (part) => actions.push(readAction(reader, part)),
    target: (part) => targets.push(readReference(reader, part)),
    assigner: (part) => assigners.push(readReference(reader, part)),
    assignee: (part) => assignees.push(readReference(reader, part)),
    constraint: (part) => constraints.push(readConstraint(reader, part)),
    ...(kind === 'permission' && { duty: (part: Statement) => duties.push(readRule(reader, part, 'duty')) }),
    // A remedy says what follows a breach, not whether the action is allowed.
    ...(kind === 'prohibition' && { remedy: (part: Statement) => remedies.push(readRule(reader, part, 'remedy')) }),
    // A consequence of a consequence is not ODRL (Information Model 2.6.7), which also ends every cycle here. One of a
    // remedy is not either; it is read to be reported.
    ...((kind === 'duty' || kind === 'obligation' || kind === 'remedy') && {
      consequence: (part: Statement) => consequences.push(readRule(reader, part, 'consequence')),
    }),
  };
  const ignored = ['uid', 'output', ...otherParties];
  const location = placeOfNode(reader, object, statement);
  const hasStatements = statementsOf(reader, object).length > 0;
  const notUnderstood: NotUnderstood[] = readProperties(reader, object, types[kind], readers, ignored);
  if (!hasStatements) {
    notUnderstood.push(note(reader, 'nothing-said', predicate.value, location, object.value));
  }
  const uid = iriOf(object);
  return { ...rule, ...(uid !== undefined && { uid }), notUnderstood, location };
}
