import { type GraphDocument, termKey } from '@ds4sscc/linked-data';
import { dcat } from '../../vocabulary.js';
import type { Format, Root } from '../convert-graph.js';
import { describedCatalogues } from '../described-catalogues.js';
import { describedDatasets } from '../described-datasets.js';
import { isObject } from '../../is-object.js';
import { createNodeReader } from '../read-nodes.js';
import { readSchemaDocument } from './schema-document.js';
import { catalogueKind, datasetKind } from './schema-tables.js';

const context = 'https://schema.org/';

/** Schema.org as a format: one object where there is one to begin with, else a `@graph`. */
export const schemaFormat: Format = {
  name: 'schema.org',
  roots: schemaRoots,
  pointerOf: (index, count) => (count === 1 ? '' : `/@graph/${index}`),
  wrap: (objects) => {
    const [only] = objects;
    return objects.length === 1 && isObject(only)
      ? { '@context': context, ...only }
      : { '@context': context, '@graph': objects };
  },
  read: (value, options) =>
    readSchemaDocument(value, (more) => createNodeReader({ ...options, ...more }))?.reader ?? createNodeReader(options),
};

/** Catalogues, then the datasets that none of them lists. */
export function schemaRoots(document: GraphDocument): readonly Root[] {
  const { graph } = document;
  const listed = new Set(graph.withPredicate(`${dcat}dataset`).map(({ object }) => termKey(object)));
  return [
    ...describedCatalogues(document).map((node) => ({ node, kind: catalogueKind })),
    ...describedDatasets(document)
      .filter((node) => !listed.has(termKey(node)))
      .map((node) => ({ node, kind: datasetKind })),
  ];
}
