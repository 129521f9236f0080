import type { Location } from '@ds4sscc/findings';
import { type Statement, type Subject, termKey } from '@ds4sscc/linked-data';
import { isAnnotation } from './known-annotations.js';
import type { Action, ConflictStrategy, NotUnderstood, Policy, PolicyRule, PolicyType, Reference } from './policy.js';
import { readAction } from './read-action.js';
import { readReference, readSubject } from './read-reference.js';
import { readRule } from './read-rule.js';
import { isTooLarge, withShared } from './shared-parts.js';
import { iriOf, note, placeOf, type Reader, readProperties, reasonFor } from './reader.js';
import { unreadPolicy } from './unread-policy.js';
import { conflictStrategies, odrl, policyClasses, rdf } from './vocabulary.js';

const types = ['Policy', ...policyClasses].map((name) => odrl + name);
const replacedBy = ['http://purl.org/dc/terms/isReplacedBy', 'https://purl.org/dc/terms/isReplacedBy'];

interface SharedLists {
  readonly actions: Action[];
  readonly targets: Reference[];
  readonly assigners: Reference[];
  readonly assignees: Reference[];
}

/** Reads one policy node (Information Model 2.1). */
export function readPolicy(reader: Reader, node: Subject): Policy {
  const { graph } = reader.document;
  const statements = graph.from(node);
  const location = { ...placeOf(reader, statements[0] as Statement), node: termKey(node) };
  const shared: SharedLists = { actions: [], targets: [], assigners: [], assignees: [] };
  const rules: Record<'permission' | 'prohibition' | 'obligation', PolicyRule[]> = {
    permission: [],
    prohibition: [],
    obligation: [],
  };
  const profile: string[] = [];
  const inheritFrom: string[] = [];
  const strategies: string[] = [];
  const uids: string[] = [];
  const odd: NotUnderstood[] = [];
  const each = (kind: keyof typeof rules) => (part: Statement) => rules[kind].push(readRule(reader, part, kind));
  const notUnderstood = readProperties(reader, node, types, {
    permission: each('permission'),
    prohibition: each('prohibition'),
    obligation: each('obligation'),
    action: (part) => shared.actions.push(readAction(reader, part)),
    target: (part) => shared.targets.push(readReference(reader, part)),
    assigner: (part) => shared.assigners.push(readReference(reader, part)),
    assignee: (part) => shared.assignees.push(readReference(reader, part)),
    uid: nameInto(uids),
    profile: nameInto(profile),
    conflict(part) {
      const value = iriOf(part.object) ?? part.object.value;
      if (strategyOf(value)) strategies.push(value);
      else odd.push(note(reader, 'unknown-conflict-strategy', part.predicate.value, placeOf(reader, part), value));
    },
    inheritFrom(part) {
      inheritFrom.push(iriOf(part.object) ?? termKey(part.object));
      odd.push(note(reader, 'inheritance', part.predicate.value, placeOf(reader, part), part.object.value));
    },
  });
  for (const part of statements) {
    if (!replacedBy.includes(part.predicate.value)) continue;
    odd.push(note(reader, 'replaced', part.predicate.value, placeOf(reader, part), part.object.value));
  }
  const uid = uids[0] ?? iriOf(node);
  for (const name of new Set([...uids, termKey(node)])) {
    for (const one of readIncoming(reader, name, node, shared)) odd.push(one);
  }
  if (isTooLarge(rules.permission.length + rules.prohibition.length + rules.obligation.length, [shared])) {
    return unreadPolicy(location, [note(reader, 'too-large', `${odrl}Policy`, location)]);
  }
  const whole = (rule: PolicyRule): PolicyRule => withShared(rule, shared);
  return {
    ...(uid !== undefined && { uid }),
    type: typeOf(statements),
    profile,
    conflict: new Set(strategies).size > 1 ? 'contradicting' : (strategyOf(strategies[0] ?? '') ?? 'invalid'),
    ...(strategies.length > 0 && { conflictStated: true }),
    inheritFrom,
    permissions: rules.permission.map(whole),
    prohibitions: rules.prohibition.map(whole),
    obligations: rules.obligation.map(whole),
    ...(shared.actions.length > 0 && { actions: shared.actions }),
    ...(shared.targets.length > 0 && { targets: shared.targets }),
    assigners: shared.assigners,
    assignees: shared.assignees,
    notUnderstood: [...notUnderstood, ...odd],
    location,
  };
}

function nameInto(list: string[]): (part: Statement) => void {
  return ({ object }) => list.push(iriOf(object) ?? termKey(object));
}

/** What other nodes say about the policy: `hasPolicy`, `assigneeOf`, `assignerOf` (Information Model 2.2.1, 2.3.1). */
function readIncoming(reader: Reader, name: string, node: Subject, shared: SharedLists): NotUnderstood[] {
  const parts: NotUnderstood[] = [];
  const object = name.startsWith('_:') ? node : ({ termType: 'NamedNode', value: name } as Subject);
  for (const statement of reader.document.graph.to(object)) {
    const property = statement.predicate.value;
    const place: Location = placeOf(reader, statement);
    const subject = (): Reference => readSubject(reader, statement.subject, place);
    if (property === `${odrl}hasPolicy`) shared.targets.push(subject());
    else if (property === `${odrl}assigneeOf`) shared.assignees.push(subject());
    else if (property === `${odrl}assignerOf`) shared.assigners.push(subject());
    else if (![`${odrl}inheritFrom`, `${odrl}uid`].includes(property) && !isAnnotation(property)) {
      parts.push(note(reader, reasonFor(property), property, place, name));
    }
  }
  return parts;
}

/** A policy that says it is two things is the one that grants less. */
const cautious: readonly PolicyType[] = ['Request', 'Offer', 'Assertion', 'Ticket', 'Privacy', 'Agreement', 'Set'];

function typeOf(statements: readonly Statement[]): PolicyType {
  const classes = statements
    .filter(({ predicate }) => predicate.value === `${rdf}type`)
    .map(({ object }) => object.value);
  const found = cautious.find((name) => classes.includes(odrl + name));
  return found ?? (classes.includes(`${odrl}Policy`) ? 'Set' : 'unknown');
}

function strategyOf(value: string): ConflictStrategy | undefined {
  return conflictStrategies.find((name) => value === odrl + name);
}
