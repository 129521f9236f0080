import type { DatasetCore } from '@rdfjs/types';
import type { ShaclResult } from '@ds4sscc/catalogue/shacl';
import { type GraphDocument, termKey } from '@ds4sscc/linked-data';
import { Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const validators = new WeakMap<GraphDocument, Validator>();

const options = { maxNodeChecks: 0, importGraph: () => Promise.resolve(new Store()) };

/** Our results as sorted lines: focus node, path, value, component, severity. */
export function ourLines(results: Iterable<ShaclResult>): readonly string[] {
  return Array.from(results, ({ focusNode, path, value, component, severity }) =>
    [key(focusNode), key(path), key(value), component, severity].join(' '),
  ).sort();
}

/**
 * The same of rdf-validate-shacl. Its limit of 50 looks at one node is lifted: with it, violations of values that many
 * nodes share are missed (106 of `mdr-vocabularies.shape.ttl` in this corpus).
 */
export async function theirLines(shapes: GraphDocument, data: GraphDocument): Promise<readonly string[]> {
  const validator = validators.get(shapes) ?? new Validator(store(shapes), options as object);
  validators.set(shapes, validator);
  const { results } = await validator.validate(store(data));
  return results
    .map(({ focusNode, path, value, sourceConstraintComponent, severity }) =>
      [key(focusNode), key(path), key(value), sourceConstraintComponent?.value, severity?.value].join(' '),
    )
    .sort();
}

/** Blank nodes keep their labels on both sides, so lines with them can be compared. */
function key(term: unknown): string {
  return term ? termKey(term as never) : '';
}

function store({ graph }: GraphDocument): DatasetCore {
  return new Store([...graph] as never) as unknown as DatasetCore;
}
