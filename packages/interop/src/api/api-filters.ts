import type { ApiOperation } from './api-operations.js';
import { pagingParameters } from './collections.js';

/** What data can be asked for by (MIMs Plus 9.0, MIM0 R2.2). */
export type FilterKind = 'time' | 'place' | 'attribute';

const time = words(
  'datetime timerel timeat endtimeat timeproperty time from to since until start_time end_time modified',
);
const place = words('bbox georel geometry coordinates geoproperty near lat lon radius intersects within');
/** A language for any of them: OData (SensorThings), CQL2, Solr (CKAN), SPARQL, GraphQL. */
const anything = words('$filter filter fq');
/** Parameters that change how data is shown, or who asks, but not which data. */
const presenting = words(
  'f format count options crs bbox-crs filter-lang filter-crs lang profile sort sortby orderby $orderby $select $expand ' +
    '$count $resultformat attrs fields pick omit sysattrs local properties access_token api_key apikey callback',
);

/** By what the query parameters of an operation choose data, each once. */
export function filterKinds({ parameters }: ApiOperation): readonly FilterKind[] {
  const kinds = new Set<FilterKind>();
  for (const { in: where, name } of parameters) {
    if (where !== 'query' || typeof name !== 'string') continue;
    const word = name.toLowerCase();
    if (anything.has(word)) for (const kind of ['time', 'place', 'attribute'] as const) kinds.add(kind);
    else if (time.has(word)) kinds.add('time');
    else if (place.has(word)) kinds.add('place');
    else if (!presenting.has(word) && !pagingParameters.includes(word)) kinds.add('attribute');
  }
  return (['time', 'place', 'attribute'] as const).filter((kind) => kinds.has(kind));
}

/** Whether a query parameter chooses data. */
export function choosesData(name: string): boolean {
  return !presenting.has(name.toLowerCase()) && !pagingParameters.includes(name.toLowerCase());
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
