import type { ApiOperation } from './api-operations.js';

/** A way of laying out an interface that a standard or a well-known product defines; `collections` for any other list with items. */
export type ApiPattern =
  | 'ogc-api-features'
  | 'ogc-api-processes'
  | 'ngsi-ld'
  | 'sensorthings'
  | 'ckan'
  | 'graphql'
  | 'sparql'
  | 'kserve'
  | 'dataspace-protocol'
  | 'collections';

/** Paths that belong to one layout alone, by how they end. */
const signs: readonly (readonly [ApiPattern, (path: string) => boolean])[] = [
  ['ogc-api-features', (path) => path.endsWith('/items') && path.includes('/collections/')],
  ['ogc-api-processes', (path) => path.endsWith('/execution') && path.includes('/processes/')],
  ['ngsi-ld', (path) => path.endsWith('/entities') && path !== '/collections/entities'],
  ['sensorthings', (path) => /\/(?:Things|Datastreams|Observations|Sensors|Locations|FeaturesOfInterest)$/.test(path)],
  ['ckan', (path) => /\/action\/(?:package|group|organization|tag|resource|datastore)_[a-z]+$/.test(path)],
  ['graphql', (path) => path.endsWith('/graphql')],
  ['sparql', (path) => path.endsWith('/sparql')],
  ['kserve', (path) => path.endsWith('/infer') && path.includes('/models/')],
  ['dataspace-protocol', (path) => path.endsWith('/catalog/request') || path.endsWith('/negotiations/request')],
];

/** Layouts that stand beside another one in the standards themselves. */
const companions: ReadonlySet<ApiPattern> = new Set(['ogc-api-processes']);

/** The layouts that the paths of an interface have, each once. */
export function apiPatterns(operations: readonly ApiOperation[], collections: number): readonly ApiPattern[] {
  const paths = [...new Set(operations.map(({ path }) => path))];
  const found = signs.flatMap(([pattern, fits]) => (paths.some(fits) ? [pattern] : []));
  if (found.length > 0) return found;
  return collections > 0 ? ['collections'] : [];
}

/** The layouts that contend: a client has to know more than one to read all data. */
export function mixedPatterns(patterns: readonly ApiPattern[]): readonly ApiPattern[] {
  const main = patterns.filter((pattern) => !companions.has(pattern));
  return main.length > 1 ? main : [];
}
