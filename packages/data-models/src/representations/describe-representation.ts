import type { DetectedRepresentation, RepresentationReason } from './detect-representation.js';
import { nameList } from './name-list.js';

/**
 * Says in words how a record is written, and which attributes tell.
 *
 * @example
 * ```ts
 * import { describeRepresentation, detectRepresentation } from '@ds4sscc/data-models/convert';
 *
 * const found = detectRepresentation({ id: 'urn:ngsi-ld:Bus:4', type: 'Bus', speed: { type: 'Property', value: 30 }, name: 'x' });
 * const words = found && describeRepresentation(found);
 * words; // => 'normalized, mixed with key-values: "speed" states its kind; "name" is a plain value'
 * ```
 */
export function describeRepresentation({ representation, properties, mixed, reasons }: DetectedRepresentation): string {
  const inside = properties === undefined ? '' : ` of ${properties} properties`;
  const beside = mixed.length > 0 ? `, mixed with ${mixed.join(' and ')}` : '';
  return `${representation}${inside}${beside}: ${reasons.map(describeReason).join('; ')}`;
}

/** What an attribute shows, and what several of them do. */
const signs: Readonly<Record<RepresentationReason['sign'], readonly [one: string, several: string]>> = {
  plain: ['is a plain value', 'are plain values'],
  simplified: ['is what stands for a value in key-values', 'are what stands for values in key-values'],
  kind: ['states its kind', 'state their kind'],
  'value-member': ['has its value in a member', 'have their values in a member'],
  'type-and-value': ['has a type and a value as in NGSIv2', 'have a type and a value as in NGSIv2'],
  'other-kind': ['states a kind that NGSI-LD does not have', 'state kinds that NGSI-LD does not have'],
  aggregates: ['has aggregates', 'have aggregates'],
  'values-over-time': ['has values over time', 'have values over time'],
  'instances-over-time': ['has instances over time', 'have instances over time'],
  'listed-instant': ['lists one instance with its instant', 'list one instance each with its instant'],
  feature: ['it is a GeoJSON feature', ''],
  'feature-collection': ['it is a collection of GeoJSON features', ''],
  'no-attributes': ['it has no attributes', ''],
  'short-id': ['its identifier is a short name', ''],
};

function describeReason({ sign, attributes }: RepresentationReason): string {
  const [one, several] = signs[sign];
  return attributes.length === 0 ? one : `${nameList(attributes)} ${attributes.length === 1 ? one : several}`;
}
