import { showValue } from '@ds4sscc/findings';
import { isObject, type Members, membersOf } from '../json-object.js';
import { attributeForm } from '../representation.js';
import { featureIdMissing, featureIdNotUri, featureInvalid } from '../rules/geojson-rules.js';
import { checkAttributes, type EntityFacts } from './check-entity.js';
import { checkGeometry } from './check-geometry.js';
import { checkType } from './check-identity.js';
import type { EntitySettings } from './entity-settings.js';
import { describeType, type Reporter } from './reporter.js';
import { isIri } from './uri.js';

/**
 * Checks a GeoJSON feature (RFC 7946, section 3.2). Where its properties name an entity type, it is an NGSI-LD entity
 * as GeoJSON (ETSI GS CIM 009, clause 4.5.16), and its attributes are checked as those of an entity.
 */
export function checkFeature(feature: unknown, settings: EntitySettings, report: Reporter): EntityFacts {
  const invalid = (pointer: string, problem: string, value: unknown): void =>
    report(featureInvalid, pointer, { problem }, { value });
  if (!isObject(feature)) {
    invalid('', `it is ${describeType(feature)}`, feature);
    return { types: [], modelled: false, ngsiLd: false };
  }
  const { type, geometry, properties, id } = feature;
  if (type !== 'Feature') invalid(type === undefined ? '' : '/type', 'its "type" is not "Feature"', type);
  if (geometry === undefined) invalid('', 'it has no "geometry"', undefined);
  else if (geometry !== null) checkGeometry(geometry, '/geometry', report);
  if (typeof properties !== 'object' || Array.isArray(properties))
    invalid(
      properties === undefined ? '' : '/properties',
      properties === undefined ? 'it has no "properties"' : 'its "properties" are not an object',
      properties,
    );
  if (id === undefined || id === null || id === '') report(featureIdMissing, id === undefined ? '' : '/id', {});
  else if (typeof id !== 'string' || !isIri(id)) report(featureIdNotUri, '/id', { id: showValue(id) }, { value: id });

  const name = typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {};
  const entity = membersOf(properties);
  if (!isObject(properties) || !isEntity(entity, feature))
    return { ...name, types: [], modelled: false, ngsiLd: false };
  const types = checkType(entity, settings.models, settings.patch, '/properties', report);
  return { ...name, types, ...checkAttributes(entity, types, settings, '/properties', report, feature) };
}

/** Many features have properties and are no entities: a type of entity, a context or an attribute object tells. */
function isEntity(properties: Members, feature: object): boolean {
  const type = properties['type'] ?? properties['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (types.length > 0 && types.every((one) => typeof one === 'string')) return true;
  return (
    Object.hasOwn(feature, '@context') || Object.values(properties).some((one) => attributeForm(one) === 'normalized')
  );
}
