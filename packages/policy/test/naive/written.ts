import type { Action, Constraint, Policy, PolicyRule, Reference, Value } from '@ds4sscc/policy';
import { odrl } from './hierarchy.js';
import type { Random } from './random.js';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** What stands in a document: a node with properties, a name, a value, or a list. */
type Term =
  | {
      readonly kind: 'node';
      readonly id?: string;
      readonly properties: readonly (readonly [iri: string, values: readonly Term[]])[];
    }
  | { readonly kind: 'iri'; readonly iri: string }
  | { readonly kind: 'literal'; readonly value: string; readonly datatype: string }
  | { readonly kind: 'list'; readonly items: readonly Term[] };
type Node = Term & { readonly kind: 'node' };

const iri = (value: string): Term => ({ kind: 'iri', iri: value });
const node = (properties: readonly (readonly [string, readonly Term[]])[], id?: string): Node => ({
  kind: 'node',
  ...(id !== undefined && { id }),
  properties: properties.filter(([, values]) => values.length > 0),
});

/** Policies as nodes. Parts have no names of their own, so that none is described twice. */
export function nodesOf(policies: readonly Policy[]): readonly Node[] {
  return policies.map((policy) => {
    const strategies =
      policy.conflict === 'contradicting' ? ['perm', 'prohibit'] : policy.conflictStated ? [policy.conflict] : [];
    const properties: [string, Term[]][] = [
      [`${rdf}type`, policy.type === 'unknown' ? [] : [iri(odrl + policy.type)]],
      [`${odrl}profile`, policy.profile.map(iri)],
      [`${odrl}conflict`, strategies.map((name) => iri(odrl + name))],
      [`${odrl}inheritFrom`, policy.inheritFrom.map(iri)],
      [`${odrl}permission`, policy.permissions.map(ruleNode)],
      [`${odrl}prohibition`, policy.prohibitions.map(ruleNode)],
      [`${odrl}obligation`, policy.obligations.map(ruleNode)],
      ...sharedOf(policy),
    ];
    return node(properties, policy.uid);
  });
}

function sharedOf({
  actions = [],
  targets = [],
  assigners,
  assignees,
}: Pick<Policy, 'actions' | 'targets' | 'assigners' | 'assignees'>): [string, Term[]][] {
  return [
    [`${odrl}action`, actions.map(actionTerm)],
    [`${odrl}target`, targets.map((one) => referenceTerm(one, 'Asset'))],
    [`${odrl}assigner`, assigners.map((one) => referenceTerm(one, 'Party'))],
    [`${odrl}assignee`, assignees.map((one) => referenceTerm(one, 'Party'))],
  ];
}

function ruleNode(rule: PolicyRule): Term {
  return node([
    ...sharedOf(rule),
    [`${odrl}constraint`, rule.constraints.map(constraintTerm)],
    [`${odrl}duty`, rule.duties.map(ruleNode)],
    [`${odrl}consequence`, rule.consequences.map(ruleNode)],
    [`${odrl}remedy`, rule.remedies.map(ruleNode)],
  ]);
}

function actionTerm({ iri: name = '', refinements }: Action): Term {
  if (refinements.length === 0) return iri(name);
  return node([
    [`${rdf}value`, [iri(name)]],
    [`${odrl}refinement`, refinements.map(constraintTerm)],
  ]);
}

function referenceTerm({ names, collection, refinements, partOf }: Reference, kind: string): Term {
  return node([
    [`${rdf}type`, [iri(`${odrl}${kind}${collection ? 'Collection' : ''}`)]],
    [`${odrl}uid`, names.map(iri)],
    [`${odrl}partOf`, partOf.map(iri)],
    [`${odrl}refinement`, refinements.map(constraintTerm)],
  ]);
}

function constraintTerm(one: Constraint): Term {
  if (one.kind === 'not-understood') throw new Error('nothing to write');
  if (one.kind === 'logical')
    return node([[odrl + one.operand, [{ kind: 'list', items: one.constraints.map(constraintTerm) }]]]);
  const { leftOperand = '', operator = '', rightOperands, dataType, unit } = one;
  return node([
    [`${odrl}leftOperand`, [iri(leftOperand)]],
    [`${odrl}operator`, [iri(operator)]],
    [`${odrl}rightOperand`, rightOperands.map(valueTerm)],
    [`${odrl}dataType`, dataType === undefined ? [] : [iri(dataType)]],
    [`${odrl}unit`, unit === undefined ? [] : [iri(unit)]],
  ]);
}

