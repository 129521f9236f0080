import type { IncomingRequest } from './enforcement-point.js';

/** Where an NGSI-LD API stands, and how its type names are meant. */
export interface NgsiLdOptions {
  /** Where the API begins; `/ngsi-ld/v1` where left out. */
  readonly path?: string;
  /** Addresses of the contexts that a `Link` header may name: under another, the same name would mean another type. */
  readonly contexts?: readonly string[];
}

// ETSI GS CIM 009, 6.4.3.2 and 6.18.3.2. Not among them is what widens an answer to entities of types that the request does not
// name, such as `join`: a parameter that is not listed here is not understood.
const narrowing: ReadonlySet<string> = new Set([
  'aggrMethods',
  'aggrPeriodDuration',
  'attrs',
  'coordinates',
  'count',
  'datasetId',
  'endTimeAt',
  'format',
  'geometry',
  'geometryProperty',
  'geoproperty',
  'georel',
  'id',
  'idPattern',
  'lang',
  'lastN',
  'limit',
  'offset',
  'omit',
  'options',
  'pick',
  'q',
  'scopeQ',
  'timeAt',
  'timeproperty',
  'timerel',
  'type',
]);

/**
 * The entity types that a query of an NGSI-LD API asks for by its address: `GET` of `/entities` or `/temporal/entities` with
 * `type`. `undefined` for every other request, also for those that say in their body what they want (`/entityOperations/query`,
 * subscriptions): an enforcement point denies them, unless somebody else knows what they are about.
 *
 * @example
 * ```ts
 * import { ngsiLdTypes } from '@ds4sscc/blueprint/server';
 *
 * const header = () => undefined;
 * const types = (url: string) => ngsiLdTypes({ method: 'GET', url, header });
 * types('/ngsi-ld/v1/entities?type=OffStreetParking&limit=10'); // => ['OffStreetParking']
 * types('/ngsi-ld/v1/entities?type=OffStreetParking,AirQualityObserved'); // => ['OffStreetParking', 'AirQualityObserved']
 * types('/ngsi-ld/v1/entities?type=OffStreetParking&type=AirQualityObserved'); // => undefined
 * types('/ngsi-ld/v1/entities'); // => undefined
 * ```
 */
export function ngsiLdTypes(
  { method, url, header }: IncomingRequest,
  { path = '/ngsi-ld/v1', contexts = [] }: NgsiLdOptions = {},
): readonly string[] | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const { pathname, searchParams } = new URL(url, 'http://platform');
  if (pathname !== `${path}/entities` && pathname !== `${path}/temporal/entities`) return undefined;
  const names = [...searchParams.keys()];
  // A parameter that comes twice is read as the first, the last or a list.
  if (new Set(names).size < names.length || !names.every((name) => narrowing.has(name))) return undefined;
  // A condition on another entity that this one is linked to tells something about that entity.
  if (searchParams.get('q')?.includes('{')) return undefined;
  if (!isKnownContext(header('link'), contexts)) return undefined;
  const types = (searchParams.get('type') ?? '').split(/[,|;()]/).filter((name) => name !== '');
  return types.length > 0 && types.every((name) => name === name.trim()) ? [...new Set(types)] : undefined;
}

function isKnownContext(link: string | undefined, contexts: readonly string[]): boolean {
  if (link === undefined) return true;
  return contexts.some((one) => link.startsWith(`<${one}>;`) && !link.slice(one.length + 3).includes('<'));
}
