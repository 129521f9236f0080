import { valueMembers } from './representation.js';
import { outlineObject, type Outline } from './reading/outline-object.js';

/**
 * How entities stand in a file: one per line, in an array, as features of a GeoJSON FeatureCollection, in the list of a
 * batch or notification, each behind a mark (RFC 7464), or a single one.
 */
export type EntityFormat = 'ndjson' | 'json-array' | 'geojson' | 'batch' | 'json-sequence' | 'entity';

/** Types of NGSI-LD documents and of other vocabularies that also write "id" and "type", and are no entities. */
const otherTypes: ReadonlySet<string> = new Set([
  'object',
  'Subscription',
  'ContextSourceRegistration',
  'Notification',
  'Query',
  'Catalog',
  'Dataset',
  'Distribution',
  'DataService',
  'CatalogService',
  'Policy',
  'Set',
  'Offer',
  'Agreement',
  'Assertion',
  'Request',
  'Ticket',
  'Privacy',
]);

/** An attribute as only NGSI-LD writes it. */
const attributeForm = /"type"\s*:\s*"(?:(?:Geo|Language|Vocab|Json|List)?Property|(?:List)?Relationship)"/;

/** Members that only other kinds of document have. */
const otherMembers: readonly string[] = [
  '$schema',
  'openapi',
  'swagger',
  '@graph',
  'permission',
  'prohibition',
  'obligation',
  'dependencies',
];

/**
 * Recognises a file of entities by its content; the first 64 KB are enough. Catalogues, policies, schemas and other JSON
 * documents are `undefined`.
 *
 * @example
 * ```ts
 * import { recogniseEntities } from '@ds4sscc/data-models';
 *
 * recogniseEntities('[{"id": "urn:ngsi-ld:Road:1", "type": "Road"}]'); // => 'json-array'
 * recogniseEntities('{"openapi": "3.1.0"}'); // => undefined
 * ```
 */
export function recogniseEntities(head: string): EntityFormat | undefined {
  const text = head.replace(/^\u{feff}/u, '').trimStart();
  const format = formatOf(text);
  if (text.startsWith('[') || format === 'json-sequence')
    return looksLikeEntity(text, text.slice(1).trimStart()) ? format : undefined;
  if (!text.startsWith('{')) return undefined;
  if (format === 'geojson' || format === 'batch') return format;
  const candidates = format === 'ndjson' ? text.split('\n', 20) : [text];
  return candidates.some((candidate) => looksLikeEntity(candidate, candidate.trimStart())) ? format : undefined;
}

/** The format that a file of entities has, whatever its entities look like. */
export function formatOf(head: string): EntityFormat {
  const text = head.replace(/^\u{feff}/u, '').trimStart();
  if (text.startsWith('[')) return 'json-array';
  if (text.startsWith('\u{1e}')) return 'json-sequence';
  if (!text.startsWith('{')) return text.includes('\n{') ? 'ndjson' : 'entity';
  const outline = outlineObject(text);
  if (outline.members.get('type') === 'FeatureCollection' || outline.lists.has('features')) return 'geojson';
  if (isBatch(outline, text)) return 'batch';
  const lineEnd = text.indexOf('\n');
  if (lineEnd < 0) return 'entity';
  // Several lines: either each is an object, or one object is laid out over them. The second line tells.
  const next = text.slice(lineEnd).trimStart();
  const oneLine = outline.end !== undefined && outline.end <= lineEnd;
  return next.startsWith('{') && (oneLine || !/[[{,:]\s*$/.test(text.slice(0, lineEnd)))
    ? 'ndjson'
    : oneLine && next !== ''
      ? 'ndjson'
      : 'entity';
}

/** The update of NGSIv2 and exports that name their list, or a notification: queries list what they look for likewise. */
function isBatch({ members, lists }: Outline, text: string): boolean {
  const notified = members.get('type') === 'Notification' || members.has('subscriptionId');
  if (notified) return lists.has('data');
  if (!lists.has('entities')) return false;
  const [first = ''] = /"entities"\s*:\s*\[\s*\{[^]{0,4000}/.exec(text) ?? [];
  const bare = [...members.keys()].every((name) => name === 'entities' || name === '@context');
  return members.has('actionType') || (bare && looksLikeEntity(first, first.slice(first.indexOf('{'))));
}

function looksLikeEntity(context: string, text: string): boolean {
  if (!text.startsWith('{')) return false;
  const outline = outlineObject(text);
  if (otherMembers.some((name) => outline.members.has(name))) return false;
  const type = outline.members.get('type');
  if (type === 'Feature') return outline.members.has('geometry') || outline.members.has('properties');
  if (type !== undefined && valueMembers.has(type)) return false;
  if (!isTyped(outline)) return false;
  // A type name alone does not tell: the shared models have a Dataset and a Distribution of their own.
  const isNgsiLd = attributeForm.test(context);
  if (type !== undefined && otherTypes.has(type) && !isNgsiLd) return false;
  if (/"(?:https?:\/\/www\.w3\.org\/ns\/(?:odrl|dcat)|odrl|dcat|dct|dcterms)[:#./"]/.test(context.slice(0, 4096)))
    return false;
  return outline.members.has('id') || isNgsiLd;
}

function isTyped(outline: Outline): boolean {
  const type = outline.members.get('type');
  return (type !== undefined && type !== '') || outline.lists.has('type');
}
