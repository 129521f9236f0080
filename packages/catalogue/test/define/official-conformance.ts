import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from '@ds4sscc/catalogue';
import type { CompactGraph, GraphDocument } from '@ds4sscc/linked-data';
import type { DatasetCore } from '@rdfjs/types';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const shapes = fileURLToPath(
  new URL('../../../../../shared/corpus/dcat/shapes/3.0.1-generated/dcat-ap-SHACL.ttl', import.meta.url),
);

/** Whether the official shapes are on this machine. */
export const shapesAreHere: boolean = existsSync(shapes);

let validator: Validator | undefined;

/** What an engine finds with the official generated shapes (every severity counts), one line each. */
export async function officialResults(graph: CompactGraph): Promise<readonly string[]> {
  validator ??= new Validator(store(new Parser().parse(readFileSync(shapes, 'utf8'))));
  const { results } = await validator.validate(store(graph));
  return results.map(
    ({ focusNode, path, sourceConstraintComponent }) =>
      `${focusNode?.value} ${(path as { value?: string } | undefined)?.value} ${sourceConstraintComponent?.value.split('#')[1]}`,
  );
}

/** The errors that our own check finds in a graph. What the regulation asks of data that claims it is a profile of its own. */
export function ownErrors(graph: CompactGraph): readonly string[] {
  return checkCatalogue(documentOf(graph))
    .filter(({ level, rule }) => level === 'error' && !rule.startsWith('hvd/'))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

/** A graph that nobody wrote down, as a document. */
export function documentOf(graph: CompactGraph): GraphDocument {
  return { source: 'graph', syntax: undefined, graph, findings: [], prefixes: {}, lineText: () => '' };
}

function store(quads: Iterable<unknown>): DatasetCore {
  return new Store([...quads] as never) as unknown as DatasetCore;
}
