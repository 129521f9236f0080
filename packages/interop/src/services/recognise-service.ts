import { capabilitiesKind } from './capabilities-kind.js';

/** What a server answered. */
export interface ServiceAnswer {
  readonly status: number;
  /** `Content-Type`, with or without parameters. What the body is decides; this is only reported. */
  readonly mediaType?: string;
  readonly body: string;
}

/** Kinds of services that an answer shows. */
export type ServiceKind =
  | 'ogc-api'
  | 'stac'
  | 'sensorthings'
  | 'ckan'
  | 'dataspace-protocol'
  | 'wfs'
  | 'wms'
  | 'wmts'
  | 'wcs'
  | 'csw'
  | 'sos'
  | 'wps';

/** A service, or why the answer is none. */
export interface RecognisedService {
  readonly kind?: ServiceKind;
  readonly version?: string;
  /** Where the service says what it conforms to, and describes itself; as it is written, relative addresses included. */
  readonly conformance?: string;
  readonly description?: string;
  /** What shows it, or what is missing. */
  readonly reason: string;
}

/** Longer answers are not landing pages. */
const longest = 32 * 1024 * 1024;

/**
 * Says which service a landing page or capabilities document belongs to, by what the document is and not by words in it or
 * by its address (MIM7 R1.1, MIM0 R1.2).
 *
 * @example
 * ```ts
 * import { recogniseService } from '@ds4sscc/interop/services';
 *
 * const page = '<html><body>How to read WFS_Capabilities</body></html>';
 * recogniseService({ status: 200, body: page }).kind; // => undefined
 * const landing = JSON.stringify({
 *   links: [
 *     { rel: 'conformance', href: 'https://city.example/ogc/classes/' },
 *     { rel: 'data', href: 'https://city.example/ogc/collections/' },
 *   ],
 * });
 * recogniseService({ status: 200, body: landing }).conformance; // => 'https://city.example/ogc/classes/'
 * ```
 */
export function recogniseService({ status, body }: ServiceAnswer): RecognisedService {
  if (status < 200 || status > 299) return { reason: `the server answered with ${status}` };
  if (body.length > longest) return { reason: `the answer is longer than ${longest} characters` };
  const text = body.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('<')) return capabilitiesKind(text);
  if (!text.startsWith('{')) return { reason: 'the answer is neither a JSON object nor XML' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: 'the answer looks like JSON and cannot be read as such' };
  }
  return ofJson(value as Readonly<Record<string, unknown>>);
}

function ofJson(value: Readonly<Record<string, unknown>>): RecognisedService {
  const own = (name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);
  if (typeof own('stac_version') === 'string' && own('type') === 'Catalog')
    return { kind: 'stac', version: String(own('stac_version')), reason: 'a STAC catalogue' };
  if (Array.isArray(own('protocolVersions')))
    return { kind: 'dataspace-protocol', reason: 'versions of the Dataspace Protocol' };
  if (typeof own('success') === 'boolean' && typeof own('help') === 'string')
    return { kind: 'ckan', reason: 'an answer of the action API of CKAN' };
  const entries = objectsOf(own('value'));
  if (['Things', 'Observations'].every((name) => entries.some((one) => one['name'] === name)))
    return { kind: 'sensorthings', reason: 'the list of entity sets of a SensorThings service' };
  return ofLinks(objectsOf(own('links')));
}

const conformanceRelations = ['conformance', 'http://www.opengis.net/def/rel/ogc/1.0/conformance'];
const contentRelations = ['data', 'http://www.opengis.net/def/rel/ogc/1.0/data', 'service-desc', 'service-doc'];

/** OGC API - Common, part 1, requirement `/req/landing-page`: links by relation, at whatever address. */
function ofLinks(links: readonly Readonly<Record<string, unknown>>[]): RecognisedService {
  if (links.length === 0) return { reason: 'the JSON is of no service that is known here' };
  const hrefOf = (relations: readonly string[]): string | undefined => {
    const found = links.find(({ rel, href }) => relations.includes(String(rel)) && typeof href === 'string');
    return found?.['href'] as string | undefined;
  };
  const conformance = hrefOf(conformanceRelations);
  if (conformance === undefined)
    return { reason: 'there are links, and none of them says what the service conforms to' };
  if (hrefOf(contentRelations) === undefined)
    return { reason: 'there are links, and none of them leads to data or to a description of the service' };
  const description = hrefOf(['service-desc']);
  return {
    kind: 'ogc-api',
    conformance,
    ...(description !== undefined && { description }),
    reason: 'the landing page of an OGC API',
  };
}

function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}
