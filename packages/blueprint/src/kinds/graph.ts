import { checkCatalogue, hasCatalogue, parseCatalogue, rules as catalogueRules } from '@ds4sscc/catalogue';
import { type Graph, parseGraph, recogniseSyntax, rules as graphRules, type Syntax } from '@ds4sscc/linked-data';
import { hasPolicies, parsePolicies } from '@ds4sscc/policy';
import { readText } from '../open-source.js';
import { checkPolicyGraph } from './policy-graph.js';
import type { SourceKind } from './source-kind.js';

/** How syntaxes are called. */
export const syntaxes: Readonly<Record<Syntax, string>> = {
  turtle: 'Turtle',
  trig: 'TriG',
  'n-triples': 'N-Triples',
  'n-quads': 'N-Quads',
  'rdf-xml': 'RDF/XML',
  'json-ld': 'JSON-LD',
};

/** Dense triples take up to 50 times their size in memory, of which a check may have 512 MB. */
export const largestGraph: number = 7 * 1024 * 1024;

/** Linked data: a DCAT-AP catalogue, ODRL policies, both, or neither. */
export const graph: SourceKind = {
  recognise: ({ headText }) => recogniseSyntax(headText) !== undefined,
  async check(source, context) {
    const { text, findings } = await readText(source, largestGraph);
    context.add(findings);
    if (text === undefined) return { kind: 'linked data', outcome: 'unreadable', contents: {} };
    const document = await parseGraph(text, { source: source.name });
    context.tested(graphRules);
    context.add(document.findings);
    const contents: Record<string, number> = { statements: document.graph.size };
    const held: string[] = [];
    if (hasCatalogue(document.graph)) {
      const catalogue = parseCatalogue(document);
      context.tested(catalogueRules);
      context.add(checkCatalogue(document));
      context.facts.catalogues.push({ document, catalogue });
      held.push('DCAT catalogue');
      contents['datasets'] = catalogue.datasets.length;
    }
    const policies = checkPolicyGraph(document, context);
    if (policies !== undefined) {
      held.push('ODRL policies');
      contents['policies'] = policies;
    }
    if (hasShapes(document.graph)) held.push('SHACL shapes');
    const syntax = document.syntax ? syntaxes[document.syntax] : 'unknown syntax';
    return { kind: `${held.join(' and ') || 'linked data'} (${syntax})`, outcome: 'checked', contents };
  },
  async readFacts(source, facts) {
    const { text } = await readText(source, largestGraph);
    if (text === undefined) return;
    const document = await parseGraph(text, { source: source.name });
    if (hasCatalogue(document.graph)) facts.catalogues.push({ document, catalogue: parseCatalogue(document) });
    if (hasPolicies(document.graph)) facts.policies.push({ document, policies: parsePolicies(document).policies });
  },
};

const shacl = 'http://www.w3.org/ns/shacl#';

function hasShapes(data: Graph): boolean {
  return data.instances(`${shacl}NodeShape`).length > 0 || data.instances(`${shacl}PropertyShape`).length > 0;
}
