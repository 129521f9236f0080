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
  const links = objectsOf(own('links'));
  // A landing page of STAC before 1.0 has no type.
  const isCatalog = own('type') === 'Catalog' || own('type') === undefined;
  if (
    typeof own('stac_version') === 'string' &&
    isCatalog &&
    typeof own('id') === 'string' &&
    Array.isArray(own('links'))
  )
    return { kind: 'stac', version: String(own('stac_version')), reason: 'a STAC catalogue' };
  if (objectsOf(own('protocolVersions')).some(({ version, path }) => isText(version) && isText(path)))
    return { kind: 'dataspace-protocol', reason: 'versions of the Dataspace Protocol' };
  if (typeof own('success') === 'boolean' && /\/api\/(?:\d\/)?action\//.test(String(own('help')).slice(0, 2000)))
    return { kind: 'ckan', reason: 'an answer of the action API of CKAN' };
  const sets = objectsOf(own('value')).filter(({ url }) => isText(url));
  if (['Things', 'Observations'].every((name) => sets.some((one) => one['name'] === name)))
    return { kind: 'sensorthings', reason: 'the list of entity sets of a SensorThings service' };
  return ofLinks(links);
}

const registered = 'http://www.opengis.net/def/rel/ogc/1.0/';
const general: ReadonlySet<string> = new Set(['data', 'service-desc', 'service-doc']);

/** The name of a relation: those of OGC are written as IRI, as `[ogc-rel:data]`, or bare; capitals do not count (RFC 8288, 3.3). */
function relationOf(rel: unknown): { readonly name: string; readonly isRegistered: boolean } {
  const text = String(rel).toLowerCase();
  if (text.startsWith(registered)) return { name: text.slice(registered.length), isRegistered: true };
  const short = /^\[ogc-rel:([\w-]{1,60})\]$/.exec(text)?.[1];
  return short === undefined ? { name: text, isRegistered: false } : { name: short, isRegistered: true };
}

/** OGC API - Common, part 1, requirement `/req/landing-page`: links by relation, at whatever address. */
function ofLinks(links: readonly Readonly<Record<string, unknown>>[]): RecognisedService {
  if (links.length === 0) return { reason: 'the JSON is of no service that is known here' };
  const usable = links.flatMap(({ rel, href }) => (isText(href) ? [{ ...relationOf(rel), href }] : []));
  const conformance = usable.find(({ name }) => name === 'conformance')?.href;
  if (conformance === undefined)
    return { reason: 'there are links, and none of them says what the service conforms to' };
  // Data, or what else an OGC API offers: processes, tiles, a catalogue.
  if (!usable.some(({ name, isRegistered }) => name !== 'conformance' && (isRegistered || general.has(name))))
    return { reason: 'there are links, and none of them leads to data or to a description of the service' };
  const description = usable.find(({ name }) => name === 'service-desc')?.href;
  return {
    kind: 'ogc-api',
    conformance,
    ...(description !== undefined && { description }),
    reason: 'the landing page of an OGC API',
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}