function valueTerm({ kind, value, datatype = '' }: Value): Term {
  return kind === 'iri' ? iri(value) : { kind: 'literal', value, datatype };
}

/** Each syntactic shape: the text of the nodes in it. */
export const shapes: Readonly<
  Record<string, (nodes: readonly Node[], random: Random) => { text: string; syntax: 'turtle' | 'json-ld' }>
> = {
  'nested Turtle': (nodes) => ({
    syntax: 'turtle',
    text: nodes
      .filter(({ properties }) => properties.length > 0)
      .map((one) => `<${one.id}> ${bodyOf(one)} .`)
      .join('\n'),
  }),
  'flattened Turtle in any order': (nodes, random) => {
    const lines: string[] = [];
    for (const one of nodes) triples(one, lines);
    return { syntax: 'turtle', text: shuffled(lines, random).join('\n') };
  },
  'compact JSON-LD': (nodes) =>
    json({
      '@context': 'http://www.w3.org/ns/odrl.jsonld',
      '@graph': nodes.map((one) => jsonOf(one, shortName)),
    }),
  'prefixed JSON-LD': (nodes) =>
    json({ '@context': { o: odrl }, '@graph': nodes.map((one) => jsonOf(one, (name) => name.replace(odrl, 'o:'))) }),
  'expanded JSON-LD': (nodes) => json(nodes.map((one) => jsonOf(one, (name) => name))),
  'flattened JSON-LD in any order': (nodes, random) => {
    const all: unknown[] = [];
    for (const one of nodes) flatten(one, all);
    return json({ '@context': { odrl }, '@graph': shuffled(all, random) });
  },
};

/** In the context of ODRL `uid` is the name of a node itself, and no property. */
function shortName(name: string): string {
  return name === `${odrl}uid` ? name : name.replace(odrl, '');
}

export function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [copy[at], copy[other]] = [copy[other] as Item, copy[at] as Item];
  }
  return copy;
}

function json(document: unknown): { text: string; syntax: 'json-ld' } {
  return { text: JSON.stringify(document), syntax: 'json-ld' };
}

function turtleOf(term: Term): string {
  if (term.kind === 'iri') return `<${term.iri}>`;
  if (term.kind === 'literal') return `${JSON.stringify(term.value)}^^<${term.datatype}>`;
  return term.kind === 'list' ? `( ${term.items.map(turtleOf).join(' ')} )` : `[ ${bodyOf(term)} ]`;
}

function bodyOf({ properties }: Node): string {
  return properties.map(([name, values]) => `<${name}> ${values.map(turtleOf).join(' , ')}`).join(' ;\n ');
}

/** Writes one line for each statement, and returns what stands for the term. */
function triples(term: Term, lines: string[]): string {
  if (term.kind === 'iri' || term.kind === 'literal') return turtleOf(term);
  if (term.kind === 'list') return `( ${term.items.map((item) => triples(item, lines)).join(' ')} )`;
  const subject = term.id === undefined ? `_:n${lines.push('')}` : `<${term.id}>`;
  for (const [name, values] of term.properties) {
    for (const value of values) lines.push(`${subject} <${name}> ${triples(value, lines)} .`);
  }
  return subject;
}

function jsonOf(term: Term, key: (iri: string) => string): unknown {
  if (term.kind === 'iri') return { '@id': term.iri };
  if (term.kind === 'literal') return { '@value': term.value, '@type': term.datatype };
  if (term.kind === 'list') return { '@list': term.items.map((item) => jsonOf(item, key)) };
  const members = term.properties.map(([name, values]) =>
    name === `${rdf}type`
      ? ['@type', values.map((value) => (value as { iri: string }).iri)]
      : [key(name), values.map((value) => jsonOf(value, key))],
  );
  return { ...(term.id !== undefined && { '@id': term.id }), ...(Object.fromEntries(members) as object) };
}

function flatten(term: Term, all: unknown[]): unknown {
  if (term.kind === 'list') return { '@list': term.items.map((item) => flatten(item, all)) };
  if (term.kind !== 'node') return jsonOf(term, (name) => name);
  const id = term.id ?? `_:n${all.push({})}`;
  const members = term.properties.map(([name, values]) =>
    name === `${rdf}type`
      ? ['@type', values.map((value) => (value as { iri: string }).iri)]
      : [name.replace(odrl, 'odrl:'), values.map((value) => flatten(value, all))],
  );
  all.push({ '@id': id, ...(Object.fromEntries(members) as object) });
  return { '@id': id };
}
