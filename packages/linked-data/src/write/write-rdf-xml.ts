import type { Statement, Term } from '../graph.js';
import { createBlankLabels } from './blank-labels.js';
import { orderStatements } from './order-statements.js';
import { planNesting, type Run } from './plan-nesting.js';
import { writableStatements } from './writable-statements.js';
import type { WritePrefixOptions, WrittenGraph } from './written-graph.js';
import { attribute, createXmlNames, elementText, notInXml, splitXmlName } from './xml-names.js';
import { xsdString } from '../xsd-string.js';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
// RDF/XML, sections 7.2.2 to 7.2.5: names that are syntax, or were. As a property `rdf:li` means another one.
const syntaxTerms = 'RDF ID about parseType resource nodeID datatype bagID aboutEach aboutEachPrefix li';
const noNode: ReadonlySet<string> = new Set([...syntaxTerms.split(' '), 'Description'].map((name) => rdf + name));

/**
 * Writes a graph as RDF/XML, in the order of `writeTurtle`. XML has no name for some predicates and no way to write most
 * control characters; named graphs do not exist. A statement that cannot be written is a finding.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { writeRdfXml } from '@ds4sscc/linked-data/write/rdf-xml';
 *
 * const { graph } = await parseGraph('<urn:air> <http://e/1> 4 ; <http://e/size> 4 .', { source: 'a.ttl' });
 * const { findings } = writeRdfXml(graph, { prefixes: { e: 'http://e/' } });
 * findings.map(({ rule }) => rule); // => ['rdf/not-writable']
 * ```
 */
export function writeRdfXml(graph: Iterable<Statement>, options: WritePrefixOptions = {}): WrittenGraph {
  const limits = { syntax: 'RDF/XML', namedGraphs: false, relativeIris: true, refuses };
  const { statements, findings } = writableStatements(graph, limits, options.source);
  const nesting = planNesting(orderStatements(statements), {
    nodes: true,
    isItem: ({ termType }) => termType !== 'Literal',
  });
  const names = createXmlNames(options.prefixes);
  const label = createBlankLabels();

  // The plan bounds the depth of this recursion.
  const node = (term: Term, about: readonly Statement[], isNested: boolean, indent: string): string => {
    const type = about.find(isElementType);
    const element = type === undefined ? names.of(`${rdf}Description`) : names.of(type.object.value);
    const start = `${indent}<${element}${isNested ? '' : identity(term)}`;
    const rest = about.filter((statement) => statement !== type);
    if (rest.length === 0) return `${start}/>\n`;
    const body = rest.map(({ predicate, object }) => property(predicate.value, object, `${indent}  `));
    return `${start}>\n${body.join('')}${indent}</${element}>\n`;
  };
  const identity = (term: Term): string => {
    if (term.termType !== 'BlankNode') return attribute('rdf:about', term.value);
    return nesting.needsLabel(term.value) ? attribute('rdf:nodeID', label(term.value)) : '';
  };
  const property = (predicate: string, object: Term, indent: string): string => {
    const element = names.of(predicate);
    const start = `${indent}<${element}`;
    if (object.termType === 'Literal') return `${start}${tagOf(object)}>${elementText(object.value)}</${element}>\n`;
    if (object.termType === 'NamedNode') return `${start}${attribute('rdf:resource', object.value)}/>\n`;
    const inside = nesting.inside(object.value);
    if (inside === undefined) return `${start}${attribute('rdf:nodeID', label(object.value))}/>\n`;
    if ('items' in inside) return collection(element, inside.items, indent);
    return `${start}>\n${node(object, inside.statements, true, `${indent}  `)}${indent}</${element}>\n`;
  };
  const collection = (element: string, items: readonly Term[], indent: string): string => {
    const nodes = items.map((item) => itemNode(item, `${indent}  `));
    return `${indent}<${element} rdf:parseType="Collection">\n${nodes.join('')}${indent}</${element}>\n`;
  };
  const itemNode = (item: Term, indent: string): string => {
    const inside = item.termType === 'BlankNode' ? nesting.inside(item.value) : undefined;
    if (inside === undefined) return node(item, [], false, indent);
    if ('statements' in inside) return node(item, inside.statements, true, indent);
    // A list within a list has no short form: its first cell is written out.
    const [first, ...rest] = inside.items as readonly [Term, ...Term[]];
    const deeper = `${indent}  `;
    const element = names.of(`${rdf}Description`);
    const cell = property(`${rdf}first`, first, deeper) + collection(names.of(`${rdf}rest`), rest, deeper);
    return `${indent}<${element}>\n${cell}${indent}</${element}>\n`;
  };
  const body = nesting.runs.map(({ subject, statements: about }: Run) => node(subject, about, false, '  ')).join('\n');
  const root = names.of(`${rdf}RDF`);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${names.declarations()}>\n${body}</${root}>\n`;
  return { text, findings };
}

function tagOf(literal: Term & { readonly termType: 'Literal' }): string {
  if (literal.language) return attribute('xml:lang', literal.language);
  return literal.datatype.value === xsdString ? '' : attribute('rdf:datatype', literal.datatype.value);
}

function isElementType({ predicate, object }: Statement): boolean {
  if (predicate.value !== `${rdf}type` || object.termType !== 'NamedNode' || noNode.has(object.value)) return false;
  return splitXmlName(object.value) !== undefined;
}

function refuses({ predicate, object }: Statement): string | undefined {
  if (noNode.has(predicate.value)) return 'its predicate is part of the syntax';
  if (splitXmlName(predicate.value) === undefined) return 'its predicate does not end in an XML name';
  if (notInXml.test(object.value)) return 'its value holds a character that XML does not have';
  return undefined;
}
