import type { GraphDocument } from '@ds4sscc/linked-data';
import { compileShapes, type CompileShapesOptions } from './compile-shapes.js';
import type { ShaclReport } from './shacl-report.js';

/**
 * Validates a document against a shapes graph of SHACL Core. For many documents, compile the shapes once.
 *
 * @example
 * ```ts
 * import { validateShacl } from '@ds4sscc/catalogue/shacl';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const shapes = await parseGraph(
 *   `PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
 *    [] sh:targetClass foaf:Agent ; sh:property [ sh:path foaf:name ; sh:maxCount 1 ; sh:nodeKind sh:Literal ] .`,
 *   { source: 'shapes.ttl' },
 * );
 * const data = await parseGraph('<urn:city> a <http://xmlns.com/foaf/0.1/Agent> .', { source: 'data.ttl' });
 * validateShacl(shapes, data).conforms; // => true
 * ```
 */
export function validateShacl(
  shapes: GraphDocument,
  data: GraphDocument,
  options: CompileShapesOptions = {},
): ShaclReport {
  return compileShapes(shapes, options).validate(data);
}
