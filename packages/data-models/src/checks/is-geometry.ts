import { checkGeometry, singleGeometryTypes } from './check-geometry.js';

/** Whether a value is a GeoJSON geometry that a model takes: of RFC 7946, sound, and no collection. */
export function isGeometry(value: unknown): boolean {
  let sound = true;
  checkGeometry(value, '', (rule) => {
    if (rule.level === 'error') sound = false;
  });
  return sound && singleGeometryTypes.includes((value as { type: string }).type);
}
