import { namedNode } from '@ds4sscc/linked-data';
import { dcat, rdfType } from '../../vocabulary.js';
import type { Format } from '../convert-graph.js';
import { describedDatasets } from '../described-datasets.js';
import { isObject } from '../../is-object.js';
import type { Json } from '../mapping.js';
import { createNodeReader, type NodeReader } from '../read-nodes.js';
import { type CkanPackages, findPackages } from './ckan-document.js';
import { ckanTables } from './ckan-tables.js';
import { packageName } from './package-name.js';
import type { ToCkanOptions } from './to-ckan.js';

/** CKAN as a format: how its documents begin, and what the site that they are from means. */
export function ckanFormat({ site, layout = 'extras' }: ToCkanOptions): Format {
  const kind = ckanTables({ site, layout });
  const prefix = site === undefined ? '/results' : '/result/results';
  return {
    name: 'CKAN',
    roots: (document) => describedDatasets(document).map((node) => ({ node, kind })),
    pointerOf: (index) => `${prefix}/${index}`,
    wrap(objects) {
      const names = new Map<string, number>();
      const results = objects.map((one) => (isObject(one) ? withName(one as Package, names) : one));
      const result = { count: results.length, results };
      if (site === undefined) return result;
      return { help: `${site}/api/3/action/help_show?name=package_search`, success: true, result };
    },
    read(value, options) {
      const found = findPackages(value) ?? { packages: [], strangers: [], site };
      return readPackages({ ...found, site }, layout, createNodeReader(options));
    },
  };
}

/** Reads packages. A site is a catalogue that lists what it gives. */
export function readPackages(found: CkanPackages, layout: 'extras' | 'custom', reader: NodeReader): NodeReader {
  const kind = ckanTables({ site: found.site, layout });
  const nodes = found.packages.map(({ value, pointer }) => reader.read(value, kind, pointer));
  if (found.site !== undefined) {
    const catalogue = namedNode(found.site);
    reader.add(catalogue, rdfType, namedNode(`${dcat}Catalog`));
    for (const node of nodes) if (node) reader.add(catalogue, `${dcat}dataset`, node);
  }
  return reader;
}

type Package = Readonly<Record<string, Json>>;

function withName(one: Package, names: Map<string, number>): Json {
  return { name: packageName(one['title'], names), ...one };
}
