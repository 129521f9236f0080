import { isObject } from '../json-object.js';
import { checkGeometry, singleGeometryTypes } from './check-geometry.js';

/** Whether a value is a single geometry with nothing but its coordinates, and nothing is to be said of it. */
export function isSoundGeometry(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const name in value) if (name !== 'type' && name !== 'coordinates') return false;
  const { type, coordinates } = value;
  if (type === 'Point') return isPosition(coordinates);
  if (typeof type !== 'string' || !singleGeometryTypes.includes(type)) return false;
  let sound = true;
  checkGeometry(value, '', () => {
    sound = false;
  });
  return sound;
}

/** Longitude, latitude and at most an altitude: what most places of cities are. */
function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  const [longitude, latitude, altitude] = value as readonly unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return false;
  if (value.length === 3 && typeof altitude !== 'number') return false;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
